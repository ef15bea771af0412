package org.ashi.ui.kit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/// Nodes in columns of one width, read line by line. Where the text is large or the window narrow there are fewer columns, so
/// that no node gets less than its least width.
public final class EvenRows extends Region {

    private final int most;
    private final double gap;

    /// @param most columns where there is room for them, from 1
    /// @param gap between the nodes, in px
    public EvenRows(int most, double gap, List<? extends Node> nodes) {
        this.most = Math.max(1, most);
        this.gap = gap;
        getChildren().addAll(nodes);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + widest(n -> n.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        var columns = Math.min(most, Math.max(1, nodes().size()));
        return snappedLeftInset() + snappedRightInset() + columns * widest(n -> n.prefWidth(-1)) + (columns - 1) * gap;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var inside = inside(width < 0 ? prefWidth(-1) : width);
        var columns = columns(inside);
        var high = snappedTopInset() + snappedBottomInset();
        for (int line = 0; line * columns < nodes().size(); line++) {
            high += (line > 0 ? gap : 0) + height(line, columns, wide(inside, columns));
        }
        return high;
    }

    @Override
    protected void layoutChildren() {
        var inside = inside(getWidth());
        var columns = columns(inside);
        var wide = wide(inside, columns);
        var y = snappedTopInset();
        for (int line = 0; line * columns < nodes().size(); line++) {
            var high = height(line, columns, wide);
            for (int i = line * columns; i < Math.min(nodes().size(), (line + 1) * columns); i++) {
                var x = snappedLeftInset() + (i % columns) * (wide + gap);
                layoutInArea(nodes().get(i), x, y, wide, high, 0, HPos.LEFT, VPos.CENTER);
            }
            y += high + gap;
        }
    }

    /// As many as fit, and no fewer in the last line than needed: eleven stand as six and five.
    private int columns(double inside) {
        var least = widest(n -> n.minWidth(-1));
        var fitting = Math.clamp((int) ((inside + gap + 0.5) / (least + gap)), 1, most);
        var lines = (int) Math.ceil(nodes().size() / (double) fitting);
        return fitting == most || lines == 0 ? fitting : (int) Math.ceil(nodes().size() / (double) lines);
    }

    private double wide(double inside, int columns) {
        return (inside - (columns - 1) * gap) / columns;
    }

    private double height(int line, int columns, double wide) {
        return nodes().stream()
                .skip((long) line * columns)
                .limit(columns)
                .mapToDouble(n -> snapSizeY(high(n, wide)))
                .max()
                .orElse(0);
    }

    /// What a node takes of its column: what it prefers, or its least or most height.
    static double high(Node node, double width) {
        return Math.max(node.minHeight(width), Math.min(node.prefHeight(width), node.maxHeight(width)));
    }

    private double widest(ToDoubleFunction<Node> width) {
        return snapSizeX(nodes().stream().mapToDouble(width).max().orElse(0));
    }

    private double inside(double width) {
        return width - snappedLeftInset() - snappedRightInset();
    }

    private List<Node> nodes() {
        return getManagedChildren();
    }
}
