package org.ashi.export.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ashi.bodymap.BodyPath;
import org.ashi.bodymap.Point;
import org.ashi.bodymap.Shape;
import org.ashi.bodymap.View;
import org.ashi.export.pdf.flow.Block;
import org.ashi.export.pdf.flow.Canvas;
import org.ashi.export.pdf.flow.Ink;
import org.ashi.export.pdf.flow.Pen;
import org.ashi.export.pdf.flow.Strip;
import org.ashi.export.pdf.flow.Tag;
import org.ashi.export.pdf.flow.Typefaces;
import org.ashi.wording.BodyChart;

/// The body chart, drawn from the same shapes as on the screen. Marked regions are hatched and carry a sign, so that they
/// show on a print without colour.
///
/// @param titles one for each view
record ChartBlock(BodyChart chart, List<String> titles, String left, String right) implements Block {

    private static final double SCALE = 0.5;
    private static final float GAP = 14;
    private static final float HEAD = 14;
    private static final Ink FIGURE = Ink.of(0xEDF2F3);
    private static final Ink SHADE = Ink.of(0xDCE5E7);
    private static final Ink LINE = Ink.of(0xA3B2B8);
    private static final Ink BORDER = Ink.of(0x9BABB2);
    private static final Ink EDGE = Ink.of(0x3F545D);
    private static final Ink MARK = Ink.of(0xF0C3A0);
    private static final Ink SIGN = Ink.of(0x7A2F05);
    private static final double WHOLE = 0.7;
    private static final double HATCH = 9;

    ChartBlock {
        titles = List.copyOf(titles);
    }

    @Override
    public List<Strip> strips(Typefaces faces, float width) {
        var views = chart.map().views();
        var units = views.stream().mapToDouble(View::width).sum();
        var scale = Math.min(SCALE, (width - GAP * (views.size() - 1)) / units);
        var tall = views.stream().mapToDouble(View::height).max().orElse(0) * scale;
        var height = (float) tall + HEAD + 4;
        var wide = (float) (units * scale) + GAP * (views.size() - 1);
        var figure = Tag.figure(words());
        return List.of(new Strip(height, Strip.Bond.FREE, (canvas, x, top) -> canvas.figure(
                figure, x, top, wide, height, () -> views(canvas, x, top, scale))));
    }

    /// The same as the picture says.
    private String words() {
        return chart.words() + chart.worstWords().map(worst -> ". " + worst).orElse("");
    }

    private void views(Canvas canvas, float x, float top, double scale) throws IOException {
        var at = x;
        for (var i = 0; i < chart.map().views().size(); i++) {
            view(canvas, i, at, top, scale);
            at += (float) (chart.map().views().get(i).width() * scale) + GAP;
        }
    }

    private void view(Canvas canvas, int index, float x, float top, double scale) throws IOException {
        var view = chart.map().views().get(index);
        var wide = (float) (view.width() * scale);
        canvas.textAround(titles.get(index), Look.LABELS.asBold(), x + wide / 2, top);
        canvas.drawing(x, top + HEAD, scale, pen -> figure(pen, view));
        // A person's left is on the left where the back is seen.
        var backwards = view.facing().leftIsLeft();
        // A whole figure leaves room beside its head.
        var sides = view.width() < view.height() * WHOLE ? top + HEAD : top + 1;
        canvas.text(backwards ? left : right, Look.SMALL, x, sides);
        canvas.textEndingAt(backwards ? right : left, Look.SMALL, x + wide, sides);
    }

    private void figure(Pen pen, View view) throws IOException {
        pen.within(List.of(frame(view)), inside -> {
            inside.fill(view.outline(), FIGURE);
            inside.within(view.outline(), body -> {
                body.fill(view.shade(), SHADE);
                for (var shape : view.shapes()) {
                    region(body, view, shape);
                }
            });
            inside.stroke(view.lines(), LINE, 1.2);
            inside.stroke(view.outline(), EDGE, 1.8);
        });
        for (var shape : view.shapes()) {
            if (shape.touch() && chart.marked().contains(shape.region())) {
                sign(pen, shape);
            }
        }
    }

    private void region(Pen pen, View view, Shape shape) throws IOException {
        if (chart.marked().contains(shape.region())) {
            pen.within(List.of(shape.path()), inside -> {
                inside.fill(List.of(shape.path()), MARK);
                for (var d = -view.height(); d < view.width(); d += HATCH) {
                    inside.line(new Point(d, view.height()), new Point(d + view.height(), 0), SIGN, 1.1);
                }
            });
            pen.stroke(List.of(shape.path()), SIGN, 2.4);
        } else if (shape.touch()) {
            pen.stroke(List.of(shape.path()), BORDER, 0.8);
        }
    }

    /// A tick, or a target on the worst spot.
    private void sign(Pen pen, Shape shape) throws IOException {
        var at = shape.mark();
        pen.disc(at, 14, Ink.WHITE, SIGN, 2);
        if (chart.worst().filter(shape.region()::equals).isPresent()) {
            pen.disc(at, 8.5, Ink.WHITE, SIGN, 3);
            pen.disc(at, 2.5, SIGN, SIGN, 2);
        } else {
            pen.line(new Point(at.x() - 6, at.y()), new Point(at.x() - 2, at.y() + 5), SIGN, 3);
            pen.line(new Point(at.x() - 2, at.y() + 5), new Point(at.x() + 7, at.y() - 5), SIGN, 3);
        }
    }

    private static BodyPath frame(View view) {
        return switch (BodyPath.parse("M0 0 L%d 0 L%d %d L0 %d Z"
                .formatted(
                        Math.round(view.width()),
                        Math.round(view.width()),
                        Math.round(view.height()),
                        Math.round(view.height())))) {
            case BodyPath.Good(BodyPath path) -> path;
            case BodyPath.Malformed m -> throw new IllegalStateException("a rectangle is a path");
        };
    }

    static List<String> titles(BodyChart chart, org.ashi.text.Messages m) {
        var titles = new ArrayList<String>();
        for (var view : chart.map().views()) {
            var key = "bodymap.view." + view.id();
            titles.add(m.get(m.has(key) ? key : "bodymap.facing." + view.facing().name()));
        }
        return titles;
    }
}
