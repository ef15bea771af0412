package org.ashi.export.pdf.flow;

/// How a piece of text looks.
///
/// @param size of the letters, in points (1/72 inch)
/// @param leading from one line to the next, in points, not less than the size
public record Style(boolean bold, float size, float leading, Ink ink) {

    public Style {
        if (size <= 0 || leading < size) {
            throw new IllegalArgumentException("a leading of " + leading + " does not fit a size of " + size);
        }
    }

    public Style in(Ink other) {
        return new Style(bold, size, leading, other);
    }

    public Style asBold() {
        return new Style(true, size, leading, ink);
    }

    /// From the top of a line down to the foot of its letters: capitals stand in the middle of the line.
    float baseline() {
        return leading / 2 + size * 0.36f;
    }
}
