package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.ProvedPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The body chart in the report is a drawing, not a picture, and says the same in words.
class ChartInReportTest {

    @TempDir
    Path folder;

    private Path report(Map<String, Answer> change) throws IOException {
        var file = folder.resolve("report.pdf");
        var stored = Cases.stored("V04", i -> {
            var answers = new TreeMap<>(i.answers().byQuestion());
            answers.putAll(change);
            return i.withAnswers(new Answers(answers));
        });
        var result = new ReportWriter(Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE).write(stored, file);
        assertThat(result).isInstanceOf(ReportResult.Written.class);
        Files.createDirectories(Path.of("target/screens"));
        Files.copy(file, Path.of("target/screens/report-chart.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private static Map<String, Answer> marks(String worst, String... codes) {
        return Map.of("areas", Answer.Choices.of(codes), "main_area", new Answer.Choice(worst));
    }

    @Test
    void isDrawnWithPathsAndNoPicture() throws IOException {
        var file = report(marks("buttock_r", "buttock_r", "lumbar_c", "thigh_back_r"));
        try (var document = Loader.loadPDF(file.toFile())) {
            var page = chartPage(document);
            assertThat(count(page, List.of("c"))).isGreaterThan(500);
            assertThat(count(page, List.of("W", "W*"))).isGreaterThan(3);
            for (var any : document.getPages()) {
                assertThat(count(any, List.of("Do", "BI"))).isZero();
                assertThat(any.getResources().getXObjectNames()).isEmpty();
            }
            assertThat(text(document))
                    .contains("Marked: Lower back, in the middle; Right buttock; Back of the right thigh")
                    .contains("Worst spot: Right buttock")
                    .contains("Left", "Right", "Low back", "Front");
        }
    }

    /// What is marked changes the drawing, not only the words.
    @Test
    void moreMarksAreMoreHatching() throws IOException {
        var few = lines(report(marks("calf_l", "calf_l")));
        var more = lines(report(marks("calf_l", "calf_l", "chest")));
        assertThat(more).isGreaterThan(few + 20);
    }

    private static long lines(Path file) throws IOException {
        try (var document = Loader.loadPDF(file.toFile())) {
            return count(chartPage(document), List.of("l"));
        }
    }

    private static PDPage chartPage(PDDocument document) throws IOException {
        for (int i = 0; i < document.getNumberOfPages(); i++) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(i + 1);
            stripper.setEndPage(i + 1);
            if (stripper.getText(document).contains("Body chart")) {
                return document.getPage(i);
            }
        }
        throw new AssertionError("no page has the chart");
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }

    private static long count(PDPage page, List<String> operators) throws IOException {
        return new PDFStreamParser(page)
                .parse().stream()
                        .filter(t -> t instanceof Operator o && operators.contains(o.getName()))
                        .count();
    }
}
