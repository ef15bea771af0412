package org.ashi.ui.review;

import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;

/// Two cards of equal width and height beside each other, or below each other where one would be narrower than it may be.
final class Pair extends Region {

    private static final double GAP = 13;

    private final Region first;
    private final Region second;

    Pair(Region first, Region second) {
        this.first = first;
        this.second = second;
        getChildren().addAll(first, second);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return least();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * least() + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var inside = width < 0 ? prefWidth(-1) : width;
        return beside(inside)
                ? Math.max(high(first, half(inside)), high(second, half(inside)))
                : high(first, inside) + GAP + high(second, inside);
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth();
        if (beside(width)) {
            var half = half(width);
            layoutInArea(first, 0, 0, half, getHeight(), 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, width - half, 0, half, getHeight(), 0, HPos.LEFT, VPos.TOP);
        } else {
            var upper = high(first, width);
            layoutInArea(first, 0, 0, width, upper, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(second, 0, upper + GAP, width, high(second, width), 0, HPos.LEFT, VPos.TOP);
        }
    }

    private double least() {
        return Math.max(first.minWidth(-1), second.minWidth(-1));
    }

    private boolean beside(double width) {
        return 2 * least() + GAP <= width;
    }

    private double half(double width) {
        return snapSizeX((width - GAP) / 2);
    }

    private double high(Region node, double width) {
        return snapSizeY(node.prefHeight(width));
    }
}
