package org.ashi.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.Objects;
import javafx.scene.Scene;

/// The look of all windows: AtlantaFX with the program's own stylesheet over it.
public record Theme(Look look, TextSize size) {

    public static final Theme LIGHT = new Theme(Look.LIGHT, TextSize.PERCENT_100);

    public Theme withLook(Look other) {
        return new Theme(other, size);
    }

    public Theme withSize(TextSize other) {
        return new Theme(look, other);
    }

    /// Gives a scene this look, whatever look it had.
    public void apply(Scene scene) {
        scene.setUserAgentStylesheet(
                look == Look.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        var own = Objects.requireNonNull(Theme.class.getResource("/css/ashi.css"), "css/ashi.css")
                .toExternalForm();
        if (!scene.getStylesheets().contains(own)) {
            scene.getStylesheets().add(own);
        }
        var classes = scene.getRoot().getStyleClass();
        classes.removeIf(c -> Arrays.stream(Look.values()).anyMatch(l -> styleClass(l).equals(c))
                || Arrays.stream(TextSize.values()).anyMatch(s -> s.styleClass().equals(c)));
        classes.add(size.styleClass());
        classes.add(styleClass(look));
    }

    private static String styleClass(Look look) {
        return "ashi-" + look.id();
    }
}
