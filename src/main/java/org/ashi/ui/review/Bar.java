package org.ashi.ui.review;

import javafx.scene.layout.Region;

/// A thin line as long as its share. The number beside it says the same, so it has no words of its own.
final class Bar extends Region {

    private static final double HEIGHT = 6;

    private final double share;
    private final Region filled = new Region();

    /// @param part 0 to the whole
    Bar(int part, int whole) {
        share = whole == 0 ? 0 : Math.clamp((double) part / whole, 0, 1);
        filled.getStyleClass().add("bar-filled");
        getStyleClass().add("bar-track");
        getChildren().add(filled);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMaxWidth(Double.MAX_VALUE);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        filled.resizeRelocate(0, 0, snapSizeX(getWidth() * share), getHeight());
    }
}
