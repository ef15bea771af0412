package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/// A part of a document: it becomes strips once its width is known.
@FunctionalInterface
public interface Block {

    /// @param width points
    List<Strip> strips(Typefaces faces, float width);

    /// Empty space, left out at the head of a page.
    ///
    /// @param height points
    static Block space(float height) {
        return (faces, width) -> List.of(Strip.gap(height));
    }

    /// Thin line across.
    static Block rule(Ink ink, float height) {
        return (faces, width) -> List.of(new Strip(
                height, Strip.Bond.FREE, (canvas, x, top) -> canvas.box(ink, x, top, width, height)));
    }

    /// This block on the same page as the beginning of the next one.
    default Block withNext() {
        return (faces, width) -> strips(faces, width).stream().map(Strip::withNext).toList();
    }

    /// Blocks one after the other.
    static Block of(List<Block> parts) {
        var copy = List.copyOf(parts);
        return (faces, width) ->
                copy.stream().flatMap(b -> b.strips(faces, width).stream()).toList();
    }

    /// On one page as a whole, unless it is taller than `most`: then it flows.
    ///
    /// @param most points
    static Block together(List<Block> parts, float most) {
        var whole = of(parts);
        return (faces, width) -> {
            var strips = whole.strips(faces, width);
            if (strips.stream().mapToDouble(Strip::height).sum() > most) {
                return strips;
            }
            var tied = new ArrayList<Strip>();
            for (var i = 0; i < strips.size(); i++) {
                var strip = strips.get(i);
                var leads = i == 0 && strip.bond() == Strip.Bond.GAP;
                tied.add(leads || i == strips.size() - 1 ? strip : strip.withNext());
            }
            return tied;
        };
    }
}
