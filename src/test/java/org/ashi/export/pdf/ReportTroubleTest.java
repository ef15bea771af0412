package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.export.pdf.ReportResult.Mismatch;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.export.pdf.flow.Strip;
import org.ashi.form.Page;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.log.LogCapture;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.StoredIntake;
import org.ashi.wording.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes wrong is told, leaves nothing behind, and keeps the file that was there.
class ReportTroubleTest {

    private static final StoredIntake CASE = Cases.stored("V18");

    @TempDir
    Path folder;

    private Path file;

    @AutoClose
    private final LogCapture log = LogCapture.of(ReportWriter.class);

    @AfterEach
    void theLogNamesNobody() {
        assertThat(log.lines()).hasSizeLessThan(20).allSatisfy(line -> assertThat(line)
                .doesNotContain(Cases.PATIENT.name(), "RN-204817", folder.toString(), "on purpose", "No space"));
    }

    @BeforeEach
    void anOlderFile() throws IOException {
        file = folder.resolve("report.pdf");
        Files.writeString(file, "older");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pain_now", "rf_cancer", "patient_name", "sex", "share_with_practitioner"})
    void aReportThatDropsOneAnswerIsRefused(String question) throws IOException {
        Section forgetful = (report, sheet) -> new AnswersSection().write(without(report, question), sheet);
        assertThat(write(replacing(AnswersSection.class, forgetful)))
                .isEqualTo(new Mismatch(List.of("answer." + question)));
        untouched();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\nB", "A", "A\nB\u0301"})
    void aNoteThatLosesOrMovesAMarkIsRefused(String instead) throws IOException {
        Section forgetful = (report, sheet) -> new ReviewSection().write(
                ReportCase.of(Cases.noted(instead), Cases.WORDING, report.printedAt(), ProvedPacks.NONE), sheet);
        assertThat(write(Cases.noted("A\n\u0301B"), replacing(ReviewSection.class, forgetful), new Disk()))
                .isEqualTo(new Mismatch(List.of("note")));
        untouched();
    }

    @Test
    void theLogIsOneShortLineWithoutFrames() {
        assertThat(writer(Composer.practitioner(), new Disk()).write(CASE, Path.of("/proc/ashi.pdf")))
                .isEqualTo(new Failed(Code.NOT_WRITTEN));
        assertThat(log.lines()).singleElement().asString().contains("NOT_WRITTEN").doesNotContain(".java", "(", "Unix");
    }

    /// Each part of the report is missed when it is left out, for one case or another.
    @Test
    void aReportThatDropsAPartIsRefused() throws IOException {
        var parts = Composer.practitioner().sections();
        var open = Cases.stored("V18", i -> i.withAnswers(i.answers().without("rf_saddle"))
                .reviewed(Status.IN_REVIEW, Review.NONE.withNote("A note.")));
        for (var part : parts) {
            var result = write(open, replacing(part.getClass(), (report, sheet) -> {}), new Disk());
            assertThat(result).as(part.getClass().getSimpleName()).isInstanceOf(Mismatch.class);
        }
        untouched();
    }

    @Test
    void aReportInAnotherOrderIsRefused() throws IOException {
        var turned = new ArrayList<>(Composer.practitioner().sections()).reversed();
        assertThat(write(new Composer(turned))).isInstanceOf(Mismatch.class);
        untouched();
    }

    @Test
    void textBeyondTheMarginIsRefused() throws IOException {
        var parts = new ArrayList<>(Composer.practitioner().sections());
        parts.add((report, sheet) -> sheet.add((faces, width) -> List.of(new Strip(
                20, Strip.Bond.FREE, (canvas, x, top) -> canvas.text("far out", Look.BODY, x + width, top)))));
        var result = write(new Composer(parts));
        assertThat(result).isInstanceOf(Mismatch.class);
        assertThat(((Mismatch) result).missing()).singleElement().asString().endsWith(".outside");
        untouched();
    }

    @Test
    void aFaultWhileDrawingIsTold() throws IOException {
        Section broken = (report, sheet) -> {
            throw new IllegalStateException("broken on purpose");
        };
        assertThat(write(new Composer(List.of(broken)))).isEqualTo(new Failed(Code.NOT_DRAWN));
        assertThat(log.lines()).singleElement().asString().contains("NOT_DRAWN", "IllegalStateException");
        untouched();
    }

    @Test
    void aDiskThatRunsFullLeavesNothing() throws IOException {
        assertThat(write(new Disk() {
                    @Override
                    void write(Path fresh, byte[] bytes) throws IOException {
                        Files.write(fresh, java.util.Arrays.copyOf(bytes, bytes.length / 2));
                        throw new IOException("No space left on device");
                    }
                }))
                .isEqualTo(new Failed(Code.NOT_WRITTEN));
        untouched();
    }

    @Test
    void aFolderThatTakesNoFileIsTold() throws IOException {
        assertThat(write(new Disk() {
                    @Override
                    void write(Path fresh, byte[] bytes) throws IOException {
                        throw new AccessDeniedException(fresh.toString());
                    }
                }))
                .isEqualTo(new Failed(Code.NOT_WRITTEN));
        untouched();
    }

    @Test
    void whatCannotBeReadAgainIsRemoved() throws IOException {
        assertThat(write(new Disk() {
                    @Override
                    byte[] read(Path written) throws IOException {
                        return java.util.Arrays.copyOf(super.read(written), 400);
                    }
                }))
                .isEqualTo(new Failed(Code.NOT_READ_BACK));
        untouched();
    }

    @Test
    void aTargetThatCannotBeReplacedStaysAsItIs() throws IOException {
        assertThat(write(new Disk() {
                    @Override
                    void rename(Path from, Path to) throws IOException {
                        throw new AccessDeniedException(to.toString());
                    }
                }))
                .isEqualTo(new Failed(Code.NOT_PUT_IN_PLACE));
        untouched();
    }

    @Test
    void anUnfinishedFileThatCannotBeRemovedIsTold() throws IOException {
        assertThat(write(new Disk() {
                    @Override
                    void rename(Path from, Path to) throws IOException {
                        throw new AccessDeniedException(to.toString());
                    }

                    @Override
                    void delete(Path left) throws IOException {
                        throw new AccessDeniedException(left.toString());
                    }
                }))
                .isEqualTo(new Failed(Code.LEFT_BEHIND));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .hasSize(2)
                    .allMatch(n -> n.equals("report.pdf") || n.matches("\\.ashi-[0-9a-f-]{36}\\.part"));
        }
    }

    @Test
    void aTargetThatIsAFolderIsTold() throws IOException {
        var target = Files.createDirectory(folder.resolve("a folder"));
        assertThat(writer(Composer.practitioner(), new Disk()).write(CASE, target))
                .isEqualTo(new Failed(Code.TARGET_IS_FOLDER));
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsTold() throws IOException {
        var writer = writer(Composer.practitioner(), new Disk());
        assertThat(writer.write(CASE, folder.resolve("nowhere").resolve("r.pdf")))
                .isEqualTo(new Failed(Code.FOLDER_MISSING));
        assertThat(writer.write(CASE, file.resolve("r.pdf"))).isEqualTo(new Failed(Code.FOLDER_MISSING));
        untouched();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyFailureHasASentence(Code code) {
        assertThat(Cases.MESSAGES.get("report.failed." + code.name())).isNotBlank();
    }

    @Test
    void nothingIsWrittenAnywhereElse() throws IOException {
        var temp = Path.of(System.getProperty("java.io.tmpdir"));
        var before = pdfTemps(temp);
        assertThat(write(Composer.practitioner())).isInstanceOf(Written.class);
        assertThat(pdfTemps(temp)).isEqualTo(before);
    }

    private static List<String> pdfTemps(Path temp) throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("PDFBox") || n.startsWith(".ashi-"))
                    .sorted()
                    .toList();
        }
    }

