package org.ashi.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;

/// Words that do not stand out from their ground.
final class Contrasts {

    private final Sight sight;
    private final double least;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> exempt = new ArrayList<>();
    private Optional<Image> picture = Optional.empty();

    /// @param least ratio that words need, from 1 to 21
    Contrasts(Sight sight, double least) {
        this.sight = sight;
        this.least = least;
        sight.texts().forEach(this::check);
    }

    List<Fault> faults() {
        return faults;
    }

    /// Words of controls that cannot be used now: they may be faint.
    List<String> exempt() {
        return exempt;
    }

    private void check(Text text) {
        if (text.isDisabled()) {
            exempt.add(Sight.name(text));
            return;
        }
        if (!(text.getFill() instanceof Color ink)) {
            faults.add(new Fault(Fault.Kind.FAINT, Sight.name(text), "is not of one colour"));
            return;
        }
        var ground = ground(text);
        var ratio = Wcag.contrast(Wcag.over(ground, ink, opacity(text)), ground);
        if (ratio < least) {
            faults.add(new Fault(
                    Fault.Kind.FAINT, Sight.name(text), String.format(Locale.ROOT, "%.2f to 1, %s on %s", ratio, ink, ground)));
        }
    }

    private static double opacity(Node node) {
        var opacity = 1.0;
        for (Node up = node; up != null; up = up.getParent()) {
            opacity *= up.getOpacity();
        }
        return opacity;
    }

    /// The nearest opaque background below the words; where one is no plain colour, the picture tells.
    private Color ground(Text text) {
        var seenThrough = new ArrayList<Color>();
        for (Node up = text.getParent(); up != null; up = up.getParent()) {
            if (up instanceof Region region && region.getBackground() != null) {
                var fills = region.getBackground().getFills();
                for (BackgroundFill fill : fills.reversed()) {
                    if (!(fill.getFill() instanceof Color colour)) {
                        return drawn(text);
                    }
                    seenThrough.add(colour);
                    if (colour.isOpaque() && region.getOpacity() == 1) {
                        return blend(seenThrough);
                    }
                }
            }
        }
        seenThrough.add(sight.root().getScene().getFill() instanceof Color colour ? colour : Color.WHITE);
        return blend(seenThrough);
    }

    /// @param fromTop the last is opaque
    private static Color blend(List<Color> fromTop) {
        var ground = fromTop.getLast();
        for (var colour : fromTop.reversed()) {
            ground = Wcag.over(ground, colour, 1);
        }
        return ground;
    }

    /// The commonest colour where the words stand: letters cover less than their ground.
    private Color drawn(Text text) {
        var image = picture.orElseGet(() -> sight.root().getScene().snapshot(null));
        picture = Optional.of(image);
        return Pixels.commonest(image, Sight.inScene(text)).orElse(Color.WHITE);
    }
}
