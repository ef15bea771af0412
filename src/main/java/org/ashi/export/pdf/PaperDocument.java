package org.ashi.export.pdf;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.ashi.export.pdf.flow.Frame;
import org.ashi.export.pdf.flow.Furniture;
import org.ashi.export.pdf.flow.Press;
import org.ashi.text.Messages;

/// Draws a paper and can tell whether a file holds all of it.
final class PaperDocument implements Filing.Document {

    /// What a paper is made of.
    ///
    /// @param title what the file calls itself; it names no patient
    /// @param head on top of every page
    /// @param foot at the foot of every page
    /// @param expected what must be found in the file, in this order
    record Content(
            Messages messages,
            String title,
            String head,
            String foot,
            Instant printedAt,
            Writing writing,
            List<Expected.Part> expected) {}

    /// Puts the paper on a sheet.
    @FunctionalInterface
    interface Writing {
        void on(Sheet sheet);
    }

    private final Content content;
    private final Copy copy;
    private final Press press;
    private final Furniture furniture;
    private final Frame frame;

    private PaperDocument(Content content, PaperSize size, Copy copy, Press press) {
        this.content = content;
        this.copy = copy;
        this.press = press;
        var m = content.messages();
        furniture = new Furniture(
                copy.sample() ? m.get("report.head.sample") + "\n" + content.head() : content.head(),
                copy.sample() ? Look.SAMPLE : Look.HEAD,
                content.foot(),
                Look.FOOT,
                (page, pages) -> m.get("report.page", page, pages),
                Look.HAIR);
        frame = furniture.frame(press.faces(), size.width(), size.height(), Look.MARGIN);
    }

    /// @throws IOException if a font is missing
    static PaperDocument open(Content content, PaperSize size, Copy copy) throws IOException {
        return new PaperDocument(content, size, copy, Press.open());
    }

    @Override
    public Press.Printed print() throws IOException {
        var m = content.messages();
        var sheet = new Sheet(press.faces().repertoire());
        content.writing().on(sheet);
        if (!sheet.unprintable().isEmpty()) {
            sheet.gap(6);
            sheet.text(OriginSection.unprintable(m, sheet.unprintable()), Look.BODY.in(Look.WARM));
        }
        if (copy.locked()) {
            press.lock(copy.password());
        }
        var about = new Press.About(content.title(), m.get("product.name"), m.locale(), content.printedAt(), m.zone());
        return press.print(sheet.blocks(), furniture, frame, about);
    }

    @Override
    public List<String> missingIn(byte[] bytes) throws IOException {
        return new Proof(press.faces().repertoire())
                .missing(
                        ReadBack.of(bytes, frame, copy.password()),
                        content.expected(),
                        content.messages(),
                        furniture.head(),
                        furniture.foot());
    }

    @Override
    public void close() throws IOException {
        press.close();
    }
}
