package org.ashi.export.pdf;

import java.awt.RenderingHints;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/// The pages of a finished paper as pictures. All of it stays in memory: nothing is put into a temporary file. Blocks; call it off the
/// screen's thread.
public final class PagePictures implements AutoCloseable {

    /// One page.
    ///
    /// @param argb the pixels by rows, fully opaque
    /// @param words on the page, in the order in which they are read
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    public record Picture(int width, int height, int[] argb, String words) {
        @Override
        public String toString() {
            return "Picture[" + width + "x" + height + "]";
        }
    }

    private final PDDocument document;

    private PagePictures(PDDocument document) {
        this.document = document;
    }

    /// @param pdf a whole file that opens freely
    /// @throws IOException if it is no PDF that can be read
    public static PagePictures open(byte[] pdf) throws IOException {
        return new PagePictures(Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache()));
    }

    public int pages() {
        return document.getNumberOfPages();
    }

    /// The height of the first page by its width.
    public double shape() {
        var box = document.getPage(0).getCropBox();
        return box.getHeight() / box.getWidth();
    }

    /// @param page from 0
    /// @param width in pixels
    /// @throws IOException if the page cannot be drawn
    public Picture draw(int page, int width) throws IOException {
        var renderer = new PDFRenderer(document);
        renderer.setRenderingHints(new RenderingHints(Map.of(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC,
                RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
                // Stems of letters stay where they are, else a word looks torn at small sizes.
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE)));
        var image = renderer.renderImage(page, width / document.getPage(page).getCropBox().getWidth(), ImageType.RGB);
        var argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new Picture(image.getWidth(), image.getHeight(), argb, words(page));
    }

    private String words(int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document).strip();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
