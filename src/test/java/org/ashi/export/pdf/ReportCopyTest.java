package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.pack.ProvedPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What sets one copy of a report apart: its password, and the end of the audit log in its footer.
class ReportCopyTest {

    private static final String HEAD = "120-0123456789abcdef";
    private static final String PASSWORD = "señal de diez años";

    @TempDir
    private Path folder;

    private Path write(Copy copy) {
        var file = folder.resolve("report.pdf");
        var writer = new ReportWriter(Cases.WORDING, PaperSize.A4, Cases.CLOCK, ProvedPacks.NONE);
        assertThat(writer.write(Cases.stored("V18"), file, copy)).isInstanceOf(Written.class);
        return file;
    }

    @Test
    void aLockedFileOpensWithItsPasswordAlone() throws IOException {
        var file = write(new Copy(Optional.of(HEAD), PASSWORD.toCharArray()));
        assertThatThrownBy(() -> Loader.loadPDF(file.toFile())).isInstanceOf(InvalidPasswordException.class);
        assertThatThrownBy(() -> Loader.loadPDF(file.toFile(), "senal de diez anos"))
                .isInstanceOf(InvalidPasswordException.class);
        try (var pdf = Loader.loadPDF(file.toFile(), PASSWORD)) {
            assertThat(pdf.getEncryption().getLength()).isEqualTo(256);
            assertThat(pdf.getEncryption().getVersion()).as("AES-256").isEqualTo(5);
            assertThat(pdf.getEncryption().getRevision()).isEqualTo(6);
            assertThat(pdf.getEncryption().isEncryptMetaData()).isTrue();
            assertThat(new PDFTextStripper().getText(pdf)).contains(HEAD);
        }
    }

    @Test
    void withoutAPasswordItOpensFreely() throws IOException {
        var file = write(new Copy(Optional.of(HEAD), new char[0]));
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.isEncrypted()).isFalse();
        }
    }

    @Test
    void everyPageTellsWhereTheLogStands() throws IOException {
        var file = write(new Copy(Optional.of(HEAD), new char[0]));
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(file, page)).contains("log " + HEAD).contains("not proved");
            }
        }
        Files.createDirectories(Path.of("target/reports"));
        Files.copy(file, Path.of("target/reports/copy-head.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(text(write(Copy.PLAIN), 1)).doesNotContain("log ");
    }

    /// Whoever finds one page of it alone knows too.
    @Test
    void everyPageOfASampleSaysSo() throws IOException {
        var mark = Cases.WORDING.messages().get("report.head.sample");
        var file = write(new Copy(Optional.of(HEAD), new char[0], true));
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertThat(text(file, page)).contains(mark);
            }
        }
        Files.createDirectories(Path.of("target/reports"));
        Files.copy(file, Path.of("target/reports/sample.pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(text(write(Copy.PLAIN), 1)).doesNotContain(mark);
    }

    private static String text(Path file, int page) throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            var reader = new PDFTextStripper();
            reader.setStartPage(page);
            reader.setEndPage(page);
            return reader.getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
