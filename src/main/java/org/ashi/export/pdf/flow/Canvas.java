package org.ashi.export.pdf.flow;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// One page to draw on, in points from its upper left corner. Text is content, a paragraph of its own unless its tag is given;
/// boxes, lines and drawings are decoration unless they are part of a figure.
public final class Canvas {

    /// Of line ends and corners in a PDF.
    private static final int ROUND = 1;

    private final PDPageContentStream content;
    private final Typefaces faces;
    private final float pageHeight;
    private final Marks marks;
    /// What all that is drawn belongs to, for as long as it is set.
    private Optional<Marks.Mark> scope = Optional.empty();

    Canvas(PDPageContentStream content, Typefaces faces, float pageHeight, Marks marks) {
        this.content = content;
        this.faces = faces;
        this.pageHeight = pageHeight;
        this.marks = marks;
    }

    /// Draws a part of the page.
    @FunctionalInterface
    public interface Part {
        void draw() throws IOException;
    }

    /// One line of text, its line box hanging from `top`.
    ///
    /// @param text that the repertoire prints, without line ends
    public void text(String text, Style style, float x, float top) throws IOException {
        text(Tag.paragraph(), text, style, x, top);
    }

    /// One line of what the tag stands for.
    ///
    /// @param text that the repertoire prints, without line ends; empty for an element that says nothing here
    public void text(Tag tag, String text, Style style, float x, float top) throws IOException {
        var mark = scope.orElseGet(() -> new Marks.Mark.Content(tag));
        var fragments = Fragments.of(faces, style, text);
        if (fragments.isEmpty()) {
            marks.known(mark);
            return;
        }
        marks.next(mark);
        ink(style.ink());
        var foot = pageHeight - top - style.baseline();
        for (var fragment : fragments) {
            content.beginText();
            content.setFont(fragment.face().font(), style.size());
            content.newLineAtOffset(x + fragment.x(), foot + fragment.rise());
            content.showText(fragment.text());
            content.endText();
        }
    }

    /// The same with its end at `right`.
    public void textEndingAt(String text, Style style, float right, float top) throws IOException {
        textEndingAt(Tag.paragraph(), text, style, right, top);
    }

    /// The same with its end at `right`.
    public void textEndingAt(Tag tag, String text, Style style, float right, float top) throws IOException {
        text(tag, text, style, right - faces.width(text, style), top);
    }

    /// The same with its middle at `middle`.
    public void textAround(String text, Style style, float middle, float top) throws IOException {
        text(text, style, middle - faces.width(text, style) / 2, top);
    }

    public void box(Ink fill, float x, float top, float width, float height) throws IOException {
        marks.next(scope.orElse(Marks.LAYOUT));
        ink(fill);
        content.addRect(x, pageHeight - top - height, width, height);
        content.fill();
    }

    /// A line through points.
    ///
    /// @param points x and y in turn, from the upper left corner of the page; at least one pair
    public void line(Ink ink, float thickness, List<Float> points) throws IOException {
        marks.next(scope.orElse(Marks.LAYOUT));
        content.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
        content.setLineWidth(thickness);
        content.setLineCapStyle(ROUND);
        content.setLineJoinStyle(ROUND);
        content.moveTo(points.get(0), pageHeight - points.get(1));
        for (var i = 2; i < points.size(); i += 2) {
            content.lineTo(points.get(i), pageHeight - points.get(i + 1));
        }
        // A line of no length is printed as a dot.
        content.lineTo(points.get(points.size() - 2), pageHeight - points.getLast());
        content.stroke();
    }

    /// A drawing in units of its own.
    ///
    /// @param scale points to a unit
    public void drawing(float x, float top, double scale, Pen.Drawing drawing) throws IOException {
        marks.next(scope.orElse(Marks.LAYOUT));
        content.saveGraphicsState();
        content.transform(new Matrix((float) scale, 0, 0, (float) -scale, x, pageHeight - top));
        drawing.with(new Pen(content));
        content.restoreGraphicsState();
    }

    /// A picture with all that is written on it, which its alternative text stands for.
    public void figure(Tag figure, float x, float top, float width, float height, Part part) throws IOException {
        marks.structure().frame(figure, new PDRectangle(x, pageHeight - top - height, width, height));
        within(new Marks.Mark.Content(figure), part);
    }

    /// What stands on every page is no part of the text.
    void within(Marks.Mark mark, Part part) throws IOException {
        scope = Optional.of(mark);
        part.draw();
        scope = Optional.empty();
    }

    private void ink(Ink ink) throws IOException {
        content.setNonStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
    }
}
