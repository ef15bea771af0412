package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ashi.store.BackupTrouble;
import org.ashi.store.StoreException;

/// Turns what went wrong with a backup into its trouble and a code, and logs what only support understands.
record Troubles(FaultLog log) {

    private static final long NEXT_TO_NOTHING = 1L << 20;

    /// @param code empty where the trouble says all
    record Found(BackupTrouble what, String code) {}

    /// @param target folder that was written to
    Found of(String doing, Exception thrown, Path target) {
        return switch (thrown) {
            case Trouble trouble -> new Found(trouble.what(), "");
            case StoreException e -> new Found(BackupTrouble.ARCHIVE, e.code());
            case SQLException e -> sql(log.report(doing, e));
            case IOException e -> {
                var fault = log.report(doing, Fault.FOLDER, e);
                yield isFull(target) ? new Found(BackupTrouble.NO_SPACE, "") : new Found(BackupTrouble.FOLDER, fault.code());
            }
            default -> new Found(BackupTrouble.ARCHIVE, log.report(doing, Fault.OTHER, thrown).code());
        };
    }

    private static Found sql(Fault fault) {
        return switch (fault) {
            case FULL -> new Found(BackupTrouble.NO_SPACE, fault.code());
            case NO_ACCESS, FOLDER -> new Found(BackupTrouble.FOLDER, fault.code());
            case BUSY -> new Found(BackupTrouble.BUSY, fault.code());
            case DAMAGED, ROW, TABLES, DISK, OTHER -> new Found(BackupTrouble.ARCHIVE, fault.code());
        };
    }

    private static boolean isFull(Path target) {
        try {
            return Files.getFileStore(target).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException gone) {
            return false;
        }
    }
}
