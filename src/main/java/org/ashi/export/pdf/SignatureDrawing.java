package org.ashi.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ashi.export.pdf.flow.Block;
import org.ashi.export.pdf.flow.Canvas;
import org.ashi.export.pdf.flow.Strip;
import org.ashi.export.pdf.flow.Tag;
import org.ashi.export.pdf.flow.Typefaces;
import org.ashi.intake.Signature.Mark;
import org.ashi.intake.Signature.Stroke;

/// A drawn signature as lines, in the box in which it was drawn.
///
/// @param words stand for it where it is not seen
record SignatureDrawing(Mark.Drawn mark, String words) implements Block {

    /// Points.
    private static final float HEIGHT = 56;

    private static final float WIDTH = 3 * HEIGHT;
    private static final float EDGE = 0.5f;
    private static final float INK = 1.1f;

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var figure = Tag.figure(words);
        return List.of(new Strip(HEIGHT, Strip.Bond.FREE, (canvas, x, top) -> canvas.figure(
                figure, x, top, WIDTH, HEIGHT, () -> paint(canvas, x, top))));
    }

    private void paint(Canvas canvas, float x, float top) throws IOException {
        canvas.line(
                Look.HAIR,
                EDGE,
                List.of(x, top, x + WIDTH, top, x + WIDTH, top + HEIGHT, x, top + HEIGHT, x, top));
        for (var stroke : mark.strokes()) {
            canvas.line(Look.TEXT, INK, placed(stroke, x, top));
        }
    }

    private static List<Float> placed(Stroke stroke, float x, float top) {
        var points = stroke.points();
        var placed = new ArrayList<Float>();
        for (var i = 0; i < points.size(); i += 2) {
            placed.add(x + points.get(i) * WIDTH / Mark.Drawn.SIZE);
            placed.add(top + points.get(i + 1) * HEIGHT / Mark.Drawn.SIZE);
        }
        return placed;
    }
}
