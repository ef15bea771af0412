package org.ashi.settings.selfcheck;

import java.util.List;
import java.util.Locale;
import org.ashi.settings.selfcheck.Ancestors.Program;

/// Whether the program runs alone on the screen: under a kiosk session and under no desktop.
record KioskSession() implements Check {

    private static final List<String> KIOSKS = List.of("cage", "gnome-kiosk");
    /// Shell Launcher starts the program through one of these.
    private static final List<String> WINDOWS_KIOSKS = List.of("customshellhost.exe", "eshell.exe");

    @Override
    public Topic topic() {
        return Topic.SESSION;
    }

    @Override
    public Result look(Machine machine) {
        return switch (machine.kind()) {
            case LINUX -> linux(machine);
            case WINDOWS -> windows(machine);
            case OTHER -> Result.notReadable();
        };
    }

    private static Result linux(Machine machine) {
        // A kiosk in a window of a desktop is none, so this comes first.
        var desktop = machine.environment("XDG_CURRENT_DESKTOP");
        if (!desktop.isBlank()) {
            return Result.lacking("settings.check.session.desktop", desktop);
        }
        return Ancestors.of(machine).all().stream()
                .map(Program::name)
                .filter(KIOSKS::contains)
                .findFirst()
                .map(kiosk -> Result.ok("settings.check.session.kiosk", kiosk))
                .orElseGet(() -> Result.unknown("settings.check.session.unseen"));
    }

    private static Result windows(Machine machine) {
        for (var name : machine.running().ancestors()) {
            if (WINDOWS_KIOSKS.contains(name.toLowerCase(Locale.ROOT))) {
                return Result.ok("settings.check.session.kiosk", name);
            }
            if (name.equalsIgnoreCase("explorer.exe")) {
                return Result.lacking("settings.check.session.desktop", name);
            }
        }
        return Result.unknown("settings.check.session.unseen");
    }
}
