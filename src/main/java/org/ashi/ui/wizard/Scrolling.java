package org.ashi.ui.wizard;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Brings a node of a scrolling page into sight.
final class Scrolling {

    private Scrolling() {}

    private static final int MARGIN = 24;
    private static final int BELOW = 8;

    /// Does nothing where the node is not on a scrolling page.
    static void into(Node node) {
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane) {
                scroll(pane, node);
                return;
            }
        }
    }

    /// Moves a page as little from its beginning as it takes to have the bottom of a node in sight.
    static void toBottom(Node to) {
        for (Parent up = to.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane) {
                // A page that has just been made knows its heights only after this.
                pane.getScene().getRoot().applyCss();
                pane.getScene().getRoot().layout();
                var content = pane.getContent();
                var sight = pane.getViewportBounds().getHeight();
                var room = content.getBoundsInLocal().getHeight() - sight;
                var bottom = content.sceneToLocal(to.localToScene(to.getBoundsInLocal())).getMaxY() + BELOW;
                pane.setVvalue(room <= 0 ? 0 : Math.clamp((bottom - sight) / room, 0.0, 1.0));
                return;
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        pane.layout();
        var content = pane.getContent();
        var room = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
        var top = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
        pane.setVvalue(room <= 0 ? 0 : Math.clamp((top - MARGIN) / room, 0.0, 1.0));
    }
}
