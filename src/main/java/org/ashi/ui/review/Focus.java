package org.ashi.ui.review;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// What is under the hand.
final class Focus {

    private Focus() {}

    /// Makes some of it anew; where the focus was inside, it is there afterwards: on the same node, or on the new one with its id.
    static void kept(Parent within, Runnable anew) {
        var before = Optional.ofNullable(within.getScene())
                .flatMap(scene -> Optional.ofNullable(scene.getFocusOwner()))
                .filter(owner -> inside(owner, within));
        anew.run();
        before.flatMap(owner -> inside(owner, within) ? Optional.of(owner) : named(owner.getId(), within)).ifPresent(Node::requestFocus);
    }

    private static Optional<Node> named(@Nullable String id, Parent within) {
        return id == null ? Optional.empty() : Optional.ofNullable(within.lookup("#" + id));
    }

    private static boolean inside(Node node, Parent within) {
        for (@Nullable Node at = node; at != null; at = at.getParent()) {
            if (at.equals(within)) {
                return true;
            }
        }
        return false;
    }
}
