package org.ashi.ui.kit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.util.Subscription;

/// The look that the person at the screen has chosen. The next person begins with the practice's own again.
public final class Appearance {

    private static final String CALM = "ashi-calm";

    private final ReadOnlyObjectWrapper<Theme> theme;
    private final ReadOnlyBooleanWrapper calm = new ReadOnlyBooleanWrapper();
    private Theme usual;

    /// @param usual the practice's own choice
    public Appearance(Theme usual) {
        this.usual = usual;
        theme = new ReadOnlyObjectWrapper<>(usual);
    }

    public ReadOnlyObjectProperty<Theme> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    public Theme theme() {
        return theme.get();
    }

    public void choose(Theme chosen) {
        theme.set(chosen);
    }

    /// Back to the practice's own choice.
    public void reset() {
        theme.set(usual);
    }

    /// Makes another choice the practice's own.
    public void settle(Theme chosen) {
        usual = chosen;
        reset();
    }

    /// Whether nothing moves by itself: whoever animates something asks here first.
    public ReadOnlyBooleanProperty calmProperty() {
        return calm.getReadOnlyProperty();
    }

    /// Makes it the practice's own choice that nothing moves by itself.
    public void calm(boolean on) {
        calm.set(on);
    }

    /// Keeps the scene that a node stands in dressed in this look, for as long as it stands there.
    public void dress(Node node) {
        node.sceneProperty().subscribe(new Dressing(node)::follow);
    }

    /// Lets go of the look when the node leaves its scene, so that a page that is gone is not kept.
    private final class Dressing {
        private final Node node;
        private Subscription following = Subscription.EMPTY;

        Dressing(Node node) {
            this.node = node;
        }

        void follow(javafx.scene.Scene scene) {
            following.unsubscribe();
            following = scene == null
                    ? Subscription.EMPTY
                    : theme.subscribe(chosen -> chosen.apply(node.getScene()))
                            .and(calm.subscribe(on -> still(node.getScene().getRoot(), on)));
        }

        private static void still(javafx.scene.Parent root, boolean on) {
            root.getStyleClass().remove(CALM);
            if (on) {
                root.getStyleClass().add(CALM);
            }
        }
    }
}
