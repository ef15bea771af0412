package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/// A label on the left and its text on the right. A long text may go on over the page, the label stays with its
/// beginning.
///
/// @param labelWidth points
/// @param item of a list, else a row of a table
public record PairRow(Pair pair, float labelWidth, boolean item) implements Block {

    static final float GUTTER = 8;

    public PairRow(Pair pair, float labelWidth) {
        this(pair, labelWidth, false);
    }

    /// @param pair the label is a number or a bullet
    public static PairRow item(Pair pair, float labelWidth) {
        return new PairRow(pair, labelWidth, true);
    }

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var tags = item ? Tag.Couple.item() : Tag.Couple.row(pair.label());
        var cell = Cell.of(tags, faces, pair, labelWidth, GUTTER, width);
        var tail = cell.tail();
        var strips = new ArrayList<Strip>();
        var head = cell.head();
        strips.add(new Strip(
                head.height(), tail.size() == 1 ? Strip.Bond.WITH_NEXT : Strip.Bond.FREE, head::paint));
        for (var i = 0; i < tail.size(); i++) {
            var line = tail.get(i);
            strips.add(new Strip(
                    cell.leading(),
                    i == tail.size() - 2 ? Strip.Bond.WITH_NEXT : Strip.Bond.FREE,
                    (canvas, x, top) -> canvas.text(tags.value(), line, pair.valueStyle(), x + cell.valueAt(), top)));
        }
        return strips;
    }
}
