package org.ashi.look;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import org.ashi.ui.kit.AnswerRow;

/// What is too small for a finger.
final class Targets {

    private static final double TOLERANCE = 0.5;
    private static final double ROW = 64;

    private Targets() {}

    /// @param least in px, both ways; an answer row is higher
    static List<Fault> in(Sight sight, double least) {
        return sight.nodes().stream()
                .filter(Targets::isTarget)
                .filter(n -> !fits(n, least))
                .map(n -> new Fault(
                        Fault.Kind.SMALL,
                        Sight.name(n),
                        String.format(
                                Locale.ROOT,
                                "%.0f x %.0f px",
                                n.getLayoutBounds().getWidth(),
                                n.getLayoutBounds().getHeight())))
                .toList();
    }

    private static boolean isTarget(Node node) {
        return node.isFocusTraversable() || node instanceof ButtonBase || node.getOnMouseClicked() != null;
    }

    private static boolean fits(Node node, double least) {
        var size = node.getLayoutBounds();
        var high = node instanceof AnswerRow ? Math.max(ROW, least) : least;
        return size.getWidth() >= least - TOLERANCE && size.getHeight() >= high - TOLERANCE;
    }
}
