package org.ashi.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.jdbc.UnsealedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that a patient or a practitioner wrote, and no passphrase, stands on the disk in a form that can be read without the
/// keys, but in the report that somebody asked for.
class LeakTest {

    @TempDir
    Path temp;

    @Test
    void aDayLeavesNobodyOnTheDisk() throws IOException, InterruptedException {
        var day = new Day(temp, "day");
        day.work(LeakProgram.class, List.of("-Xmx512m"));
        var root = day.root();
        var traces = Search.traces(Canary.first(LeakProgram.PATIENTS));

        day.assertSearched();
        assertThat(root.resolve("data/ashi.db-wal")).as("nothing was closed").exists();
        assertThat(Search.found(traces, root)).isEmpty();
        assertThat(Search.inRows(traces, root.resolve("data"))).isEmpty();
        assertBackupsSaySoLittle(traces, root.resolve(LeakProgram.BACKUPS));
        // All of it was there to be found.
        assertThat(Search.report(root)).contains(Canary.of(0).phone(), Canary.of(0).note());
        try (var archive = Practices.unlocked(root.resolve("data"), ZoneOffset.UTC, InstantSource.system())) {
            assertThat(archive.queue(Query.first(500))).hasSize(92);
            assertThat(archive.unfinished()).hasSizeGreaterThanOrEqualTo(4);
        }
        Search.disguised(traces, root);
    }

    private static void assertBackupsSaySoLittle(Traces traces, Path folder) throws IOException {
        try (var backups = Files.list(folder)) {
            assertThat(backups.toList()).hasSize(2).allSatisfy(backup -> {
                assertThat(backup.resolve("ashi.db")).isNotEmptyFile();
                assertThat(Search.inRows(traces, backup)).isEmpty();
            });
        }
    }

    /// What a version that did not seal had left is found, and gone once the practice is set up: from rows, from pages that are
    /// free, and from the write-ahead log.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatWasThereBeforeIsSealedWithoutATrace(boolean deleted) throws IOException {
        var folder = temp.resolve("old");
        var canaries = Canary.first(40);
        var traces = Search.traces(canaries);
        UnsealedArchive.write(folder, canaries.stream().map(Canary::name).toList(), deleted ? 20 : 0);
        assertThat(Search.found(traces, folder)).as("unsealed").isNotEmpty();

        try (var archive = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.system())) {
            assertThat(archive.queue(Query.first(500))).hasSize(deleted ? 20 : 40);
            assertThat(Search.found(traces, folder)).as("while open").isEmpty();
        }
        assertThat(Search.found(traces, folder)).as("closed").isEmpty();
    }
}
