package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/// The versions of the tables. The scripts are `resources/db/sqlite/V….sql`; one that has been released is never edited.
final class Migrations {

    private static final String LOCATION = "classpath:db/sqlite";
    private static final String HISTORY = "flyway_schema_history";

    private Migrations() {}

    /// The newest script. Kept here as well so that an archive that is up to date opens without searching for scripts,
    /// which takes longer than all the rest of opening; a test compares it with the scripts.
    static MigrationVersion newest() {
        return MigrationVersion.fromVersion("6");
    }

    /// The version of the tables in a database; empty where there are none yet.
    static Optional<MigrationVersion> found(Connection connection) throws SQLException {
        if (!hasHistory(connection)) {
            return Optional.empty();
        }
        var versions = new ArrayList<MigrationVersion>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT version FROM " + HISTORY + " WHERE success = 1 AND version IS NOT NULL")) {
            while (rows.next()) {
                versions.add(MigrationVersion.fromVersion(rows.getString(1)));
            }
        }
        return versions.stream().max(Comparator.naturalOrder());
    }

    /// Brings the tables up to date, each script in its own transaction.
    ///
    /// @throws org.flywaydb.core.api.FlywayException if that fails
    static void apply(SqliteFile file) {
        flyway(file).migrate();
    }

    static Flyway flyway(SqliteFile file) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(file.source())
                .locations(LOCATION)
                .table(HISTORY)
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .load();
    }

    /// SQLite opens a file that may not be written without a word, and begins transactions on it, too. Only a statement that
    /// writes is refused, even if it has nothing to write.
    static boolean requireWritable(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("DELETE FROM " + HISTORY + " WHERE 0");
            return true;
        }
    }

    private static boolean hasHistory(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")) {
            statement.setString(1, HISTORY);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
