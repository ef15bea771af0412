package org.ashi.settings.selfcheck;

import org.ashi.settings.selfcheck.Ancestors.Program;

/// Whether Ctrl+Alt and a function key lead to another screen of Linux.
record ScreenSwitching() implements Check {

    @Override
    public Topic topic() {
        return Topic.SWITCHING;
    }

    @Override
    public Result look(Machine machine) {
        return switch (machine.kind()) {
            case LINUX -> Ancestors.of(machine)
                    .named("cage")
                    .map(ScreenSwitching::cage)
                    .orElseGet(() -> Result.unknown("settings.check.switching.unseen"));
            case WINDOWS, OTHER -> Result.notReadable();
        };
    }

    /// cage switches only where its option `-s` is given, alone or among others, before the program it starts.
    private static Result cage(Program cage) {
        if (cage.words().isEmpty()) {
            return Result.unknown("settings.check.switching.unseen");
        }
        var words = cage.words().iterator();
        words.next();
        while (words.hasNext()) {
            var word = words.next();
            if (word.equals("-m") && words.hasNext()) {
                words.next();
            } else if (word.equals("--") || !word.startsWith("-")) {
                break;
            } else if (!word.startsWith("-m") && word.contains("s")) {
                return Result.lacking("settings.check.switching.on");
            }
        }
        return Result.ok("settings.check.switching.off");
    }
}
