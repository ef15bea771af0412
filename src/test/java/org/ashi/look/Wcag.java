package org.ashi.look;

import javafx.scene.paint.Color;

/// Contrast of colours as WCAG 2.2 defines it, from 1 (the same) to 21 (black on white).
public final class Wcag {

    private Wcag() {}

    public static double contrast(Color a, Color b) {
        var high = Math.max(luminance(a), luminance(b));
        var low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    /// A colour that may be seen through, on an opaque one.
    public static Color over(Color ground, Color upper, double opacity) {
        var solid = new Color(upper.getRed(), upper.getGreen(), upper.getBlue(), 1);
        return ground.interpolate(solid, upper.getOpacity() * opacity);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
