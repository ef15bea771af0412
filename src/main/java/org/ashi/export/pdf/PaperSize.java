package org.ashi.export.pdf;

/// Upright sheets of paper.
public enum PaperSize {
    /// 210 by 297 mm.
    A4(595.28f, 841.89f),
    /// 8.5 by 11 inches.
    LETTER(612, 792);

    private final float width;
    private final float height;

    PaperSize(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /// Points (1/72 inch).
    float width() {
        return width;
    }

    /// Points (1/72 inch).
    float height() {
        return height;
    }
}
