<#
.SYNOPSIS
Makes this computer a kiosk: Ashi instead of the desktop for one local standard user.

.DESCRIPTION
Uses Shell Launcher of Windows Enterprise, Education or IoT Enterprise. Other users keep their desktop.
Disable-AshiKiosk.ps1 takes all of it back. Running it again does no harm. -WhatIf shows what it would do.

.PARAMETER Program
Full path of Ashi's program, such as C:\Program Files\Ashi\Ashi.exe

.PARAMETER User
Name of a local standard user without administrator rights. It must be there already.
#>
#Requires -RunAsAdministrator
#Requires -Version 5.1 -PSEdition Desktop
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [string] $Program,
    [string] $User = 'ashi-kiosk'
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$namespace = 'root\standardcimv2\embedded'
$administrators = 'S-1-5-32-544'
$state = Join-Path $env:ProgramData 'AshiKiosk'

# 4 Enterprise, 27 and 84 its N and evaluation kin, 70 N evaluation, 72 evaluation, 121 and 122 Education, 125 and 126 LTSC,
# 129 LTSC evaluation, 188 and 191 IoT Enterprise.
$editions = 4, 27, 70, 72, 84, 121, 122, 125, 126, 129, 188, 191
$edition = (Get-CimInstance Win32_OperatingSystem).OperatingSystemSKU
if ($edition -notin $editions) {
    throw "This edition of Windows has no Shell Launcher. On Pro use Assigned Access (Settings, Accounts, Other users, Set up a kiosk), or Windows Enterprise, Education or IoT Enterprise. On Home there is no kiosk that holds."
}
if (-not (Test-Path -LiteralPath $Program -PathType Leaf)) { throw "$Program is not there." }

$account = Get-LocalUser -Name $User -ErrorAction SilentlyContinue
if (-not $account) { throw "There is no local user $User. Make one first: New-LocalUser $User" }
$sid = $account.SID.Value
if ((Get-LocalGroupMember -SID $administrators).SID.Value -contains $sid) {
    throw "The user $User is an administrator. Take that right away first."
}

function Save-Before([string] $Path, [string] $Name) {
    # Once, so that a second run does not take its own value for the old one.
    $file = Join-Path $state 'before.json'
    $before = if (Test-Path $file) { @(Get-Content -Raw $file | ConvertFrom-Json) } else { @() }
    if ($before | Where-Object { $_.Path -eq $Path -and $_.Name -eq $Name }) { return }
    $key = Get-Item -LiteralPath $Path -ErrorAction SilentlyContinue
    $value = if ($key) { $key.GetValue($Name, $null) } else { $null }
    $before += [pscustomobject]@{ Path = $Path; Name = $Name; Value = $value }
    New-Item -ItemType Directory -Force $state | Out-Null
    ConvertTo-Json @($before) | Set-Content -LiteralPath $file
}

function Set-Policy([string] $Path, [string] $Name, [int] $Value) {
    if ($PSCmdlet.ShouldProcess("$Path\$Name", "Set to $Value")) {
        Save-Before $Path $Name
        if (-not (Test-Path -LiteralPath $Path)) { New-Item -Path $Path -Force | Out-Null }
        New-ItemProperty -LiteralPath $Path -Name $Name -Value $Value -PropertyType DWord -Force | Out-Null
    }
}

# ---- Shell Launcher ----
$feature = 'Client-EmbeddedShellLauncher'
if ((Get-WindowsOptionalFeature -Online -FeatureName $feature).State -ne 'Enabled') {
    if ($PSCmdlet.ShouldProcess($feature, 'Turn on this part of Windows')) {
        Enable-WindowsOptionalFeature -Online -FeatureName $feature -All -NoRestart | Out-Null
    }
}
if ($PSCmdlet.ShouldProcess($User, "Start $Program instead of the desktop")) {
    $launcher = [wmiclass]"\\localhost\${namespace}:WESL_UserSetting"
    # Everybody else keeps the desktop. 0 is: start the shell again when it ends.
    $launcher.SetDefaultShell('explorer.exe', 0) | Out-Null
    $old = Get-CimInstance -Namespace $namespace -ClassName WESL_UserSetting | Where-Object { $_.Sid -eq $sid }
    if ($old) { $launcher.RemoveCustomShell($sid) | Out-Null }
    $launcher.SetCustomShell($sid, "`"$Program`" --kiosk", $null, $null, 0) | Out-Null
    $launcher.SetEnabled($true) | Out-Null
}

# ---- No ways around it ----
# These count for the whole computer.
Set-Policy 'HKLM:\SOFTWARE\Policies\Microsoft\Windows\EdgeUI' 'AllowEdgeSwipe' 0
Set-Policy 'HKLM:\SYSTEM\CurrentControlSet\Services\USBSTOR' 'Start' 4
Set-Policy 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System' 'HideFastUserSwitching' 1

# These count for the user alone and live in that user's own registry, which is there after the first log-in.
$hive = Join-Path (Join-Path (Split-Path $env:PUBLIC) $User) 'NTUSER.DAT'
$loaded = Test-Path "Registry::HKEY_USERS\$sid"
if (-not $loaded -and -not (Test-Path -LiteralPath $hive)) {
    throw "Log in as $User once and out again, then run this again: the user has no registry yet."
}
$root = if ($loaded) { $sid } else { 'AshiKiosk' }
if (-not $loaded) { & reg.exe load "HKU\$root" $hive | Out-Null }
try {
    $policies = "Registry::HKEY_USERS\$root\Software\Microsoft\Windows\CurrentVersion\Policies"
    foreach ($name in 'DisableTaskMgr', 'DisableLockWorkstation', 'DisableChangePassword') {
        if ($PSCmdlet.ShouldProcess("$User\$name", 'Set to 1')) {
            if (-not (Test-Path "$policies\System")) { New-Item "$policies\System" -Force | Out-Null }
            New-ItemProperty "$policies\System" -Name $name -Value 1 -PropertyType DWord -Force | Out-Null
        }
    }
} finally {
    if (-not $loaded) {
        [gc]::Collect()
        & reg.exe unload "HKU\$root" | Out-Null
    }
}

# ---- The screen stays on while the tablet is on mains ----
foreach ($setting in 'monitor-timeout-ac', 'standby-timeout-ac') {
    if ($PSCmdlet.ShouldProcess($setting, 'Never')) { & powercfg.exe /change $setting 0 }
}

Write-Output "Done. Set a staff code as $User first (start Ashi once without --kiosk), then restart and follow Settings, Self-check."
