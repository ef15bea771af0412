package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/// A tinted box with a bar on its left around other blocks.
///
/// @param padding inside the box, in points
public record Panel(Block inside, Ink fill, Ink bar, float padding) implements Block {

    private static final float BAR = 3;

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var content = inside.strips(faces, width - BAR - 2 * padding);
        var edge = new Strip(padding * 0.7f, Strip.Bond.FREE, (canvas, x, top) -> {});
        var strips = new ArrayList<Strip>();
        strips.add(tinted(edge.withNext(), width));
        for (var i = 0; i < content.size(); i++) {
            // The lower edge of the box holds to its last line. A gap inside is part of the box, not of the page.
            var strip = i == content.size() - 1 ? content.get(i).withNext() : content.get(i);
            strips.add(tinted(strip.bond() == Strip.Bond.GAP ? strip.withNext() : strip, width));
        }
        strips.add(tinted(edge, width));
        return strips;
    }

    private Strip tinted(Strip strip, float width) {
        return new Strip(strip.height(), strip.bond(), (canvas, x, top) -> {
            // A hair taller than the strip, so that no seam shows between two.
            canvas.box(fill, x, top, width, strip.height() + 0.2f);
            canvas.box(bar, x, top, BAR, strip.height() + 0.2f);
            strip.paint().on(canvas, x + BAR + padding, top);
        });
    }
}
