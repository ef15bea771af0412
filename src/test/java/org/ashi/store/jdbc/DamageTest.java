package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.IntakeStore;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.SaveResult;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Damaged files are set aside as they are, and work goes on.
class DamageTest {

    private static final int PAGE = 4096;
    private static final String STAMP = "ashi-damaged-20250301T090000Z";

    @TempDir
    Path folder;

    static Stream<Arguments> damages() {
        return Stream.of(
                damage("first bytes", bytes -> flip(bytes, 0, 16)),
                damage("page size", bytes -> flip(bytes, 16, 18)),
                damage("whole header", bytes -> flip(bytes, 0, 100)),
                damage("no database", bytes -> "not a database, ".repeat(100).getBytes(StandardCharsets.UTF_8)),
                // SQLite takes a file of one byte for an empty one.
                damage("two bytes", bytes -> Arrays.copyOf(bytes, 2)),
                damage("cut to half", bytes -> Arrays.copyOf(bytes, bytes.length / 2)),
                damage("cut within a page", bytes -> Arrays.copyOf(bytes, bytes.length / 2 + 100)),
                damage("last page gone", bytes -> Arrays.copyOf(bytes, bytes.length - PAGE)),
                damage("tables page", bytes -> flip(bytes, 100, PAGE)),
                damage("a page in the middle", DamageTest::flipMiddlePage),
                damage("a page of zeros", bytes -> zero(bytes, treePageNearMiddle(bytes))),
                damage("many pages", bytes -> flip(bytes, 5 * PAGE, 7 * PAGE)));
    }

    private static Arguments damage(String name, UnaryOperator<byte[]> how) {
        return Arguments.of(Named.of(name, how));
    }

    /// Turns all bits over.
    private static byte[] flip(byte[] bytes, int start, int end) {
        var damaged = bytes.clone();
        for (int i = start; i < end; i++) {
            damaged[i] = (byte) ~damaged[i];
        }
        return damaged;
    }

    private static byte[] flipMiddlePage(byte[] bytes) {
        var start = treePageNearMiddle(bytes);
        return flip(bytes, start, start + PAGE);
    }

    /// A page of a table or an index, not one that holds the rest of a long value: those begin with a number below 2^24.
    private static int treePageNearMiddle(byte[] bytes) {
        var start = bytes.length / PAGE / 2 * PAGE;
        while (bytes[start] == 0) {
            start += PAGE;
        }
        return start;
    }

    private static byte[] zero(byte[] bytes, int start) {
        var damaged = bytes.clone();
        Arrays.fill(damaged, start, start + PAGE, (byte) 0);
        return damaged;
    }

    private static void fill(IntakeStore store) {
        for (int i = 0; i < 40; i++) {
            var intake = Samples.handedIn(UUID.randomUUID())
                    .reviewed(Status.IN_REVIEW, Review.NONE.withNote("note ".repeat(2_000)));
            assertThat(store.save(Samples.stored(intake))).isInstanceOf(SaveResult.Saved.class);
        }
    }

    private static Path openedAside(Path folder) {
        var opening = Archives.impatient().open(folder);
        assertThat(opening).isInstanceOf(Opening.SetAside.class);
        var aside = (Opening.SetAside) opening;
        try (var store = Practices.unlock(aside.store())) {
            assertThat(store.queue(Query.first(1))).isEmpty();
            fill(store);
        }
        return aside.setAside();
    }

    @ParameterizedTest
    @MethodSource("damages")
    void aDamagedFileIsSetAsideAsItIs(UnaryOperator<byte[]> damage) throws IOException {
        try (var store = Archives.ready(folder)) {
            fill(store);
        }
        var damaged = damage.apply(Files.readAllBytes(Archives.file(folder)));
        Files.write(Archives.file(folder), damaged);
        var aside = openedAside(folder);
        assertThat(aside).isEqualTo(folder.resolve(STAMP + ".db")).hasBinaryContent(damaged);
        try (var store = Archives.ready(folder)) {
            assertThat(store.queue(Query.first(100))).hasSize(40);
        }
    }

    @Test
    void theLogGoesWithItAndNeitherChanges(@TempDir Path copy) throws IOException {
        byte[] log;
        byte[] damaged;
        try (var store = Archives.ready(folder)) {
            fill(store);
        }
        try (var store = Archives.ready(folder)) {
            store.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
            log = Files.readAllBytes(folder.resolve("ashi.db-wal"));
            damaged = flipMiddlePage(Files.readAllBytes(Archives.file(folder)));
        }
        Files.write(copy.resolve("ashi.db"), damaged);
        Files.write(copy.resolve("ashi.db-wal"), log);
        var aside = openedAside(copy);
        assertThat(log).isNotEmpty();
        assertThat(aside).hasBinaryContent(damaged);
        assertThat(copy.resolve(STAMP + ".db-wal")).hasBinaryContent(log);
    }

    @Test
    void aLogWithoutItsDatabaseIsKept() throws IOException {
        Files.writeString(folder.resolve("ashi.db-wal"), "log");
        openedAside(folder);
        assertThat(folder.resolve(STAMP + ".db-wal")).hasContent("log");
    }

    /// A long file is not read whole at each start; by the next backup it is.
    @Test
    void aLongFileIsReadWholeByTheBackupAlone() throws Exception {
        try (var archive = Practices.unlocked(folder, Samples.ZONE, InstantSource.system())) {
            fill(archive);
        }
        var file = Archives.file(folder);
        Files.write(file, flipMiddlePage(Files.readAllBytes(file)));
        var sqlite = new SqliteFile(file, Duration.ofSeconds(1));
        assertThatThrownBy(() -> HealthCheck.inspect(sqlite, Files.size(file))).isInstanceOf(SQLException.class);
        assertThat(HealthCheck.inspect(sqlite, Files.size(file) - 1)).contains(Migrations.newest());
        try (var c = sqlite.openForReading()) {
            assertThat(HealthCheck.sound(c)).as("as a backup looks at it").isFalse();
        }
    }

    @Test
    void whatWasSetAsideBeforeIsNeverOverwritten() throws IOException {
        Files.writeString(folder.resolve(STAMP + ".db"), "first");
        Files.writeString(folder.resolve(STAMP + "-2.db-wal"), "second");
        Files.writeString(Archives.file(folder), "third is no database either, and long enough to have a header");
        assertThat(openedAside(folder)).isEqualTo(folder.resolve(STAMP + "-3.db"));
        assertThat(folder.resolve(STAMP + ".db")).hasContent("first");
        assertThat(folder.resolve(STAMP + "-2.db-wal")).hasContent("second");
    }
}
