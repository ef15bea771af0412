<#
.SYNOPSIS
Takes back what Enable-AshiKiosk.ps1 did. The user and the data stay.

.DESCRIPTION
Running it again does no harm. -WhatIf shows what it would do. How long the screen stays on is left as it is.

.PARAMETER User
The user of the kiosk.
#>
#Requires -RunAsAdministrator
#Requires -Version 5.1 -PSEdition Desktop
[CmdletBinding(SupportsShouldProcess)]
param([string] $User = 'ashi-kiosk')
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$namespace = 'root\standardcimv2\embedded'
$state = Join-Path $env:ProgramData 'AshiKiosk'
$account = Get-LocalUser -Name $User -ErrorAction SilentlyContinue

if (Get-CimClass -Namespace $namespace -ClassName WESL_UserSetting -ErrorAction SilentlyContinue) {
    if ($PSCmdlet.ShouldProcess($User, 'Give the desktop back')) {
        $launcher = [wmiclass]"\\localhost\${namespace}:WESL_UserSetting"
        $mine = Get-CimInstance -Namespace $namespace -ClassName WESL_UserSetting |
            Where-Object { $account -and $_.Sid -eq $account.SID.Value }
        if ($mine) { $launcher.RemoveCustomShell($account.SID.Value) | Out-Null }
        $launcher.SetEnabled($false) | Out-Null
    }
}

$file = Join-Path $state 'before.json'
if (Test-Path $file) {
    foreach ($was in @(Get-Content -Raw $file | ConvertFrom-Json)) {
        if ($PSCmdlet.ShouldProcess("$($was.Path)\$($was.Name)", 'Bring back')) {
            if ($null -eq $was.Value) {
                Remove-ItemProperty -LiteralPath $was.Path -Name $was.Name -ErrorAction SilentlyContinue
            } else {
                New-ItemProperty -LiteralPath $was.Path -Name $was.Name -Value $was.Value -PropertyType DWord -Force | Out-Null
            }
        }
    }
    if ($PSCmdlet.ShouldProcess($state, 'Delete')) { Remove-Item -Recurse -Force $state }
}

if ($account) {
    $sid = $account.SID.Value
    $hive = Join-Path (Join-Path (Split-Path $env:PUBLIC) $User) 'NTUSER.DAT'
    $loaded = Test-Path "Registry::HKEY_USERS\$sid"
    if ($loaded -or (Test-Path -LiteralPath $hive)) {
        $root = if ($loaded) { $sid } else { 'AshiKiosk' }
        if (-not $loaded) { & reg.exe load "HKU\$root" $hive | Out-Null }
        try {
            $key = "Registry::HKEY_USERS\$root\Software\Microsoft\Windows\CurrentVersion\Policies\System"
            foreach ($name in 'DisableTaskMgr', 'DisableLockWorkstation', 'DisableChangePassword') {
                if ($PSCmdlet.ShouldProcess("$User\$name", 'Delete')) {
                    Remove-ItemProperty $key -Name $name -ErrorAction SilentlyContinue
                }
            }
        } finally {
            if (-not $loaded) {
                [gc]::Collect()
                & reg.exe unload "HKU\$root" | Out-Null
            }
        }
    }
}
Write-Output 'Done. Restart this computer.'
