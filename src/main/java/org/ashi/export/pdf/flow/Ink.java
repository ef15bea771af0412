package org.ashi.export.pdf.flow;

/// A colour of the page, each part from 0 to 255.
public record Ink(int red, int green, int blue) {

    public static final Ink BLACK = new Ink(0, 0, 0);
    public static final Ink WHITE = new Ink(255, 255, 255);

    public Ink {
        for (var part : new int[] {red, green, blue}) {
            if (part < 0 || part > 255) {
                throw new IllegalArgumentException("a colour part lies between 0 and 255, not " + part);
            }
        }
    }

    /// From a web colour.
    ///
    /// @param rgb such as `0x1F2933`
    public static Ink of(int rgb) {
        return new Ink(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
