# shellcheck shell=sh
# shellcheck disable=SC2034
# What setup.sh and undo.sh share. Each command that changes something goes through `run`, so that --dry-run shows them all.

KIOSK_USER=ashi-kiosk
DATA=/var/lib/ashi-kiosk
UNIT=/etc/systemd/system/ashi-kiosk.service
PAM=/etc/pam.d/ashi-kiosk
STATE=/var/lib/ashi-kiosk-setup
DRY=no

say() {
    printf '%s\n' "$*"
}

fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

run() {
    if [ "$DRY" = yes ]; then
        printf 'would run:'
        printf ' %s' "$@"
        printf '\n'
    else
        "$@"
    fi
}

# write FILE MODE: puts standard input there, if it is not there already.
write() {
    if [ "$DRY" = yes ]; then
        printf 'would write: %s\n' "$1"
        cat >/dev/null
        return
    fi
    part=$(mktemp "$1.XXXXXX")
    cat >"$part"
    chmod "$2" "$part"
    mv -f "$part" "$1"
}

needs_root() {
    if [ "$DRY" = no ] && [ "$(id -u)" -ne 0 ]; then
        fail "This needs an administrator: run it with sudo, or see what it would do with --dry-run."
    fi
}
