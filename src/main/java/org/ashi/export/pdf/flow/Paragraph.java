package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/// Running text. Neither its first nor its last line stands alone on a page.
///
/// @param indent of all lines from the left, in points
public record Paragraph(String text, Style style, float indent) implements Block {

    public Paragraph(String text, Style style) {
        this(text, style, 0);
    }

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var lines = new Lines(faces, style, width - indent).of(text);
        var strips = new ArrayList<Strip>();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var tied = i < lines.size() - 1 && (i == 0 || i == lines.size() - 2);
            strips.add(new Strip(
                    style.leading(),
                    tied ? Strip.Bond.WITH_NEXT : Strip.Bond.FREE,
                    (canvas, x, top) -> canvas.text(line, style, x + indent, top)));
        }
        return strips;
    }
}
