package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.sqlite.SQLiteErrorCode;

/// Looks an existing database over before anything writes to it.
final class HealthCheck {

    private HealthCheck() {}

    /// @return the version of its tables
    /// @throws SQLException [Fault#DAMAGED] if it is not a database or damaged
    static Optional<MigrationVersion> inspect(SqliteFile file) throws SQLException {
        try (var connection = file.openForReading()) {
            return inspect(connection);
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xFF) != SQLiteErrorCode.SQLITE_READONLY.code) {
                throw e;
            }
        }
        // Cut off while the file was made or restored: SQLite must put it right first, and may only when it can write.
        try (var connection = file.openForWriting()) {
            return inspect(connection);
        }
    }

    private static Optional<MigrationVersion> inspect(Connection connection) throws SQLException {
        if (!sound(connection)) {
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
