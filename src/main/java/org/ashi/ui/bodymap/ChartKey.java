package org.ashi.ui.bodymap;

import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.ashi.bodymap.Point;
import org.ashi.ui.bodymap.BodyMapModel.Sign;

/// A piece of the pattern of a sign with the sign on it, to stand beside the word for it.
public final class ChartKey extends StackPane {

    private static final double WIDTH = 56;
    private static final double HEIGHT = 32;

    public ChartKey(Sign sign) {
        var pattern = new Rectangle(WIDTH, HEIGHT);
        pattern.getStyleClass().add(Figure.style(sign));
        var edge = new Rectangle(WIDTH, HEIGHT);
        edge.getStyleClass().add("chart-border-marked");
        var badge = new Badge(new Point(0, 0));
        badge.show(sign);
        getChildren().addAll(pattern, edge, badge);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
