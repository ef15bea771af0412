package org.ashi.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.text.Text;

/// What is on a laid-out screen, with the insides of its controls; scroll bars are left out, as they show without words.
final class Sight {

    private final Parent root;
    private final List<Node> nodes = new ArrayList<>();

    Sight(Parent root) {
        this.root = root;
        add(root);
    }

    private void add(Node node) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::add);
        }
    }

    Parent root() {
        return root;
    }

    /// In the order in which they are drawn.
    List<Node> nodes() {
        return nodes;
    }

    /// Words and numbers, without icons that are drawn by a font.
    List<Text> texts() {
        return nodes.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(t -> !t.getText().isBlank() && !t.getStyleClass().contains("ikonli-font-icon"))
                .toList();
    }

    /// What is touched and has no controls inside that a person would name on their own.
    List<Node> controls() {
        return nodes.stream()
                .filter(n -> n instanceof ButtonBase || n instanceof TextInputControl || n instanceof ComboBoxBase<?>)
                .toList();
    }

    /// In scene coordinates.
    static double middle(Node node) {
        return inScene(node).getCenterX();
    }

    static Bounds inScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    /// What moves the node up and down, if anything does.
    static Optional<Node> scroller(Node node) {
        for (Node up = node.getParent(); up != null; up = up.getParent()) {
            if (scrolls(up)) {
                return Optional.of(up);
            }
        }
        return Optional.empty();
    }

    static boolean scrolls(Node node) {
        return node instanceof VirtualFlow<?>
                || node instanceof ScrollPane pane && pane.getVbarPolicy() != ScrollBarPolicy.NEVER;
    }

    static boolean isAncestor(Node upper, Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.equals(upper)) {
                return true;
            }
        }
        return false;
    }

    /// The nearest id above the node, and its words.
    static String name(Node node) {
        var words = node instanceof Text text ? " \"" + text.getText() + "\"" : "";
        for (Node up = node; up != null; up = up.getParent()) {
            if (up.getId() != null) {
                return "#" + up.getId() + (up.equals(node) ? "" : " > " + node.getClass().getSimpleName()) + words;
            }
        }
        return node.getClass().getSimpleName() + words;
    }
}
