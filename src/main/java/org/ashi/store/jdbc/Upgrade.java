package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.sqlite.SQLiteErrorCode;

/// Brings the tables of an older version up to date, in a copy: the archive's own file is replaced by the finished copy in one
/// step, and kept under another name. Cut off at any point, the archive is the old one or the new one, whole. To be called while
/// nobody else opens the archive.
///
/// @param busy how long to wait for another process that has it open
record Upgrade(DataFolder folder, Duration busy) {

    private static final String CLONE = "ashi-upgrading.db";

    void run(Instant now) throws IOException, SQLException {
        var clone = folder.root().resolve(CLONE);
        Restoring.clear(clone);
        try {
            var database = folder.database();
            try (var c = new SqliteFile(database, busy).openForWriting()) {
                takeAlone(c);
                Files.createFile(clone, BackupFolder.fileForOwner(clone));
                Copying.snapshot(c, clone, part -> true);
                var rows = rows(c);
                require(rows, clone);
                Migrations.apply(new SqliteFile(clone, busy));
                requireNoLog(clone);
                require(rows, clone);
                BackupFolder.force(clone);
                keep(database, now);
            }
            requireNoLog(database);
            Files.move(clone, database, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            BackupFolder.forceFolder(folder.root());
        } finally {
            Restoring.clear(clone);
        }
    }

    /// Takes the log into the database, and keeps everybody out until the connection is closed.
    ///
    /// @throws SQLException [Fault#BUSY] while another process has it open
    private static void takeAlone(Connection c) throws SQLException {
        try (var statement = c.createStatement();
                var mode = statement.executeQuery("PRAGMA journal_mode = DELETE")) {
            if (!mode.next() || !mode.getString(1).equals("delete")) {
                throw new SQLException("in use", "", SQLiteErrorCode.SQLITE_BUSY.code);
            }
        }
        try (var statement = c.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            statement.execute("COMMIT");
        }
    }

    /// The same rows as before, in a sound file. A script that means to drop rows must move them to a table that counts.
    private void require(Map<String, Long> rows, Path clone) throws SQLException {
        try (var c = new SqliteFile(clone, busy).openUnchanging()) {
            if (!HealthCheck.sound(c) || !rows(c).entrySet().containsAll(rows.entrySet())) {
                throw new SQLException("the copy is not whole");
            }
        }
    }

    private static Map<String, Long> rows(Connection c) throws SQLException {
        var tables = Rows.list(
                c,
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'flyway_%'",
                p -> {},
                row -> row.getString(1));
        var counts = new TreeMap<String, Long>();
        for (var table : tables) {
            counts.put(table, Rows.number(c, "SELECT count(*) FROM \"" + table + "\""));
        }
        return counts;
    }

    /// What a log holds would be lost, or worse, taken into the other file.
    static void requireNoLog(Path database) throws IOException {
        if (Files.exists(database.resolveSibling(database.getFileName() + "-wal"))
                || Files.exists(database.resolveSibling(database.getFileName() + "-journal"))) {
            throw new IOException("there is a log");
        }
    }

    /// Gives the old file a second name, or where the disk knows none, copies it.
    private void keep(Path database, Instant now) throws IOException {
        var target = folder.root().resolve(folder.freeName(KeptFiles.stem(Migrations.newest().toString(), now)));
        try {
            Files.createLink(target, database);
        } catch (IOException | UnsupportedOperationException noLinks) {
            Files.copy(database, target, StandardCopyOption.COPY_ATTRIBUTES);
            BackupFolder.force(target);
        }
        BackupFolder.forceFolder(folder.root());
    }
}
