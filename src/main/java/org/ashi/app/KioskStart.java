package org.ashi.app;

import java.util.ArrayList;
import java.util.List;
import org.ashi.settings.SettingsFile;
import org.ashi.text.Messages;

/// Whether the program starts as a kiosk, and what staff should know about it.
///
/// @param notices shown to staff only
record KioskStart(boolean kiosk, List<Notice> notices) {

    /// A sentence for staff.
    enum Notice {
        UNREADABLE,
        NO_CODE;

        String in(Messages messages) {
            return switch (this) {
                case UNREADABLE -> messages.get("kiosk.staff.unreadable", SettingsFile.UNREADABLE);
                case NO_CODE -> messages.get("kiosk.staff.noCode");
            };
        }
    }

    KioskStart {
        notices = List.copyOf(notices);
    }

    /// Settings that cannot be read may have said "kiosk"; then a screen that is locked is the safe one.
    static KioskStart of(SettingsFile.Reading settings, boolean codeSet, boolean forced) {
        var wanted = forced || settings.settings().kiosk() || settings.damaged() && codeSet;
        var notices = new ArrayList<Notice>();
        if (settings.damaged()) {
            notices.add(Notice.UNREADABLE);
        }
        if (wanted && !codeSet) {
            notices.add(Notice.NO_CODE);
        }
        return new KioskStart(wanted && codeSet, notices);
    }
}
