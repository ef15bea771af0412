package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Restored;
import org.flywaydb.core.api.MigrationVersion;

/// Puts a backup in place of an archive that is not there. Needs no passphrase: what is restored stays sealed.
public final class SqliteRestore {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Troubles troubles = new Troubles(new FaultLog());

    /// @param clock for the name of a key that is put aside
    public SqliteRestore(InstantSource clock) {
        this.clock = clock;
    }

    /// Overwrites nothing: where there is an archive, or only a part of one, that is [BackupTrouble#NOT_EMPTY]. Cut off at any
    /// point, the folder has the whole archive or none, and restoring can be begun again.
    ///
    /// A key of this computer that lies in the folder is put aside under another name: the restored audit log knows an older
    /// state of it, and a chain must not go on twice from one state.
    ///
    /// @param backup its folder
    /// @param dataFolder made where it is missing, then for its owner alone
    public Restored restore(Path backup, Path dataFolder, Progress progress) {
        var folder = new DataFolder(dataFolder.toAbsolutePath());
        try {
            var restoring = new Restoring(new BackupFolder(backup.toAbsolutePath()));
            restoring.manifest();
            folder.create();
            new NativeFolder(folder.natives()).use();
            try (var turn = OpeningTurn.take(folder.lockFile(), PATIENCE)
                    .orElseThrow(() -> new Trouble(BackupTrouble.BUSY))) {
                return restored(restoring, folder, progress);
            }
        } catch (Stopped asked) {
            return new Restored.Stopped();
        } catch (IOException | SQLException | Trouble | RuntimeException e) {
            var found = troubles.of("restore a backup", e, folder.root());
            return new Restored.Failed(found.what(), found.code());
        }
    }

    private Restored restored(Restoring restoring, DataFolder folder, Progress progress)
            throws IOException, SQLException, Trouble {
        if (folder.hasArchive()) {
            throw new Trouble(BackupTrouble.NOT_EMPTY);
        }
        var copy = restoring.into(folder.root(), progress);
        try {
            upToDate(copy);
            RestoredNote.in(folder.root()).leave(copy.practice().id(), copy.manifest().at());
            putKeyAside(folder);
            inPlace(copy.file(), folder);
        } catch (IOException | RuntimeException e) {
            clearAfter(copy.file(), e);
            throw e;
        }
        return new Restored.Done(restoring.told(copy.manifest(), Optional.of(copy.practice())));
    }

    private static void upToDate(Restoring.Copy copy) throws IOException {
        if (!MigrationVersion.fromVersion(copy.manifest().tables()).equals(Migrations.newest())) {
            Migrations.apply(new SqliteFile(copy.file(), Duration.ZERO));
            Upgrade.requireNoLog(copy.file());
            BackupFolder.force(copy.file());
        }
    }

    private static void inPlace(Path copy, DataFolder folder) throws IOException {
        Files.move(copy, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        try {
            BackupFolder.forceFolder(folder.root());
        } catch (IOException e) {
            // What is called failed must not lie there as an archive. Nobody has opened it: this one has the turn.
            clearAfter(folder.database(), e);
            throw e;
        }
    }

    private static void clearAfter(Path database, Exception failure) {
        try {
            Restoring.clear(database);
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
    }

    private void putKeyAside(DataFolder folder) throws IOException {
        folder.copyKeyAside(clock.instant());
        Files.deleteIfExists(folder.root().resolve(WorkstationFile.NAME));
        // Before the archive has its name: it must never meet the key of its own former state.
        BackupFolder.forceFolder(folder.root());
    }
}
