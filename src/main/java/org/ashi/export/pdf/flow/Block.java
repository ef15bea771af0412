package org.ashi.export.pdf.flow;

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

    /// On one page as a whole, if a page can hold it.
    static Block together(List<Block> parts) {
        var whole = of(parts);
        return (faces, width) -> {
            var strips = whole.strips(faces, width);
            return java.util.stream.IntStream.range(0, strips.size())
                    .mapToObj(i -> i < strips.size() - 1 ? strips.get(i).withNext() : strips.get(i))
                    .toList();
        };
    }
}
