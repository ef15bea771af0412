package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.ashi.store.Backup;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Progress;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.Practice;
import org.ashi.vault.SafeFile;
import org.ashi.vault.VaultException;
import org.flywaydb.core.api.MigrationVersion;

/// Takes a backup apart: reads its manifest, copies its database and looks whether the copy is what the manifest tells of.
record Restoring(BackupFolder from) {

    /// The copy until it is known to be sound.
    static final String PART = "ashi-restoring.db";

    /// What was restored and is not yet in its place.
    record Copy(Path file, Manifest manifest, Practice practice) {}

    /// @throws Trouble if it is no finished backup that this program can read
    Manifest manifest() throws IOException, Trouble {
        if (from.unfinished()) {
            throw new Trouble(BackupTrouble.INCOMPLETE);
        }
        if (!Files.isRegularFile(from.manifest())) {
            throw new Trouble(Files.isRegularFile(from.database()) ? BackupTrouble.INCOMPLETE : BackupTrouble.NOT_A_BACKUP);
        }
        try {
            var manifest = Manifest.read(new SafeFile(from.manifest()).read());
            Inspection.requireKnown(MigrationVersion.fromVersion(manifest.tables()));
            return manifest;
        } catch (VaultException e) {
            throw new Trouble(
                    e.reason() == VaultException.Reason.NEWER ? BackupTrouble.NEWER : BackupTrouble.MANIFEST);
        } catch (org.flywaydb.core.api.FlywayException noVersion) {
            throw new Trouble(BackupTrouble.MANIFEST);
        }
    }

    /// Copies the database into a folder, on disk and looked through.
    ///
    /// @return the copy under the name [#PART]
    /// @throws Trouble if it is not sound
    Copy into(Path folder, Progress progress) throws IOException, SQLException, Trouble {
        var manifest = manifest();
        requireLength(manifest);
        Copying.needRoom(folder, manifest.bytes());
        var part = folder.resolve(PART);
        clear(part);
        try {
            Files.createFile(part, BackupFolder.fileForOwner(folder));
            if (!MessageDigest.isEqual(Copying.file(from.database(), part, progress), manifest.sha256())) {
                throw new Trouble(BackupTrouble.CHANGED);
            }
            try (var c = new SqliteFile(part, Duration.ZERO).openUnchanging()) {
                var inspection = Inspection.of(c);
                inspection.require(manifest);
                return new Copy(part, manifest, inspection.known().practice());
            }
        } catch (IOException | SQLException | Trouble | RuntimeException e) {
            clear(part);
            throw e;
        }
    }

    /// With what SQLite may have put beside it.
    static void clear(Path part) throws IOException {
        for (var suffix : java.util.List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + suffix));
        }
    }

    private void requireLength(Manifest manifest) throws IOException, Trouble {
        if (!Files.isRegularFile(from.database()) || Files.size(from.database()) < manifest.bytes()) {
            throw new Trouble(BackupTrouble.INCOMPLETE);
        }
        if (Files.size(from.database()) > manifest.bytes()) {
            throw new Trouble(BackupTrouble.CHANGED);
        }
    }

    /// @param practice where the database was looked into
    Backup told(Manifest manifest, Optional<Practice> practice) {
        return new Backup(
                from.path(),
                manifest.at(),
                manifest.practice(),
                manifest.practiceName(),
                practice.map(p -> Fingerprint.of(p.fingerprint()).text()).orElse(""),
                manifest.intakes(),
                manifest.entries(),
                manifest.bytes(),
                manifest.slots());
    }
}
