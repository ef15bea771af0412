package org.ashi.export.pdf.flow;

/// The parts of a page, in points.
///
/// @param margin left and right, above the header and below the footer
/// @param header height of the header with the space below it
/// @param footer height of the footer with the space above it
public record Frame(float width, float height, float margin, float header, float footer) {

    public Frame {
        if (height - 2 * margin - header - footer < 100) {
            throw new IllegalArgumentException("no room for text on the page");
        }
    }

    public float textWidth() {
        return width - 2 * margin;
    }

    public float textTop() {
        return margin + header;
    }

    public float textHeight() {
        return height - 2 * margin - header - footer;
    }

    public float textBottom() {
        return textTop() + textHeight();
    }
}
