package org.ashi.export.pdf.flow;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.ashi.bodymap.BodyPath;
import org.ashi.bodymap.Point;
import org.ashi.bodymap.Segment;

/// Draws vector paths in the units of a drawing, y down.
public final class Pen {

    /// Distance of the control points of a quarter circle, for a radius of 1.
    private static final double ROUND = 0.5523;

    private final PDPageContentStream content;

    Pen(PDPageContentStream content) {
        this.content = content;
    }

    /// What is drawn with a pen.
    @FunctionalInterface
    public interface Drawing {
        void with(Pen pen) throws IOException;
    }

    public void fill(List<BodyPath> paths, Ink ink) throws IOException {
        if (!paths.isEmpty()) {
            content.setNonStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
            trace(paths);
            content.fill();
        }
    }

    /// @param width in units of the drawing
    public void stroke(List<BodyPath> paths, Ink ink, double width) throws IOException {
        if (!paths.isEmpty()) {
            line(ink, width);
            trace(paths);
            content.stroke();
        }
    }

    /// A straight line.
    public void line(Point from, Point to, Ink ink, double width) throws IOException {
        line(ink, width);
        move(from);
        content.lineTo((float) to.x(), (float) to.y());
        content.stroke();
    }

    /// A disc with an edge.
    public void disc(Point at, double radius, Ink fill, Ink edge, double width) throws IOException {
        fill(List.of(circle(at, radius)), fill);
        stroke(List.of(circle(at, radius)), edge, width);
    }

    /// What is drawn inside the paths alone.
    public void within(List<BodyPath> paths, Drawing drawing) throws IOException {
        content.saveGraphicsState();
        trace(paths);
        content.clip();
        drawing.with(this);
        content.restoreGraphicsState();
    }

    private void line(Ink ink, double width) throws IOException {
        content.setStrokingColor(ink.red() / 255f, ink.green() / 255f, ink.blue() / 255f);
        content.setLineWidth((float) width);
        content.setLineCapStyle(1);
        content.setLineJoinStyle(1);
    }

    private void trace(List<BodyPath> paths) throws IOException {
        for (var path : paths) {
            var at = new Point(0, 0);
            for (var segment : path.segments()) {
                at = trace(segment, at);
            }
        }
    }

    private Point trace(Segment segment, Point at) throws IOException {
        switch (segment) {
            case Segment.Move(var to) -> move(to);
            case Segment.Line(var to) -> content.lineTo((float) to.x(), (float) to.y());
            case Segment.Quad(var c, var to) -> curve(part(at, c), part(to, c), to);
            case Segment.Cubic(var a, var b, var to) -> curve(a, b, to);
            case Segment.Close c -> content.closePath();
        }
        return switch (segment) {
            case Segment.Move(var to) -> to;
            case Segment.Line(var to) -> to;
            case Segment.Quad(var c, var to) -> to;
            case Segment.Cubic(var a, var b, var to) -> to;
            case Segment.Close c -> at;
        };
    }

    private void move(Point to) throws IOException {
        content.moveTo((float) to.x(), (float) to.y());
    }

    private void curve(Point a, Point b, Point to) throws IOException {
        content.curveTo((float) a.x(), (float) a.y(), (float) b.x(), (float) b.y(), (float) to.x(), (float) to.y());
    }

    /// PDF has no quadratic curves: two thirds of the way to their one control point is the same curve.
    private static Point part(Point from, Point to) {
        return new Point(from.x() + (to.x() - from.x()) * 2 / 3, from.y() + (to.y() - from.y()) * 2 / 3);
    }

    private static BodyPath circle(Point c, double r) {
        var k = r * ROUND;
        return new BodyPath(List.of(
                new Segment.Move(at(c, r, 0)),
                new Segment.Cubic(at(c, r, k), at(c, k, r), at(c, 0, r)),
                new Segment.Cubic(at(c, -k, r), at(c, -r, k), at(c, -r, 0)),
                new Segment.Cubic(at(c, -r, -k), at(c, -k, -r), at(c, 0, -r)),
                new Segment.Cubic(at(c, k, -r), at(c, r, -k), at(c, r, 0)),
                new Segment.Close()));
    }

    private static Point at(Point c, double x, double y) {
        return new Point(c.x() + x, c.y() + y);
    }
}
