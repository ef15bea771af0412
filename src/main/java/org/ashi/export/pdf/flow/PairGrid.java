package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/// Labels with short texts, two beside each other; a text too long for that gets the whole width.
///
/// @param labelShare how much of its column a label gets, between 0 and 1
/// @param hairline between the rows
public record PairGrid(List<Pair> pairs, float labelShare, Ink hairline) implements Block {

    private static final float GUTTER = 8;
    private static final float BETWEEN = 20;
    private static final float PADDING = 2;
    private static final float RULE = 0.4f;
    private static final int MOST_LINES = 4;

    public PairGrid {
        pairs = List.copyOf(pairs);
    }

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var half = (width - BETWEEN) / 2;
        var strips = new ArrayList<Strip>();
        for (var i = 0; i < pairs.size(); ) {
            var left = cell(faces, pairs.get(i), half);
            if (left.rows() > MOST_LINES) {
                strips.addAll(wide(faces, pairs.get(i), width, half));
                i++;
                continue;
            }
            var right = i + 1 < pairs.size() ? List.of(cell(faces, pairs.get(i + 1), half)) : List.<Cell>of();
            if (!right.isEmpty() && right.getFirst().rows() > MOST_LINES) {
                right = List.of();
            }
            strips.add(row(left, right, width, half));
            i += 1 + right.size();
        }
        return strips;
    }

    private Cell cell(Typefaces faces, Pair pair, float half) {
        return Cell.of(Tag.Couple.row(pair.label()), faces, pair, half * labelShare, GUTTER, half);
    }

    private Strip row(Cell left, List<Cell> right, float width, float half) {
        var tallest = (float) right.stream().mapToDouble(Cell::height).reduce(left.height(), Math::max);
        var height = tallest + 2 * PADDING;
        return new Strip(height, Strip.Bond.FREE, (canvas, x, top) -> {
            left.paint(canvas, x, top + PADDING);
            for (var cell : right) {
                cell.paint(canvas, x + half + BETWEEN, top + PADDING);
            }
            canvas.box(hairline, x, top + height - RULE, width, RULE);
        });
    }

    private List<Strip> wide(Typefaces faces, Pair pair, float width, float half) {
        var strips = new ArrayList<>(new PairRow(pair, half * labelShare).strips(faces, width));
        var last = strips.removeLast();
        var height = last.height() + 2 * PADDING;
        strips.add(new Strip(height, Strip.Bond.FREE, (canvas, x, top) -> {
            last.paint().on(canvas, x, top + PADDING);
            canvas.box(hairline, x, top + height - RULE, width, RULE);
        }));
        return strips;
    }
}
