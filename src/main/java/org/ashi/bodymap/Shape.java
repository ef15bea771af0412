package org.ashi.bodymap;

/// A region as one view draws it. What lies outside the figure can be touched but is not painted, so that a narrow part
/// of the body is still wide enough for a finger.
///
/// @param region its code
/// @param path closed
/// @param mark where a sign for the region stands
/// @param touch false where the view shows the region too small to be touched there
public record Shape(String region, BodyPath path, Point mark, boolean touch) {

    public Shape {
        if (region.isBlank() || !path.closed()) {
            throw new IllegalArgumentException("a region has a code and a closed edge");
        }
    }
}
