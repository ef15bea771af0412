package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.intake.Alert;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.pack.ProvedPacks;
import org.ashi.rules.Evaluator;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whole reports of worked cases, read again with a reader of their own.
class ReportWriterTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"V01,A4", "V01,LETTER", "V04,A4", "V18,A4", "V18,LETTER", "V23,A4", "V23,LETTER"})
    void writesEveryCaseOnBothPapers(String scenario, PaperSize paper) throws IOException {
        var file = folder.resolve("report.pdf");
        var written = written(Cases.stored(scenario), paper, file);
        try (var document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(written.pages());
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(paper.width());
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Intake report");
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        }
        keep(file, scenario + "-" + paper);
        onlyFile(file);
    }

    @ParameterizedTest
    @CsvSource({"R01", "R02", "R03"})
    void aReturnVisitSaysThatItsFormWasShort(String scenario) throws IOException {
        var file = folder.resolve("report.pdf");
        written(Cases.returned(scenario), PaperSize.A4, file);
        keep(file, scenario + "-return");
        assertThat(flat(text(file, 0)))
                .contains(flat("Form Return visit (short)"), flat("This short form left out"), flat("Causes are not ranked"))
                .contains("RT-01")
                .doesNotContain(flat(Cases.WORDING.label("ns_thinner")));
    }

    @Test
    void everyPageSaysWhoseItIsAndWhichOfHowMany() throws IOException {
        var file = folder.resolve("report.pdf");
        var pages = written(Cases.stored("V18"), PaperSize.A4, file).pages();
        assertThat(pages).isGreaterThan(2);
        for (var page = 1; page <= pages; page++) {
            assertThat(text(file, page))
                    .contains(Cases.PATIENT.name())
                    .contains("RN-204817")
                    .contains("page " + page + " of " + pages)
                    .contains("low-back-pain 1.0.0")
                    .contains("printed 2 Mar 2026, 10:30");
        }
    }

    /// The proof that counts is that of the pack which the assessment was made with, not of the one at hand.
    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void everyPageSaysWhetherThePackWasProved(PaperSize paper) throws IOException {
        var file = folder.resolve("report.pdf");
        var stored = Cases.stored("V18");
        var hash = stored.assessment().pack().sha256();
        ProvedPacks proved = h -> Optional.of(Instant.parse("2026-02-26T23:30:00Z")).filter(at -> h.equals(hash));
        var wording = new Wording(Cases.PACK, "es", Messages.of("es", ZoneOffset.UTC));
        var pages = ((Written) new ReportWriter(wording, paper, Cases.CLOCK, proved).write(stored, file)).pages();
        keep(file, "proved-" + paper);
        for (var page = 1; page <= pages; page++) {
            assertThat(flat(text(file, page))).contains(flat("1.0.0 (" + hash.substring(0, 12) + ")")).contains(flat("comprobado: 26 feb 2026"));
        }
        written(stored, paper, file);
        assertThat(text(file, 1)).contains(hash.substring(0, 12)).contains("not proved");
    }

    @Test
    void everyAnswerIsInTheText() throws IOException {
        var file = folder.resolve("report.pdf");
        var stored = Cases.stored("V18");
        written(stored, PaperSize.A4, file);
        var text = flat(text(file, 0));
        var put = new Evaluator(Cases.PACK.rules()).evaluate(stored.intake().answers()).answers();
        assertThat(put.byQuestion()).hasSizeGreaterThan(70);
        put.byQuestion().forEach((id, answer) -> {
            var wording = Cases.WORDING;
            assertThat(text)
                    .as(id)
                    // The age stands as a date of birth.
                    .contains(flat(wording.label(id)
                            + (id.equals("age") ? "14 June 1962" : wording.answer(id, Optional.of(answer)))));
        });
    }

    @Test
    void anEmptyFormSaysSoOfEveryQuestion() throws IOException {
        var file = folder.resolve("report.pdf");
        written(
                Cases.stored("V01", i -> i.withPatient(Patient.UNNAMED).withAnswers(Answers.NONE)),
                PaperSize.A4,
                file);
        keep(file, "empty");
        assertThat(flat(text(file, 0))).contains(flat("Pain now No answer")).contains(flat("Name not given"));
    }

    @Test
    void showsAlertAndThatTheFormWasGivenUp() throws IOException {
        var file = folder.resolve("report.pdf");
        var stored = Cases.stored("V01", i -> Intake.started(i.id(), Cases.BEGUN, "en")
                .withPatient(i.patient())
                .withAnswers(i.answers().without("rf_saddle"))
                .withAlert(new Alert(Cases.BEGUN.plusSeconds(60), java.util.List.of("RF-E01")))
                .abandoned());
        written(stored, PaperSize.A4, file);
        keep(file, "alert");
        assertThat(flat(text(file, 1)))
                .contains(flat("An emergency was shown while the form was being filled in"))
                .contains(flat("because of RF-E01"))
                .contains(flat("RF-E01 no longer fires"))
                .contains(flat("an emergency answer was given while the form was being filled in, and changed later"))
                .contains(flat("The form was given up before the end"));
    }

    @Test
    void showsNoteAndSignOff() throws IOException {
        var file = folder.resolve("report.pdf");
        var signed = new Review.SignOff("Dr Mária Őszi", Cases.BEGUN.plusSeconds(7200));
        written(
                Cases.stored("V04", i -> i.reviewed(
                        Status.SIGNED_OFF, Review.NONE.withNote("Seen.\n\nSLR 60° → ankle ≥ 4/5.").signed(signed))),
                PaperSize.A4,
                file);
        assertThat(flat(text(file, 0)))
                .contains(flat("Signed off by Dr Mária Őszi, 2 Mar 2026, 10:55."))
                .contains(flat("SLR 60° → ankle ≥ 4/5."))
                .doesNotContain(flat("could not be printed"));
    }

    @ParameterizedTest
    @EnumSource(PaperSize.class)
    void longNotesRunOverPages(PaperSize paper) throws IOException {
        var file = folder.resolve("report.pdf");
        var sentence = "Palpation of gluteus medius reproduces the familiar pain; hip abduction 4/5. ";
        var note = sentence.repeat(Review.MAX_NOTE / sentence.length());
        assertThat(written(Cases.noted(note), paper, file).pages()).isGreaterThan(6);
        keep(file, "note-" + paper);
    }

    @Test
    void aNoteOfOneWordIsBrokenAnywhere() throws IOException {
        written(Cases.noted("x".repeat(Review.MAX_NOTE)), PaperSize.A4, folder.resolve("report.pdf"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Zoë D'Ávila-Fernández",
        "Nguyễn Thị Ánh Tuyết",
        "Şükrü Çağlayangil İnönü",
        "Grzegorz Brzęczyszczykiewicz Łódź",
        "Þórbjörg Æsa Guðmundsdóttir",
        "Ἀριστοτέλης Παπαδόπουλος ᾧ",
        "Ђорђе Љубичић Његош",
        "Їжакевич Ґалаґан Єва",
        "Әлия Құрманғазықызы Өмірбек",
        "office affluent ffi ﬁ"
    })
    void namesOfManyLanguages(String name) throws IOException {
        var file = folder.resolve("report.pdf");
        written(Cases.named(name), PaperSize.A4, file);
        assertThat(flat(text(file, 0))).contains(flat(name)).doesNotContain("couldnotbeprinted");
    }

    @Test
    void marksWithoutAComposedFormAreKept() throws IOException {
        var file = folder.resolve("report.pdf");
        written(Cases.named("M\u0303aria J\u0304o\u0328\u0301n Q\u0308ue e\u0301"), PaperSize.A4, file);
        keep(file, "marks");
        assertThat(flat(text(file, 0))).doesNotContain("couldnotbeprinted");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "A\n\u0301B", "A \u0301B", "\u0301A", "A\t\u0308", "A\u200B\u0301B", "A\u00A0\u0301B", "A\u0085\u0301B",
        "A\u034F\u0301B", "A\uFE0F\u0301B", "A\u2003\u0323\u0301b", "A\u3099", "A\u20DD B \u20DD", "e \u0338= \u0338<",
        "A\u2028\u0301", "\u0301", "a\u0345\u0301 \u0345"
    })
    void marksThatStandAloneAreKept(String text) throws IOException {
        var file = folder.resolve("report.pdf");
        written(Cases.noted("x" + text + "x"), PaperSize.A4, file);
        written(Cases.noted(text), PaperSize.A4, file);
        // A name has no line ends.
        written(Cases.named(text.replaceAll("[\\p{Cc}\u2028]", " ")), PaperSize.A4, file);
    }

    @Test
    void aHeapOfMarksStaysOnThePage() throws IOException {
        var file = folder.resolve("report.pdf");
        written(Cases.noted("a" + "\u0301".repeat(800) + "\u0323".repeat(800)), PaperSize.A4, file);
        keep(file, "heap");
    }

    @Test
    void openNeedlingQuestionsAreAReasonOfAnOption() throws IOException {
        var file = folder.resolve("report.pdf");
        written(Cases.stored("V01", i -> i.withAnswers(i.answers().without("ns_bleed"))), PaperSize.A4, file);
        assertThat(flat(text(file, 0)))
                .contains(flat("Some questions about needling safety have no clear answer: ask them first."))
                .doesNotContain(flat("No rule speaks against it"));
        written(Cases.stored("V01"), PaperSize.A4, file);
        assertThat(flat(text(file, 0))).contains(flat("No rule speaks against it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W", "i", "Wj ", "\u1EC6"})
    void longestNamesStayOnThePage(String part) throws IOException {
        var file = folder.resolve("report.pdf");
        var name = part.repeat(Patient.MAX_LENGTH / part.length()).strip();
        written(
                Cases.stored("V04", i -> i.withPatient(
                        Cases.PATIENT.withName(name).withRecordNumber(Optional.of(name)).withPhone(Optional.of(name)))),
                PaperSize.LETTER,
                file);
        keep(file, "long-" + part.strip().codePointAt(0));
    }

    @ParameterizedTest
    @CsvSource({
        "中文,U+4E2D U+6587",
        "Ana 😀,U+1F600",
        "אב,U+05D0 U+05D1",
        "محمد,U+062D U+062F U+0645",
        "a\u202Eb,U+202E",
        "a\u200Bb\u00ADc,U+00AD U+200B",
        "a\uD83Db,U+D83D"
    })
    void unprintableCharactersAreShownAndListed(String name, String listed) throws IOException {
        var file = folder.resolve("report.pdf");
        written(Cases.named(name), PaperSize.A4, file);
        keep(file, "unprintable");
        assertThat(flat(text(file, 0)))
                .contains("□")
                .contains(flat("Some characters could not be printed and stand as □: " + listed));
    }

    @Test
    void controlCharactersInANoteAreShownAndListed() throws IOException {
        var file = folder.resolve("report.pdf");
        written(Cases.noted("one\u0000two\u0007\tthree\r\nfour\u2028five"), PaperSize.A4, file);
        assertThat(flat(text(file, 0)))
                .contains(flat("one□two□ three four five"))
                .contains(flat("U+0000 U+0007"));
    }

    @Test
    void anotherPackVersionIsTold() throws IOException {
        var file = folder.resolve("report.pdf");
        var now = Cases.stored("V04");
        var a = now.assessment();
        var older = new org.ashi.rules.Assessment(
                new org.ashi.rules.PackRef("low-back-pain", "0.9.0", "0".repeat(64)),
                a.level(), a.hold(), a.findings(), a.needling(), a.causes(), a.factors(), a.options(), a.open());
        written(
                new StoredIntake(
                        now.intake().withAnswers(now.intake().answers()
                                .with("gone_question", new org.ashi.intake.Answer.Text("kept all the same"))),
                        older,
                        now.trace(),
                        1),
                PaperSize.A4,
                file);
        assertThat(flat(text(file, 0)))
                .contains(flat("come from version 0.9.0"))
                .contains(flat("gone_question kept all the same"));
    }

    @Test
    void replacesAnOlderReport() throws IOException {
        var file = folder.resolve("report.pdf");
        Files.writeString(file, "old");
        written(Cases.stored("V01"), PaperSize.A4, file);
        assertThat(text(file, 1)).contains("Intake report");
        onlyFile(file);
    }

    private static Written written(StoredIntake stored, PaperSize paper, Path file) {
        var result = new ReportWriter(Cases.WORDING, paper, Cases.CLOCK, ProvedPacks.NONE).write(stored, file);
        assertThat(result).isInstanceOf(Written.class);
        return (Written) result;
    }

    /// @param page from 1; 0 for all
    private static String text(Path file, int page) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var stripper = new PDFTextStripper();
            if (page > 0) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
            }
            return stripper.getText(document);
        }
    }

    private static String flat(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private void onlyFile(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /// Kept for people to look at.
    private static void keep(Path file, String name) throws IOException {
        var reports = Files.createDirectories(Path.of("target", "reports"));
        Files.copy(file, reports.resolve(name + ".pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