    private ReportResult write(Composer composer) {
        return write(CASE, composer, new Disk());
    }

    private ReportResult write(Disk disk) {
        return write(CASE, Composer.practitioner(), disk);
    }

    private ReportResult write(StoredIntake stored, Composer composer, Disk disk) {
        return writer(composer, disk).write(stored, file);
    }

    private static ReportWriter writer(Composer composer, Disk disk) {
        return new ReportWriter(Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE, composer, disk);
    }

    private static Composer replacing(Class<?> part, Section by) {
        return new Composer(Composer.practitioner().sections().stream()
                .map(s -> s.getClass().equals(part) ? by : s)
                .toList());
    }

    /// The same report by a pack that does not know one question.
    private static ReportCase without(ReportCase report, String question) {
        var p = report.pack();
        var sections = p.questionnaire().sections().stream()
                .map(s -> new org.ashi.form.Section(
                        s.id(),
                        s.pages().stream()
                                .filter(page -> !page.questions().equals(List.of(question)))
                                .map(page -> page.questions().contains(question)
                                        ? new Page(
                                                page.id(),
                                                page.shape(),
                                                page.questions().stream().filter(q -> !q.equals(question)).toList())
                                        : page)
                                .toList()))
                .toList();
        var poorer = new ProtocolPack(
                p.signedOff(),
                p.languages(),
                p.consentVersion(),
                p.bodyMap(),
                new Questionnaire(sections, p.questionnaire().byId()),
                p.rules(),
                p.guidance(),
                p.sources(),
                p.texts());
        var stored = report.stored();
        var intake = stored.intake().withAnswers(stored.intake().answers().without(question));
        return new ReportCase(
                new StoredIntake(intake, stored.assessment(), stored.trace(), stored.revision()),
                new Wording(poorer, "en", Cases.MESSAGES),
                report.evaluation(),
                report.briefing(),
                report.printedAt(),
                report.provedAt());
    }

    private void untouched() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
        assertThat(file).hasContent("older");
    }
}
