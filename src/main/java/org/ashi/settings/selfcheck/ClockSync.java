package org.ashi.settings.selfcheck;

import java.nio.file.Files;

/// Whether the clock is kept right over the network, as systemd-timesyncd tells it.
record ClockSync() implements Check {

    @Override
    public Topic topic() {
        return Topic.CLOCK;
    }

    @Override
    public Result look(Machine machine) {
        if (machine.kind() != Machine.Kind.LINUX) {
            return Result.notReadable();
        }
        if (Files.exists(machine.at("run/systemd/timesync/synchronized"))) {
            return Result.ok("settings.check.clock.synchronised");
        }
        return Files.isDirectory(machine.at("run/systemd/timesync"))
                ? Result.lacking("settings.check.clock.notYet")
                : Result.unknown("settings.check.clock.unseen");
    }
}
