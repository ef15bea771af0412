package org.ashi.export.pdf;

import java.util.List;
import org.ashi.export.pdf.flow.Block;
import org.ashi.export.pdf.flow.Strip;
import org.ashi.export.pdf.flow.Typefaces;

/// Two body charts beside each other, each under its name.
record ChartPair(ChartBlock left, String leftName, ChartBlock right, String rightName) implements Block {

    private static final float GAP = 24;
    private static final float HEAD = 18;

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var half = (width - GAP) / 2;
        var first = left.strips(faces, half).getFirst();
        var second = right.strips(faces, half).getFirst();
        return List.of(new Strip(HEAD + Math.max(first.height(), second.height()), Strip.Bond.FREE, (canvas, x, top) -> {
            canvas.text(leftName, Look.ITEM, x, top);
            first.paint().on(canvas, x, top + HEAD);
            canvas.text(rightName, Look.ITEM, x + half + GAP, top);
            second.paint().on(canvas, x + half + GAP, top + HEAD);
        }));
    }
}
