package org.ashi.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

/// What is on a screen, taken in one look on the JavaFX thread.
///
/// @param ids of all nodes that are shown
/// @param texts of all nodes, shown or not, read out or not
/// @param touchable what a person would touch
record Seen(Set<String> ids, List<String> texts, List<Node> touchable) {

    static Seen of(Node root) {
        var seen = new Seen(new HashSet<>(), new ArrayList<>(), new ArrayList<>());
        seen.collect(root, true);
        return seen;
    }

    boolean has(String id) {
        return ids.contains(id);
    }

    private void collect(Node node, boolean above) {
        var shown = above && node.isVisible();
        var id = String.valueOf(node.getId());
        if (shown) {
            ids.add(id);
            if (!node.isDisabled()
                    && (node instanceof ButtonBase || id.startsWith("region-") || id.startsWith("field-"))) {
                touchable.add(node);
            }
        }
        if (node instanceof Labeled l) {
            texts.add(String.valueOf(l.getText()));
        }
        if (node instanceof TextInputControl t) {
            texts.add(String.valueOf(t.getText()));
        }
        texts.add(String.valueOf(node.getAccessibleText()));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, shown));
        }
    }
}
