package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.ashi.store.Archive;
import org.ashi.store.Practices;

/// Opens archives, and looks at their files behind the program's back.
final class Archives {

    private Archives() {}

    /// Waits only shortly for other processes, so that tests of a locked file are quick.
    static SqliteArchive impatient() {
        return new SqliteArchive(
                Samples.ZONE, InstantSource.fixed(Samples.START), Duration.ofMillis(300), Practices.CHEAP);
    }

    /// With a practice, and its founder unlocked.
    static Archive ready(Path folder) {
        return Practices.unlocked(folder, Samples.ZONE, InstantSource.system());
    }

    static Path file(Path folder) {
        return folder.resolve("ashi.db");
    }

    static Connection raw(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file(folder));
    }

    static void execute(Path folder, String... statements) throws SQLException {
        try (var connection = raw(folder);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// As if nobody had tried a passphrase: a kill while one is looked at counts as a wrong one.
    static void forgetTries(Path folder) throws SQLException {
        execute(folder, "PRAGMA busy_timeout = 5000", "UPDATE wrong_try SET wrong = 0");
    }

    /// The first column of what a query gives.
    static List<String> ask(Path folder, String sql) throws SQLException {
        try (var connection = raw(folder);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
