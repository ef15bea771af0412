package org.ashi.ui.settings;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/// A list and what it opens: beside each other, or the list on top where the window leaves too little room.
final class SideBySide extends Region {

    /// How many times its own least width the list gets at the side.
    private static final double SIDE = 1.3;
    /// What it opens wants at least this many times as much.
    private static final double REST = 2.2;

    /// On top, the list gets at most this part of the height, and scrolls.
    private static final double TOP = 0.45;

    private final Region list;
    private final ScrollPane scroll;
    private final Node content;

    SideBySide(Region list, Node content) {
        this.list = list;
        this.content = content;
        scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("edge-to-edge", "section-scroll");
        getChildren().addAll(scroll, content);
    }

    @Override
    protected void layoutChildren() {
        var side = snapSizeX(SIDE * list.minWidth(-1));
        if (getWidth() < side + REST * side) {
            var high = snapSizeY(Math.min(list.prefHeight(getWidth()), TOP * getHeight()));
            layoutInArea(scroll, 0, 0, getWidth(), high, 0, HPos.LEFT, VPos.TOP);
            layoutInArea(content, 0, high, getWidth(), getHeight() - high, 0, HPos.LEFT, VPos.TOP);
        } else {
            layoutInArea(scroll, 0, 0, side, getHeight(), 0, HPos.LEFT, VPos.TOP);
            layoutInArea(content, side, 0, getWidth() - side, getHeight(), 0, HPos.LEFT, VPos.TOP);
        }
    }
}
