package org.ashi.ui.bodymap;

import java.util.List;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import org.ashi.bodymap.BodyPath;
import org.ashi.bodymap.Segment;

/// Paths of the drawing as nodes.
final class FxPaths {

    private FxPaths() {}

    static Path of(BodyPath path, String style) {
        return of(List.of(path), style);
    }

    /// Several paths as one node.
    static Path of(List<BodyPath> paths, String style) {
        var node = new Path();
        paths.forEach(p -> node.getElements().addAll(elements(p)));
        node.getStyleClass().add(style);
        node.setMouseTransparent(true);
        return node;
    }

    static List<PathElement> elements(BodyPath path) {
        return path.segments().stream().map(FxPaths::element).toList();
    }

    private static PathElement element(Segment segment) {
        return switch (segment) {
            case Segment.Move(var to) -> new MoveTo(to.x(), to.y());
            case Segment.Line(var to) -> new LineTo(to.x(), to.y());
            case Segment.Quad(var c, var to) -> new QuadCurveTo(c.x(), c.y(), to.x(), to.y());
            case Segment.Cubic(var a, var b, var to) -> new CubicCurveTo(a.x(), a.y(), b.x(), b.y(), to.x(), to.y());
            case Segment.Close c -> new ClosePath();
        };
    }
}
