package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.ashi.intake.Patient;
import org.ashi.intake.TriageLevel;
import org.flywaydb.core.Flyway;

/// An archive as the last version wrote it that did not seal.
public final class UnsealedArchive {

    private UnsealedArchive() {}

    /// @param names of the patients
    /// @param deleted how many of them are deleted again
    public static void write(Path folder, List<String> names, int deleted) throws IOException {
        Files.createDirectories(folder);
        var file = new SqliteFile(Archives.file(folder), Duration.ofSeconds(1));
        Flyway.configure().configuration(Migrations.flyway(file).getConfiguration()).target("2").load().migrate();
        // With the settings that the archive was written with.
        try (var connection = file.openForWriting()) {
            var columns = String.join(", ", Encoder.COLUMNS);
            var sql = "INSERT INTO intake (" + columns + ", id, created_at, revision) VALUES (?"
                    + ", ?".repeat(Encoder.COLUMNS.size() + 2) + ")";
            for (var name : names) {
                var intake = Samples.handedIn(UUID.randomUUID());
                var patient = new Patient(name, intake.patient().birthDate(), intake.patient().phone(), intake.patient().recordNumber());
                try (var insert = connection.prepareStatement(sql)) {
                    new Encoder(Samples.ZONE, InstantSource.system())
                            .encode(Samples.stored(intake.withPatient(patient), TriageLevel.ROUTINE, 0))
                            .bind(new Params(insert))
                            .text(intake.id().toString())
                            .number(1)
                            .number(1);
                    insert.executeUpdate();
                }
            }
            try (var statement = connection.createStatement()) {
                statement.execute("DELETE FROM intake WHERE id IN (SELECT id FROM intake LIMIT " + deleted + ")");
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// Hands over every value of every table, texts as UTF-8.
    public static void eachValue(Path folder, Consumer<byte[]> work) {
        try {
            for (var table : Archives.ask(folder, "SELECT name FROM sqlite_master WHERE type = 'table'")) {
                try (var connection = Archives.raw(folder);
                        var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            var value = rows.getObject(i);
                            if (value instanceof byte[] bytes) {
                                work.accept(bytes);
                            } else if (value != null) {
                                work.accept(value.toString().getBytes(StandardCharsets.UTF_8));
                            }
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
