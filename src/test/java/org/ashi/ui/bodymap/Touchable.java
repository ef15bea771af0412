package org.ashi.ui.bodymap;

import javafx.geometry.Bounds;
import javafx.scene.Node;

/// How large a square of a node can really be touched, in px of the scene.
final class Touchable {

    private Touchable() {}

    /// @return the side of the largest upright square inside the node, to 1 px
    static int square(Node node) {
        var bounds = node.localToScene(node.getBoundsInLocal());
        var seen = clip(node);
        int columns = (int) Math.ceil(bounds.getWidth());
        int rows = (int) Math.ceil(bounds.getHeight());
        var sides = new int[rows + 1][columns + 1];
        int most = 0;
        for (int y = 1; y <= rows; y++) {
            for (int x = 1; x <= columns; x++) {
                var at = new javafx.geometry.Point2D(bounds.getMinX() + x - 0.5, bounds.getMinY() + y - 0.5);
                if (seen.contains(at) && node.contains(node.sceneToLocal(at))) {
                    sides[y][x] = 1 + Math.min(sides[y - 1][x - 1], Math.min(sides[y - 1][x], sides[y][x - 1]));
                    most = Math.max(most, sides[y][x]);
                }
            }
        }
        return most;
    }

    /// The pane that cuts off what lies outside it.
    private static Bounds clip(Node node) {
        for (var up = node.getParent(); up != null; up = up.getParent()) {
            if (up.getClip() != null) {
                return up.localToScene(up.getClip().getBoundsInLocal());
            }
        }
        return node.localToScene(node.getBoundsInLocal());
    }
}
