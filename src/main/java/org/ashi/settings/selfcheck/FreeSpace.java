package org.ashi.settings.selfcheck;

import java.io.IOException;
import java.nio.file.Files;

/// Whether there is room for what patients write.
///
/// @param least bytes, at least 1
record FreeSpace(long least) implements Check {

    @Override
    public Topic topic() {
        return Topic.SPACE;
    }

    @Override
    public Result look(Machine machine) {
        var folder = machine.nearestFolder();
        if (folder.isEmpty()) {
            return Result.notReadable();
        }
        try {
            var free = Files.getFileStore(folder.get()).getUsableSpace();
            var megabytes = String.valueOf(free / 1_000_000);
            return free >= least
                    ? Result.ok("settings.check.space.enough", megabytes)
                    : Result.lacking("settings.check.space.little", megabytes);
        } catch (IOException unreadable) {
            return Result.notReadable();
        }
    }
}
