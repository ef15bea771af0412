package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.export.pdf.ReportResult.Code;
import org.ashi.export.pdf.ReportResult.Failed;
import org.ashi.export.pdf.ReportResult.Mismatch;
import org.ashi.export.pdf.ReportResult.Written;
import org.ashi.log.LogCapture;
import org.ashi.text.Messages;
import org.ashi.vault.Fingerprint;
import org.ashi.vault.recovery.Parsed;
import org.ashi.vault.recovery.RecoveryCode;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The sheet on paper opens the archive: by hand from its groups, and by its QR code.
class RecoverySheetTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T10:30:00Z"));
    private static final String PRACTICE = "Riverbend Acupuncture & Dry Needling, Łódź Street";
    private static final byte[] KEY = key(73);
    private static final Fingerprint PRINT = Fingerprint.of(key(57));
    private static final Fingerprint OTHER = Fingerprint.of(key(58));

    @TempDir
    Path folder;

    @AutoClose
    private final LogCapture log = LogCapture.of(RecoverySheet.class);

    private static byte[] key(int step) {
        var key = new byte[RecoveryCode.BYTES];
        for (var i = 0; i < key.length; i++) {
            key[i] = (byte) (i * step + 41);
        }
        return key;
    }

    private static RecoverySheet sheet(String language, PaperSize paper, Disk disk) {
        return new RecoverySheet(Messages.of(language, ZoneOffset.UTC), paper, CLOCK, disk);
    }

    private ReportResult write(Disk disk, String practice) {
        return sheet("en", PaperSize.A4, disk).write(practice, PRINT, RecoveryCode.of(KEY), folder.resolve("sheet.pdf"));
    }

    static Stream<Arguments> sheets() {
        return Messages.LANGUAGES.stream().flatMap(language -> Stream.of(PaperSize.values()).map(paper -> Arguments.of(language, paper)));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void onePageOpensByItsGroupsAndByItsSquareCode(String language, PaperSize paper) throws Exception {
        var file = folder.resolve("sheet.pdf");
        var result = sheet(language, paper, new Disk()).write(PRACTICE, PRINT, RecoveryCode.of(KEY), file);
        assertThat(result).isEqualTo(new Written(file, 1));
        assertThat(folder).isDirectoryContaining(p -> p.endsWith("sheet.pdf")).isDirectoryNotContaining("glob:**.part");
        try (var document = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains(PRACTICE, PRINT.text());
            var typed = new StringBuilder();
            for (var number = 1; number <= RecoveryCode.GROUPS; number++) {
                var group = new String(RecoveryCode.of(KEY).group(number));
                assertThat(text).contains(group);
                typed.append(group);
            }
            opens(typed.toString());
            var image = new PDFRenderer(document).renderImageWithDPI(0, 150);
            Files.createDirectories(Path.of("target/screens"));
            ImageIO.write(image, "png", Path.of("target/screens/recovery-sheet-" + language + "-" + paper + ".png").toFile());
            opens(scanned(image));
        }
    }

    /// A sheet that is stained over part of the QR code is still scanned.
    @Test
    void aStainDoesNotHurt() throws Exception {
        var image = rendered();
        var marks = image.createGraphics();
        marks.setColor(Color.GRAY);
        marks.fillOval(1040, 640, 45, 45);
        marks.dispose();
        opens(scanned(image));
    }

    /// The control: a code that is gone is not read.
    @Test
    void withoutTheSquareNothingIsScanned() throws Exception {
        var image = rendered();
        var marks = image.createGraphics();
        marks.setColor(Color.WHITE);
        marks.fillRect(image.getWidth() / 2, 0, image.getWidth() / 2, image.getHeight());
        marks.dispose();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> scanned(image));
    }

    private static BufferedImage rendered() throws IOException {
        try (var document = Loader.loadPDF(sheet("en", PaperSize.A4, new Disk()).pdf(PRACTICE, PRINT, RecoveryCode.of(KEY)))) {
            return new PDFRenderer(document).renderImageWithDPI(0, 150);
        }
    }

    private static String scanned(BufferedImage image) throws Exception {
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), new int[image.getWidth() * image.getHeight()], 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.TRY_HARDER, true)).getText();
    }

    private static void opens(String text) {
        assertThat(RecoveryCode.parse(text.toCharArray()))
                .isInstanceOfSatisfying(Parsed.Read.class, read -> assertThat(read.code().bytes()).isEqualTo(KEY));
    }

    @Test
    void aNameThatIsTooLongForOnePageIsRefused() {
        assertThat(write(new Disk(), "A very long name ".repeat(200))).isInstanceOfAny(Mismatch.class, Failed.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLongNameIsWrapped() {
        assertThat(write(new Disk(), "Centre for Acupuncture, Dry Needling and Motor Points of the Upper Valley ".repeat(2)))
                .isInstanceOf(Written.class);
    }

    @Test
    void aFullDiskLeavesNothingBehindAndIsLoggedWithoutTheCode() {
        var full = new Disk() {
            @Override
            void write(Path fresh, byte[] bytes) throws IOException {
                super.write(fresh, bytes);
                throw new IOException(new String(RecoveryCode.of(KEY).signs()));
            }
        };
        assertThat(write(full, PRACTICE)).isEqualTo(new Failed(Code.NOT_WRITTEN));
        assertThat(folder).isEmptyDirectory();
        assertThat(log.lines()).singleElement().asString().contains("recovery sheet", "NOT_WRITTEN")
                .doesNotContain(new String(RecoveryCode.of(KEY).group(1)), "Riverbend", folder.toString());
    }

    /// What comes back from the disk is another sheet: it is refused, group by group.
    @Test
    void anotherCodeInTheFileIsRefused() throws IOException {
        var other = sheet("en", PaperSize.A4, new Disk()).pdf(PRACTICE, PRINT, RecoveryCode.of(new byte[RecoveryCode.BYTES]));
        var mixed = new Disk() {
            @Override
            byte[] read(Path file) {
                return other;
            }
        };
        assertThat(write(mixed, PRACTICE)).isInstanceOfSatisfying(Mismatch.class,
                mismatch -> assertThat(mismatch.missing()).contains("group.1", "group.13").doesNotContain("fingerprint"));
        assertThat(folder).isEmptyDirectory();
    }

    /// A sheet that bears another practice's fingerprint is refused too.
    @Test
    void anotherFingerprintInTheFileIsRefused() throws IOException {
        var other = sheet("en", PaperSize.A4, new Disk()).pdf(PRACTICE, OTHER, RecoveryCode.of(KEY));
        var mixed = new Disk() {
            @Override
            byte[] read(Path file) {
                return other;
            }
        };
        assertThat(write(mixed, PRACTICE)).isInstanceOfSatisfying(Mismatch.class,
                mismatch -> assertThat(mismatch.missing()).containsExactly("fingerprint"));
    }
}
