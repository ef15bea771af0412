package org.ashi.ui.sign;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.ashi.intake.Signature.Mark;
import org.ashi.intake.Signature.Stroke;

/// A field three times as wide as high that shows strokes.
abstract class Ink extends Region {

    private static final int WIDE = 3;
    /// A line of no length would not be painted.
    private static final double DOT = 0.1;

    private List<Stroke> strokes = List.of();

    Ink() {
        getStyleClass().add("signature");
        // A signature is never mirrored.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
    }

    final void show(List<Stroke> all) {
        strokes = List.copyOf(all);
        requestLayout();
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return (width < 0 ? prefWidth(-1) : Math.min(width, maxWidth(-1))) / WIDE;
    }

    @Override
    protected void layoutChildren() {
        var lines = new ArrayList<Polyline>();
        strokes.forEach(stroke -> lines.add(line(stroke.points())));
        getChildren().setAll(lines);
    }

    private Polyline line(List<Integer> points) {
        var line = new Polyline();
        line.getStyleClass().add("signature-line");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        line.setStrokeLineJoin(StrokeLineJoin.ROUND);
        for (var i = 0; i < points.size(); i += 2) {
            line.getPoints().addAll(x(points.get(i)), y(points.get(i + 1)));
        }
        line.getPoints().addAll(x(points.get(points.size() - 2)) + DOT, y(points.getLast()));
        return line;
    }

    private double x(int unit) {
        return unit * getWidth() / Mark.Drawn.SIZE;
    }

    private double y(int unit) {
        return unit * getHeight() / Mark.Drawn.SIZE;
    }
}
