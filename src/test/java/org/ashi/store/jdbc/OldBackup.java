package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.ashi.store.Backups.Progress;
import org.ashi.vault.SafeFile;

/// Turns a backup into one that an earlier version of the program made.
final class OldBackup {

    private OldBackup() {}

    /// @param backup folder of the backup
    /// @param data folder of the archive it was made of, with the key that signs it
    static void ofThirdVersion(Path backup, Path data) throws IOException, SQLException {
        Archives.execute(
                backup,
                "DROP TABLE raised",
                "DROP INDEX audit_raised",
                "DROP TABLE roster",
                "DROP TABLE wrong_try",
                "CREATE INDEX sealed_intake_revision ON sealed_intake (id, revision)",
                "DROP INDEX sealed_intake_kind",
                "DELETE FROM flyway_schema_history WHERE version IN ('004', '005', '006')");
        var folder = new BackupFolder(backup);
        var was = Manifest.read(new SafeFile(folder.manifest()).read());
        try (var c = new SqliteFile(folder.database(), Duration.ZERO).openUnchanging()) {
            var tables = Migrations.found(c).orElseThrow().toString();
            var key = WorkstationFile.in(data).read().orElseThrow().key();
            var is = new Manifest(
                            was.at(),
                            was.practice(),
                            was.practiceName(),
                            tables,
                            was.slots(),
                            was.intakes(),
                            was.entries(),
                            Files.size(folder.database()),
                            Copying.digest(folder.database(), Progress.untold()),
                            was.head(),
                            new byte[0])
                    .signed(key);
            new SafeFile(folder.manifest()).write(is.json());
        }
    }
}
