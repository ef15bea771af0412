package org.ashi.ui.bodymap;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import org.ashi.bodymap.Point;
import org.ashi.ui.bodymap.BodyMapModel.Sign;

/// The sign on a marked region: a tick, or a target on the worst spot. It says without colour what is marked.
final class Badge extends Group {

    private static final double RADIUS = 13;

    private final SVGPath tick = new SVGPath();
    private final Circle ring = new Circle(RADIUS * 0.62);
    private final Circle dot = new Circle(RADIUS * 0.26);

    Badge(Point at) {
        var disc = new Circle(RADIUS);
        disc.getStyleClass().add("chart-badge");
        tick.setContent("M-6 0.4 L-2 4.6 L6.2 -4.4");
        tick.getStyleClass().add("chart-tick");
        ring.getStyleClass().add("chart-tick");
        dot.getStyleClass().add("chart-dot");
        getChildren().addAll(disc, tick, ring, dot);
        setTranslateX(at.x());
        setTranslateY(at.y());
        setMouseTransparent(true);
    }

    /// @param factor of its usual size
    void size(double factor) {
        setScaleX(factor);
        setScaleY(factor);
    }

    void show(Sign sign) {
        setVisible(sign != Sign.NONE);
        tick.setVisible(sign == Sign.MARKED);
        ring.setVisible(sign == Sign.WORST);
        dot.setVisible(sign == Sign.WORST);
    }
}
