#!/bin/sh
# Makes this computer a kiosk: Ashi alone on its screen from the next start on. undo.sh takes all of it back.
#
#   setup.sh [--program /path/of/ashi] [--dry-run]
#
# Running it again does no harm.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$here/common.sh"

program=''
while [ $# -gt 0 ]; do
    case $1 in
        --dry-run) DRY=yes ;;
        --program)
            [ $# -ge 2 ] || fail "--program needs a path."
            program=$2
            shift
            ;;
        *) fail "Usage: setup.sh [--program /path/of/ashi] [--dry-run]" ;;
    esac
    shift
done
needs_root

[ -n "$program" ] || program=$(command -v ashi || true)
case $program in
    /*) ;;
    '') fail "The program ashi was not found. Name it with --program." ;;
    *) fail "--program needs a path that begins with /." ;;
esac
case $program in
    *[!A-Za-z0-9/._+-]*) fail "The path of the program may hold letters, digits and / . _ + - only." ;;
esac
[ -x "$program" ] || fail "$program is not a program."
cage=$(command -v cage) || fail "cage is missing. Install it first: apt install cage xwayland"
command -v Xwayland >/dev/null || fail "Xwayland is missing. Install it first: apt install xwayland"

# A user of its own, who has no password, no shell and no group but the two that draw and read touches.
if id "$KIOSK_USER" >/dev/null 2>&1; then
    say "The user $KIOSK_USER is there already."
else
    run useradd --system --user-group --home-dir "$DATA" --no-create-home --shell /usr/sbin/nologin "$KIOSK_USER"
fi
for strong in sudo wheel admin docker lxd libvirt disk; do
    if id -nG "$KIOSK_USER" 2>/dev/null | tr ' ' '\n' | grep -qx "$strong"; then
        fail "The user $KIOSK_USER belongs to the group $strong. Take it out first: gpasswd -d $KIOSK_USER $strong"
    fi
done
run passwd -l "$KIOSK_USER"
run install -d -m 0700 -o "$KIOSK_USER" -g "$KIOSK_USER" "$DATA"
run chown -R "$KIOSK_USER:$KIOSK_USER" "$DATA"

uid=$(id -u "$KIOSK_USER" 2>/dev/null || echo 0)
sed -e "s|@USER@|$KIOSK_USER|g" -e "s|@CAGE@|$cage|g" -e "s|@PROGRAM@|$program|g" \
    -e "s|@DATA@|$DATA|g" -e "s|@UID@|$uid|g" "$here/ashi-kiosk.service" | write "$UNIT" 0644
write "$PAM" 0644 <"$here/ashi-kiosk.pam"

# What was there before is written down once, so that undo.sh can bring it back.
run install -d -m 0755 "$STATE"
if [ ! -e "$STATE/before" ]; then
    {
        printf 'target=%s\n' "$(systemctl get-default 2>/dev/null || echo multi-user.target)"
        printf 'display_manager=%s\n' \
            "$(basename "$(readlink /etc/systemd/system/display-manager.service 2>/dev/null || true)" 2>/dev/null || true)"
    } | write "$STATE/before" 0644
fi

display_manager=$(sed -n 's/^display_manager=//p' "$STATE/before" 2>/dev/null || true)
case $display_manager in
    '' | ashi-kiosk.service) ;;
    *) run systemctl disable "$display_manager" ;;
esac
run systemctl daemon-reload
run systemctl mask getty@tty1.service ctrl-alt-del.target
run systemctl enable ashi-kiosk.service
run systemctl set-default graphical.target

say ""
say "Restart this computer. Ashi opens without a lock as long as there is no staff code: set one under Settings, Kiosk, before"
say "the first patient, restart once more, and do what Settings, Self-check says. See installer/kiosk/README.md."
