#!/bin/sh
# Takes back what setup.sh did. The data of the kiosk stays where it is: /var/lib/ashi-kiosk.
#
#   undo.sh [--dry-run]
#
# Running it again does no harm.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

case ${1-} in
    '') ;;
    --dry-run) DRY=yes ;;
    *) fail "Usage: undo.sh [--dry-run]" ;;
esac
needs_root

if [ -e "$UNIT" ]; then
    run systemctl stop ashi-kiosk.service || say "The kiosk could not be stopped. Restart the computer when this is done."
    run systemctl disable ashi-kiosk.service
fi
run rm -f "$UNIT" "$PAM"
run systemctl unmask getty@tty1.service ctrl-alt-del.target
run systemctl daemon-reload

if [ -e "$STATE/before" ]; then
    target=$(sed -n 's/^target=//p' "$STATE/before")
    display_manager=$(sed -n 's/^display_manager=//p' "$STATE/before")
    run systemctl set-default "${target:-multi-user.target}"
    case $display_manager in
        '' | ashi-kiosk.service) ;;
        *) run systemctl enable "$display_manager" ;;
    esac
    run rm -rf "$STATE"
fi

if id "$KIOSK_USER" >/dev/null 2>&1; then
    # Without its user the data would belong to whoever gets that number next, so it is given to the administrator.
    if [ -d "$DATA" ]; then
        run chown -R root:root "$DATA"
        run chmod 0700 "$DATA"
    fi
    run userdel "$KIOSK_USER"
fi
say "The kiosk is taken back. Its data is still in $DATA, for the administrator alone."
