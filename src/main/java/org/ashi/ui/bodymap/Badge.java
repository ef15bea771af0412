package org.ashi.ui.bodymap;

import javafx.scene.Group;
import javafx.scene.shape.Circle;
import javafx.scene.shape.SVGPath;
import org.ashi.bodymap.Point;
import org.ashi.ui.bodymap.BodyMapModel.Sign;

/// The sign on a marked region: a tick, or a target on the worst spot; where two times lie over each other, minus for the earlier
/// alone, plus for the later alone, equals for both. It says without colour what is marked.
final class Badge extends Group {

    private static final double RADIUS = 13;

    private final SVGPath tick = new SVGPath();
    private final Circle ring = new Circle(RADIUS * 0.62);
    private final Circle dot = new Circle(RADIUS * 0.26);

    Badge(Point at) {
        var disc = new Circle(RADIUS);
        disc.getStyleClass().add("chart-badge");
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
        tick.setContent(switch (sign) {
            case NONE, WORST -> "";
            case MARKED -> "M-6 0.4 L-2 4.6 L6.2 -4.4";
            case EARLIER -> "M-6 0 L6 0";
            case ADDED -> "M-6 0 L6 0 M0 -6 L0 6";
            case BOTH -> "M-6 -3 L6 -3 M-6 3 L6 3";
        });
        tick.setVisible(sign != Sign.WORST);
        ring.setVisible(sign == Sign.WORST);
        dot.setVisible(sign == Sign.WORST);
    }
}
