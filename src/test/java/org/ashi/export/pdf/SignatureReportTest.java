package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.intake.Answer;
import org.ashi.pack.ProvedPacks;
import org.ashi.store.SignedIntakes;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The patient's signature on paper.
class SignatureReportTest {

    private static final String BROKEN = "Signaturenolongermatches";

    @TempDir
    Path folder;

    @Test
    void aDrawnSignatureIsPrintedAsLines() throws IOException {
        var signed = Cases.stored("V04", i -> SignedIntakes.signed(SignedIntakes.helped(i), SignedIntakes.DRAWN));
        var file = written(signed, "signature");
        assertThat(text(file))
                .contains("Patient'ssignature", "SignatureSigned", "Drawnon21Nov2026,09:03", "version1,readinSpanish")
                .contains("Askedforhelp,21Nov2026,09:03:")
                .doesNotContain(BROKEN, "SignatureNotsigned");
        // Eight and two points in two strokes, and the box around them, each closed by a dot.
        assertThat(lines(file) - lines(written(Cases.stored("V04"), "unsigned"))).isEqualTo(8 + 2 + 5);
    }

    @Test
    void aTypedNameIsPrintedAsItWasTyped() throws IOException {
        var file = written(Cases.stored("V04", i -> SignedIntakes.signed(i, SignedIntakes.TYPED)), "typed");
        assertThat(text(file)).contains("Typedas“AnaAlvarezRuiz”on21Nov2026").doesNotContain(BROKEN);
    }

    @Test
    void anAnswerChangedAfterSigningIsAWarningOnTheFirstPage() throws IOException {
        var signed = Cases.stored("V04", i -> {
            var intake = SignedIntakes.signed(i, SignedIntakes.DRAWN);
            return intake.withAnswers(intake.answers().with("pain_now", new Answer.Number(9)));
        });
        var file = written(signed, "signature-broken");
        assertThat(text(file).indexOf(BROKEN)).isPositive().isLessThan(text(file).lastIndexOf(BROKEN));
        assertThat(text(file)).contains("changedafterthepatientsigned");
    }

    @Test
    void anUnsignedFormSaysSo() throws IOException {
        assertThat(text(written(Cases.stored("V04"), "unsigned"))).contains("SignatureNotsigned").doesNotContain(BROKEN);
    }

    private Path written(StoredIntake stored, String name) throws IOException {
        var file = folder.resolve(name + ".pdf");
        var result = new ReportWriter(Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE).write(stored, file);
        assertThat(result).isInstanceOf(ReportResult.Written.class);
        var kept = Files.createDirectories(Path.of("target/screens")).resolve("report-" + name + ".pdf");
        Files.write(kept, Files.readAllBytes(file));
        return file;
    }

    private static String text(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s", "");
        }
    }

    /// Lines drawn on all pages.
    private static long lines(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            var count = 0L;
            for (var page : document.getPages()) {
                count += new PDFStreamParser(page)
                        .parse().stream()
                                .filter(t -> t instanceof Operator o && o.getName().equals("l"))
                                .count();
            }
            return count;
        }
    }
}
