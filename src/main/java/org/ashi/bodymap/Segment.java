package org.ashi.bodymap;

/// A piece of a path. All places are absolute.
public sealed interface Segment {

    record Move(Point to) implements Segment {}

    record Line(Point to) implements Segment {}

    /// @param control where the curve pulls to
    record Quad(Point control, Point to) implements Segment {}

    /// @param first pulls its beginning
    /// @param second pulls its end
    record Cubic(Point first, Point second, Point to) implements Segment {}

    /// A straight line back to the last [Move].
    record Close() implements Segment {}
}
