package org.ashi.ui.kit;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// A node and a smaller one at the two ends of a line, or below each other where they do not fit into it.
public final class Spread extends Region {

    private static final double GAP = 16;

    private final Node first;
    private final Node second;
    private final double share;

    /// @param second stands in one line where it can
    public Spread(Node first, Node second) {
        this(first, second, 0);
    }

    /// @param share of the line that the second may take, up to 1, while the first wraps beside it
    public Spread(Node first, Node second, double share) {
        this.first = first;
        this.second = second;
        this.share = share;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return snappedLeftInset() + snappedRightInset() + wanted();
    }

    @Override
    protected double computePrefHeight(double width) {
        var inside = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        var content = fits(inside)
                ? Math.max(EvenRows.high(first, beside(inside)), empty() ? 0 : EvenRows.high(second, natural()))
                : EvenRows.high(first, inside) + height(inside) + (empty() ? 0 : GAP / 2);
        return snappedTopInset() + snapSizeY(content) + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        var x = snappedLeftInset();
        var y = snappedTopInset();
        var inside = getWidth() - x - snappedRightInset();
        var high = getHeight() - y - snappedBottomInset();
        if (fits(inside)) {
            var at = share > 0 ? VPos.TOP : VPos.CENTER;
            layoutInArea(first, x, y, beside(inside), high, 0, HPos.LEFT, at);
            layoutInArea(second, x + inside - natural(), y, natural(), high, 0, HPos.RIGHT, at);
        } else {
            var upper = snapSizeY(EvenRows.high(first, inside));
            layoutInArea(first, x, y, inside, upper, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(second, x, y + upper + GAP / 2, inside, height(inside), 0, HPos.LEFT, VPos.CENTER);
        }
    }

    private boolean fits(double inside) {
        return empty()
                || wanted() <= inside
                || natural() <= share * inside && first.minWidth(-1) <= beside(inside);
    }

    private double wanted() {
        return first.prefWidth(-1) + (empty() ? 0 : GAP + natural());
    }

    /// What the first has of the line with the second at its end.
    private double beside(double inside) {
        return empty() ? inside : inside - GAP - natural();
    }

    /// A flow pane prefers some fixed width; what counts is that of its nodes side by side.
    private double natural() {
        if (empty()) {
            return 0;
        }
        if (!(second instanceof FlowPane flow)) {
            return snapSizeX(second.prefWidth(-1));
        }
        var nodes = flow.getChildren().stream().filter(Node::isManaged).toList();
        var widths = nodes.stream().mapToDouble(n -> snapSizeX(n.prefWidth(-1))).sum();
        return widths + Math.max(0, nodes.size() - 1) * flow.getHgap();
    }

    private double height(double inside) {
        return empty() ? 0 : snapSizeY(EvenRows.high(second, inside));
    }

    private boolean empty() {
        return !second.isManaged();
    }
}
