package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/// An archive of the version before sealing.
final class OldArchive {

    private OldArchive() {}

    /// @param rows intakes that were handed in
    static void write(Path folder, int rows) throws SQLException {
        var file = new SqliteFile(Archives.file(folder), Duration.ofSeconds(1));
        Flyway.configure()
                .configuration(Migrations.flyway(file).getConfiguration())
                .target("2")
                .load()
                .migrate();
        var columns = String.join(", ", Encoder.COLUMNS) + ", id, created_at, revision";
        var sql = "INSERT INTO intake (" + columns + ") VALUES (?" + ", ?".repeat(Encoder.COLUMNS.size() + 2) + ")";
        try (var connection = Archives.raw(folder);
                var insert = connection.prepareStatement(sql)) {
            connection.createStatement().execute("BEGIN");
            for (int i = 0; i < rows; i++) {
                var id = UUID.randomUUID();
                new Encoder(Samples.ZONE, InstantSource.system())
                        .encode(Samples.stored(Samples.handedIn(id)))
                        .bind(new Params(insert))
                        .text(id.toString())
                        .number(1)
                        .number(1);
                insert.executeUpdate();
            }
            connection.createStatement().execute("COMMIT");
        }
    }

    static String version(Path folder) throws SQLException {
        return Archives.ask(folder, "SELECT max(version) FROM flyway_schema_history").getFirst();
    }
}
