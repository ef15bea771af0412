package org.ashi.ui.wizard;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Brings a node of a scrolling page into sight.
final class Scrolling {

    private Scrolling() {}

    /// Does nothing where the node is not on a scrolling page.
    static void into(Node node) {
        for (Parent up = node.getParent(); up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane) {
                scroll(pane, node);
                return;
            }
        }
    }

    private static void scroll(ScrollPane pane, Node node) {
        pane.layout();
        var content = pane.getContent();
        var room = content.getBoundsInLocal().getHeight() - pane.getViewportBounds().getHeight();
        var top = content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
        var margin = 24;
        pane.setVvalue(room <= 0 ? 0 : Math.clamp((top - margin) / room, 0.0, 1.0));
    }
}
