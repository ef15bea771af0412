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
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoredIntake;
import org.ashi.ui.review.ReportExport;
import org.ashi.ui.vault.Sample;
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
    void itsReportsSayThatThePatientIsInvented(@TempDir Path elsewhere) throws IOException {
        try (var sample = SamplePractice.open(data, CLOCK)) {
            var row = sample.archive().queue(Query.first(1)).getFirst();
            var stored = sample.archive().find(row.id()).orElseThrow();
            var mark = sample.wiring().messages().get("report.head.sample");
            assertThat(report(sample, new Sample.Inside(() -> {}), stored, elsewhere.resolve("a.pdf"))).contains(mark);
            assertThat(report(sample, new Sample.None(), stored, elsewhere.resolve("b.pdf"))).doesNotContain(mark);
        }
    }

    private static String report(SamplePractice practice, Sample sample, StoredIntake stored, Path file) throws IOException {
        var target = new ReportExport.Target(file, "1-00", new char[0]);
        assertThat(practice.wiring().exports(sample).export(stored, target)).isEqualTo(new ReportExport.Result.Written(file));
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
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
