package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.time.InstantSource;
import org.ashi.store.Archive;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Restored;

/// Makes backups until it is killed or one fails, and prints `ready` at first and the name of each that was acknowledged.
final class BackupProgram {

    private BackupProgram() {}

    /// @param most how many
    static void run(Archive archive, Path target, int most) {
        tell("ready");
        for (int i = 0; i < most; i++) {
            var slots = i % 2 == 0 ? Slots.ALL : Slots.SHEET_ALONE;
            switch (archive.backups().make(target, slots, Progress.untold())) {
                case Made.Done done -> tell(done.backup().name());
                case Made.Failed failed -> {
                    tell("failed " + failed.trouble() + " " + failed.code());
                    Runtime.getRuntime().halt(3);
                }
                case Made.Stopped stopped -> throw new IllegalStateException("stopped");
            }
        }
    }

    /// Prints `ready` before it begins and `restored` when it is done.
    static void restore(Path backup, Path dataFolder) {
        tell("ready");
        var restored = new SqliteRestore(InstantSource.system()).restore(backup, dataFolder, Progress.untold());
        tell(restored instanceof Restored.Done ? "restored" : restored.toString());
    }

    private static void tell(String line) {
        System.out.print(line + "\n");
        System.out.flush();
    }
}
