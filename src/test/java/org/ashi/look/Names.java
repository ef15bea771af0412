package org.ashi.look;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;

/// What a screen reader could not say.
final class Names {

    private Names() {}

    static List<Fault> in(Sight sight) {
        return sight.nodes().stream()
                .filter(Node::isFocusTraversable)
                .flatMap(n -> fault(sight, n))
                .toList();
    }

    private static Stream<Fault> fault(Sight sight, Node node) {
        var role = node.getAccessibleRole();
        if (role == null || role == AccessibleRole.NODE || role == AccessibleRole.PARENT) {
            return Stream.of(new Fault(Fault.Kind.NAMELESS, Sight.name(node), "has the role " + role));
        }
        var named = has(node.getAccessibleText())
                || node instanceof Labeled labeled && has(labeled.getText())
                || node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text && has(text)
                || sight.nodes().stream().anyMatch(n -> n instanceof Label label && node.equals(label.getLabelFor()));
        return named ? Stream.empty() : Stream.of(new Fault(Fault.Kind.NAMELESS, Sight.name(node), "has no name"));
    }

    private static boolean has(String text) {
        return text != null && !text.isBlank();
    }
}
