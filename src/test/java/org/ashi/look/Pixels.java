package org.ashi.look;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/// Looks at what was really drawn.
final class Pixels {

    private Pixels() {}

    /// The colour that most pixels of a place have; empty outside the picture.
    static Optional<Color> commonest(Image image, Bounds place) {
        var reader = image.getPixelReader();
        var counts = new HashMap<Integer, Integer>();
        for (int y = (int) Math.max(0, place.getMinY()); y < Math.min(image.getHeight(), place.getMaxY()); y++) {
            for (int x = (int) Math.max(0, place.getMinX()); x < Math.min(image.getWidth(), place.getMaxX()); x++) {
                counts.merge(reader.getArgb(x, y), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(e -> colour(e.getKey()));
    }

    private static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 0xff, argb >> 8 & 0xff, argb & 0xff);
    }
}
