package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.sqlite.SQLiteErrorCode;

/// Looks an existing database over before anything writes to it.
final class HealthCheck {

    /// A file of more bytes is not read whole while somebody waits for the program to start: each day's backup reads every page of
    /// it, and a damaged page is told of when it is met.
    static final long MOST_AT_START = 256L * 1024 * 1024;

    private HealthCheck() {}

    /// Reads the whole file.
    ///
    /// @return the version of its tables
    /// @throws SQLException [Fault#DAMAGED] if it is not a database or damaged
    static Optional<MigrationVersion> inspect(SqliteFile file) throws SQLException {
        return inspect(file, Long.MAX_VALUE);
    }

    /// Reads the whole file, unless it is longer than that.
    ///
    /// @param most bytes
    /// @return the version of its tables
    /// @throws SQLException [Fault#DAMAGED] if it is not a database, or damaged as far as it was read
    static Optional<MigrationVersion> inspect(SqliteFile file, long most) throws SQLException {
        try (var connection = file.openForReading()) {
            return inspect(connection, most);
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xFF) != SQLiteErrorCode.SQLITE_READONLY.code) {
                throw e;
            }
        }
        // Cut off while the file was made or restored: SQLite must put it right first, and may only when it can write.
        try (var connection = file.openForWriting()) {
            return inspect(connection, most);
        }
    }

    private static Optional<MigrationVersion> inspect(Connection connection, long most) throws SQLException {
        var bytes = Rows.number(connection, "PRAGMA page_count") * Rows.number(connection, "PRAGMA page_size");
        if (bytes <= most && !sound(connection)) {
            throw damaged("quick_check found damage");
        }
        return Migrations.found(connection);
    }

    /// Reads every page.
    static boolean sound(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            return rows.next() && rows.getString(1).equals("ok");
        }
    }

    static SQLException damaged(String message) {
        return new SQLException(message, "", SQLiteErrorCode.SQLITE_CORRUPT.code);
    }
}
