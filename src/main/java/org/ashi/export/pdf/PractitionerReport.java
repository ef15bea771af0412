package org.ashi.export.pdf;

import java.io.IOException;
import java.util.List;
import org.ashi.export.pdf.flow.Frame;
import org.ashi.export.pdf.flow.Furniture;
import org.ashi.export.pdf.flow.Press;

/// Draws the report of one intake and can tell whether a file holds all of it.
final class PractitionerReport implements Filing.Document {

    private final ReportCase report;
    private final Composer composer;
    private final Press press;
    private final Furniture furniture;
    private final Frame frame;
    private final Copy copy;

    private PractitionerReport(ReportCase report, Composer composer, PaperSize paper, Press press, Copy copy) {
        this.report = report;
        this.copy = copy;
        this.composer = composer;
        this.press = press;
        var m = report.wording().messages();
        furniture = new Furniture(
                copy.sample() ? m.get("report.head.sample") + "\n" + PaperWords.head(report) : PaperWords.head(report),
                copy.sample() ? Look.SAMPLE : Look.HEAD,
                PaperWords.foot(report, copy),
                Look.FOOT,
                (page, pages) -> m.get("report.page", page, pages),
                Look.HAIR);
        frame = furniture.frame(press.faces(), paper.width(), paper.height(), Look.MARGIN);
    }

    /// @throws IOException if a font is missing
    static PractitionerReport open(ReportCase report, Composer composer, PaperSize paper, Copy copy)
            throws IOException {
        return new PractitionerReport(report, composer, paper, Press.open(), copy);
    }

    @Override
    public Press.Printed print() throws IOException {
        var m = report.wording().messages();
        var sheet = new Sheet(press.faces().repertoire());
        composer.compose(report, sheet);
        if (copy.locked()) {
            press.lock(copy.password());
        }
        var about = new Press.About(
                m.get("report.title"), m.get("product.name"), m.locale(), report.printedAt(), m.zone());
        return press.print(sheet.blocks(), furniture, frame, about);
    }

    @Override
    public List<String> missingIn(byte[] bytes) throws IOException {
        return new Proof(press.faces().repertoire()).missing(ReadBack.of(bytes, frame, copy.password()), report, furniture.head(), furniture.foot());
    }

    @Override
    public void close() throws IOException {
        press.close();
    }
}
