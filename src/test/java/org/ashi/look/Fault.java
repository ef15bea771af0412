package org.ashi.look;

/// What a person could not see, read, touch or hear on a screen.
///
/// @param node its id, or its kind where it has none
public record Fault(Kind kind, String node, String detail) {

    public enum Kind {
        CLIPPED,
        OUTSIDE,
        SQUEEZED,
        OVERLAP,
        SMALL,
        FAINT,
        NAMELESS,
        HARD_CODED,
        NOT_MIRRORED
    }

    @Override
    public String toString() {
        return kind + " " + node + ": " + detail;
    }
}
