package org.ashi.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.print.PageFormat;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.print.DocFlavor;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.standard.PageRanges;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

/// A paper on a real print service of the platform, which writes PostScript.
class PaperPressTest {

    private static final int PAGES = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final HashPrintRequestAttributeSet wanted = new HashPrintRequestAttributeSet();

    private StreamPrintService postScript() {
        return StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
                        DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
                .getPrintService(out);
    }

    private PaperPress.Result print(byte[] pdf, BooleanSupplier goOn) {
        return new PaperPress(postScript(), wanted, new PageFormat()).print(pdf, "Ashi", goOn);
    }

    private long pages() {
        return out.toString(StandardCharsets.ISO_8859_1).lines().filter(line -> line.strip().equals("showpage")).count();
    }

    private static byte[] paper() throws java.io.IOException {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var i = 0; i < PAGES; i++) {
                document.addPage(new PDPage(PDRectangle.A4));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void allPagesAreSent() throws java.io.IOException {
        assertThat(print(paper(), () -> true)).isEqualTo(PaperPress.Result.SENT);
        assertThat(pages()).isEqualTo(PAGES);
    }

    @Test
    void thePagesThatWereChosenAreSent() throws java.io.IOException {
        wanted.add(new PageRanges(2, 3));
        assertThat(print(paper(), () -> true)).isEqualTo(PaperPress.Result.SENT);
        assertThat(pages()).isEqualTo(2);
    }

    @Test
    void aJobThatIsStoppedIsNotSent() throws java.io.IOException {
        var asked = new AtomicInteger();
        assertThat(print(paper(), () -> asked.incrementAndGet() < 3)).isEqualTo(PaperPress.Result.STOPPED);
        assertThat(pages()).isLessThan(PAGES);
    }

    @Test
    void whatIsNoPaperIsRefused() {
        assertThat(print(new byte[] {1, 2, 3}, () -> true)).isEqualTo(PaperPress.Result.REFUSED);
        assertThat(pages()).isZero();
    }
}
