package org.ashi.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Objects;
import javafx.scene.Scene;

/// The look of all windows: AtlantaFX with the program's own stylesheet over it.
///
/// @param dark light text on a dark ground
public record Theme(boolean dark, TextSize size) {

    public static final Theme LIGHT = new Theme(false, TextSize.PERCENT_100);

    private static final String DARK = "ashi-dark";

    /// Gives a scene this look, whatever look it had.
    public void apply(Scene scene) {
        scene.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        var own = Objects.requireNonNull(Theme.class.getResource("/css/ashi.css"), "css/ashi.css")
                .toExternalForm();
        if (!scene.getStylesheets().contains(own)) {
            scene.getStylesheets().add(own);
        }
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(c -> c.equals(DARK)
                || Arrays.stream(TextSize.values()).anyMatch(s -> s.styleClass().equals(c)));
        classes.add(size.styleClass());
        if (dark) {
            classes.add(DARK);
        }
    }
}
