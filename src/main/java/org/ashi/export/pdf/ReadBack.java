package org.ashi.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.ashi.export.pdf.flow.Frame;

/// The letters of a finished file, in the order in which they were set, by page and by part of the page.
final class ReadBack extends PDFTextStripper {

    /// How far a letter may reach over an edge, in points.
    private static final float SLACK = 1;

    /// @param outside letters that lie beyond the margins, so that they may not be seen on paper
    record Page(String header, String body, String footer, int outside) {}

    private static final class Building {
        private final StringBuilder header = new StringBuilder();
        private final StringBuilder body = new StringBuilder();
        private final StringBuilder footer = new StringBuilder();
        private int outside;

        private Page done() {
            return new Page(header.toString(), body.toString(), footer.toString(), outside);
        }
    }

    private final Frame frame;
    private final List<Building> pages = new ArrayList<>();

    private ReadBack(Frame frame) {
        this.frame = frame;
    }

    /// @throws IOException if the bytes are no PDF that can be read
    static List<Page> of(byte[] bytes, Frame frame) throws IOException {
        return of(bytes, frame, new char[0]);
    }

    /// @param password opens the file; none for one that opens freely
    /// @throws IOException if the bytes are no PDF that can be read with it
    static List<Page> of(byte[] bytes, Frame frame, char[] password) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes, new String(password), null, null, IOUtils.createMemoryOnlyStreamCache())) {
            var reader = new ReadBack(frame);
            for (var i = 0; i < document.getNumberOfPages(); i++) {
                reader.pages.add(new Building());
            }
            reader.getText(document);
            return reader.pages.stream().map(Building::done).toList();
        }
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        var page = pages.get(getCurrentPageNo() - 1);
        // The foot of the letter, from the top of the page.
        var y = letter.getYDirAdj();
        var part = y < frame.textTop() ? page.header : y > frame.textBottom() ? page.footer : page.body;
        part.append(letter.getUnicode());
        var right = letter.getXDirAdj() + letter.getWidthDirAdj();
        if (letter.getUnicode().isBlank()) {
            return;
        }
        if (letter.getXDirAdj() < frame.margin() - SLACK
                || right > frame.width() - frame.margin() + SLACK
                || y < frame.margin() - SLACK
                || y > frame.height() - frame.margin() + SLACK) {
            page.outside++;
        }
    }
}
