package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ashi.store.Archive;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Samples;
import org.ashi.store.Backups.Slots;
import org.ashi.vault.Chain;
import org.ashi.vault.Head;
import org.ashi.vault.Keyring;
import org.ashi.vault.Practice;
import org.ashi.vault.SafeFile;
import org.ashi.vault.Slot;

/// Makes one backup.
record Making(Office office, Slots slots, Optional<Keyring> keys, Progress progress) {

    /// What of the progress each step takes: the copy, and reading it again.
    private static final double COPIED = 0.7;

    /// @param parent gets the folder of the backup
    Made run(Path parent) throws IOException, SQLException, Trouble {
        var pen = pen();
        var source = new SqliteFile(new DataFolder(office.folder()).database(), Duration.ofSeconds(5));
        try (var c = source.openForReading()) {
            var bytes = Copying.bytes(c);
            var part = BackupFolder.begin(parent, office.clock().instant());
            try {
                Copying.needRoom(part.path(), bytes);
                var before = office.logEnd().head();
                if (slots == Slots.ALL && inDataFolder(part)) {
                    Copying.snapshot(c, part.database(), d -> progress.at(d * COPIED));
                    strip(part.database());
                } else {
                    copyByWayOfScratch(c, bytes, part);
                }
                return finished(part, pen, before);
            } catch (IOException | SQLException | Trouble | RuntimeException e) {
                part.deleteAfter(e);
                throw e;
            }
        }
    }

    private Office.Pen.Ready pen() throws Trouble {
        return switch (office.pen()) {
            case Office.Pen.Ready ready -> ready;
            case Office.Pen.Missing(String code) ->
                throw new Trouble(
                        code.equals(Archive.NO_PRACTICE) ? BackupTrouble.NO_PRACTICE : BackupTrouble.NO_WORKSTATION);
        };
    }

    private boolean inDataFolder(BackupFolder part) throws IOException {
        return part.path().toRealPath().startsWith(office.folder().toRealPath());
    }

    /// By way of a copy in the data folder, so that what is left out never reaches the other disk, where what is overwritten may
    /// stay.
    private void copyByWayOfScratch(Connection c, long bytes, BackupFolder part)
            throws IOException, SQLException, Trouble {
        try (var scratch = Scratch.in(office.folder())) {
            Copying.needRoom(scratch.path(), bytes, BackupTrouble.NO_SPACE_HERE);
            var copy = scratch.file("ashi.db");
            Copying.snapshot(c, copy, d -> progress.at(d * COPIED / 2));
            strip(copy);
            try (var stripped = new SqliteFile(copy, Duration.ZERO).openForReading()) {
                Copying.snapshot(stripped, part.database(), d -> progress.at((1 + d) * COPIED / 2));
            }
        }
    }

    /// Takes out what no copy holds: the keys with which the chains of the log go on, since with these the log could be written
    /// anew from here on. A restored archive does not go on with them. And, where asked for, the slots of passphrases.
    private void strip(Path copy) throws IOException, SQLException {
        try (var writing = new SqliteFile(copy, Duration.ZERO).openForWriting()) {
            Rows.change(writing, "UPDATE chain SET next_key = ?", p -> p.bytes(Chain.blankKey()));
            if (slots == Slots.SHEET_ALONE) {
                Rows.change(writing, "DELETE FROM slot WHERE way <> ?", p -> p.number(Slot.Way.SHEET.number()));
            }
            try (var statement = writing.createStatement()) {
                statement.execute("PRAGMA journal_mode = DELETE");
            }
        }
        Upgrade.requireNoLog(copy);
    }

    private Made finished(BackupFolder part, Office.Pen.Ready pen, Head before)
            throws IOException, SQLException, Trouble {
        BackupFolder.force(part.database());
        var sha256 = Copying.digest(part.database(), d -> progress.at(COPIED + d * (1 - COPIED)));
        var looked = lookedThrough(part, pen, before, sha256);
        // Before it gets its name: from then on nothing may fail.
        var same = Files.getFileStore(part.path()).equals(Files.getFileStore(office.folder()));
        // After the database is closed: not every system renames a folder in which a file is open.
        var done = part.finish();
        var told = new Restoring(done).told(looked.manifest(), Optional.of(looked.practice()));
        return new Made.Done(told, same, looked.samples());
    }

    private record Looked(Manifest manifest, Practice practice, Samples samples) {}

    private Looked lookedThrough(BackupFolder part, Office.Pen.Ready pen, Head before, byte[] sha256)
            throws IOException, SQLException, Trouble {
        try (var c = new SqliteFile(part.database(), Duration.ZERO).openUnchanging()) {
            var inspection = Inspection.of(c);
            requireNotOlder(c, before);
            var at = Instant.ofEpochMilli(office.clock().instant().toEpochMilli());
            var file = new SafeFile(part.manifest());
            file.write(manifest(inspection, pen, at, part, sha256).json());
            var written = Manifest.read(file.read());
            inspection.require(written);
            return new Looked(written, inspection.known().practice(), inspection.samples(Backups.SAMPLES, keys));
        }
    }

    /// What the log held before the copy was begun must be in it.
    private static void requireNotOlder(Connection c, Head before) throws SQLException, Trouble {
        var tag = AuditTable.tag(c, before.workstation(), before.n());
        if (tag.filter(t -> MessageDigest.isEqual(t, before.tag())).isEmpty()) {
            throw new Trouble(BackupTrouble.DAMAGED);
        }
    }

    private Manifest manifest(
            Inspection inspection, Office.Pen.Ready pen, Instant at, BackupFolder part, byte[] sha256)
            throws SQLException, IOException {
        var practice = inspection.known().practice();
        var own = pen.own();
        var head = Head.signed(practice.id(), own.id(), AuditTable.chain(inspection.c(), own.id()), own.key());
        return new Manifest(
                        at,
                        practice.id(),
                        practice.name(),
                        inspection.tables(),
                        inspection.slotsOfPassphrases(),
                        inspection.intakes(),
                        inspection.entries(),
                        Files.size(part.database()),
                        sha256,
                        head,
                        new byte[0])
                .signed(own.key());
    }
}
