package org.ashi.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.text.Text;
import org.ashi.ui.kit.AnswerRow;

/// Whether a screen is laid out in the direction of its language, measured by where its parts lie.
///
/// @param rightToLeft the direction it should have
record Mirroring(boolean rightToLeft) implements Check {

    @Override
    public Result of(Parent root) {
        ScreenCheck.lay(root);
        var sight = new Sight(root);
        var faults = new ArrayList<Fault>();
        var wanted = rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT;
        if (root.getEffectiveNodeOrientation() != wanted) {
            faults.add(fault(root, "has the orientation " + root.getEffectiveNodeOrientation()));
        }
        both(sight, "back", "next").ifPresent(p -> order(p.first, p.second, rightToLeft, faults));
        both(sight, "pad-1", "pad-3").ifPresent(p -> order(p.first, p.second, false, faults));
        for (var node : sight.nodes()) {
            if (node instanceof AnswerRow row && row.getContentDisplay() != ContentDisplay.TEXT_ONLY) {
                words(row).ifPresent(words -> order(row.getGraphic(), words, rightToLeft, faults));
            }
            if (node instanceof Text words && Sight.name(words).startsWith("#progress ")) {
                var bounds = Sight.inScene(words);
                var right = root.getScene().getWidth() - bounds.getMaxX();
                if (bounds.getMinX() > right != rightToLeft) {
                    faults.add(fault(words, "stands at the wrong end of its line"));
                }
            }
        }
        return new Result(faults, List.of());
    }

    private record Two(Node first, Node second) {}

    private static Optional<Two> both(Sight sight, String first, String second) {
        return find(sight, first).flatMap(a -> find(sight, second).map(b -> new Two(a, b)));
    }

    private static Optional<Node> find(Sight sight, String id) {
        return sight.nodes().stream().filter(n -> id.equals(n.getId())).findFirst();
    }

    private static Optional<Node> words(AnswerRow row) {
        return row.getChildrenUnmodifiable().stream()
                .filter(n -> n instanceof Text text && !text.getText().isBlank())
                .findFirst();
    }

    /// @param turned the first should lie to the right of the second
    private static void order(Node first, Node second, boolean turned, List<Fault> faults) {
        if (Sight.middle(first) > Sight.middle(second) != turned) {
            faults.add(fault(first, "lies on the wrong side of " + Sight.name(second)));
        }
    }

    private static Fault fault(Node node, String detail) {
        return new Fault(Fault.Kind.NOT_MIRRORED, Sight.name(node), detail);
    }
}
