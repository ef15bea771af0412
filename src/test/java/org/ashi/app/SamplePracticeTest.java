package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashi.rules.TriageLevel;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A throw-away practice for a first look.
class SamplePracticeTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path data;

    @Test
    void isUnlockedWithInventedPatientsOfEveryLevel() {
        try (var sample = SamplePractice.open(data, CLOCK)) {
            var rows = sample.archive().queue(Query.first(50));
            assertThat(sample.archive().unlocked()).isPresent();
            assertThat(rows).hasSize(8);
            assertThat(rows.stream().map(QueueRow::name).collect(Collectors.toSet())).hasSize(8).contains("Anna Sample");
            var levels = new HashSet<>(rows.stream().map(QueueRow::level).toList());
            assertThat(levels).isEqualTo(Set.of(TriageLevel.values()));
            assertThat(rows).allSatisfy(row -> assertThat(sample.archive().find(row.id())).isPresent());
        }
    }

    @Test
    void leavesNothingBehind() {
        SamplePractice.open(data, CLOCK).close();
        assertThat(SamplePractice.folder(data)).doesNotExist();
        assertThat(data).isEmptyDirectory();
    }

    /// The power went while somebody looked at it.
    @Test
    void beginsAnewWhateverIsThere() throws IOException {
        Files.createDirectories(SamplePractice.folder(data).resolve("reports"));
        Files.writeString(SamplePractice.folder(data).resolve("ashi.db"), "half a file");
        Files.writeString(SamplePractice.folder(data).resolve("reports").resolve("old.pdf"), "old");
        try (var sample = SamplePractice.open(data, CLOCK)) {
            assertThat(sample.archive().queue(Query.first(50))).hasSize(8);
            assertThat(SamplePractice.folder(data).resolve("reports")).doesNotExist();
        }
    }

    /// What belongs to the practice itself is not touched.
    @Test
    void deletesNothingBesideItsFolder() throws IOException {
        var own = Files.writeString(data.resolve("ashi.db"), "the practice");
        SamplePractice.open(data, CLOCK).close();
        assertThat(own).hasContent("the practice");
    }
}
