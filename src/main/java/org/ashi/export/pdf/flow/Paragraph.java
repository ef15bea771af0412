package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/// Running text. Neither its first nor its last line stands alone on a page.
///
/// @param indent of all lines from the left, in points
/// @param level of a heading, from 1; 0 for running text
public record Paragraph(String text, Style style, float indent, int level) implements Block {

    public Paragraph(String text, Style style, float indent) {
        this(text, style, indent, 0);
    }

    public Paragraph(String text, Style style) {
        this(text, style, 0);
    }

    /// @param level from 1
    public static Paragraph heading(int level, String text, Style style) {
        return new Paragraph(text, style, 0, level);
    }

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var lines = new Lines(faces, style, width - indent).of(text);
        var tag = level == 0 ? Tag.paragraph() : Tag.heading(level);
        var strips = new ArrayList<Strip>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var tied = i < lines.size() - 1 && (i == 0 || i == lines.size() - 2);
            strips.add(new Strip(
                    style.leading(),
                    tied ? Strip.Bond.WITH_NEXT : Strip.Bond.FREE,
                    (canvas, x, top) -> canvas.text(tag, line, style, x + indent, top)));
        }
        return strips;
    }
}
