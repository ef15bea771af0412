package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An archive of an earlier version is taken over whole.
class MigrationTest {

    private static final List<String> ADDED = List.of("form", "helps", "signature", "signature_state");

    @TempDir
    Path folder;

    @Test
    void theFirstVersionsIntakesAreAllThere() throws SQLException {
        var intakes = List.of(
                Samples.handedIn(UUID.randomUUID()),
                Samples.signedOff(UUID.randomUUID()),
                Samples.unfinished(UUID.randomUUID(), Samples.START).withAlert(Samples.ALERT));
        writeWithFirstVersion(intakes);
        assertThat(Archives.ask(folder, "SELECT name FROM pragma_table_info('intake')")).doesNotContainAnyElementsOf(ADDED);
        try (var store = Archives.ready(folder)) {
            assertThat(Archives.ask(folder, "SELECT count(*) FROM intake")).containsExactly("0");
            for (var intake : intakes) {
                assertThat(store.find(intake.id()).orElseThrow().intake()).isEqualTo(intake);
            }
            assertThat(store.queue(Query.first(10)))
                    .hasSize(3)
                    .allSatisfy(row -> assertThat(row)
                            .returns(Intake.FIRST_VISIT, QueueRow::form)
                            .returns(false, QueueRow::helped)
                            .returns(Signature.State.NONE, QueueRow::signature));
        }
        assertThat(Archives.ask(folder, "PRAGMA integrity_check")).containsExactly("ok");
    }

    private void writeWithFirstVersion(List<Intake> intakes) throws SQLException {
        var file = new SqliteFile(Archives.file(folder), java.time.Duration.ofSeconds(1));
        Flyway.configure()
                .configuration(Migrations.flyway(file).getConfiguration())
                .target("1")
                .load()
                .migrate();
        var kept = Encoder.COLUMNS.stream().filter(c -> !ADDED.contains(c)).toList();
        try (var connection = Archives.raw(folder)) {
            connection.createStatement().execute("CREATE TEMP TABLE whole AS SELECT " + blanks() + " WHERE 0");
            for (var intake : intakes) {
                var sql = "INSERT INTO whole VALUES (?" + ", ?".repeat(Encoder.COLUMNS.size() + 2) + ")";
                try (var insert = connection.prepareStatement(sql)) {
                    new Encoder(Samples.ZONE, InstantSource.system())
                            .encode(Samples.stored(intake))
                            .bind(new Params(insert))
                            .text(intake.id().toString())
                            .number(1)
                            .number(1);
                    insert.executeUpdate();
                }
            }
            var columns = String.join(", ", kept) + ", id, created_at, revision";
            connection.createStatement()
                    .execute("INSERT INTO intake (" + columns + ") SELECT " + columns + " FROM whole");
        }
    }

    private static String blanks() {
        return String.join(", ", Encoder.COLUMNS.stream().map(c -> "NULL AS " + c).toList())
                + ", NULL AS id, NULL AS created_at, NULL AS revision";
    }
}
