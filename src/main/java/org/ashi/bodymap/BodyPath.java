package org.ashi.bodymap;

import java.util.List;

/// A line of the drawing, or the edge of a shape where it is closed.
///
/// @param segments begin with a [Segment.Move]
public record BodyPath(List<Segment> segments) {

    public BodyPath {
        segments = List.copyOf(segments);
        if (segments.isEmpty() || !(segments.getFirst() instanceof Segment.Move)) {
            throw new IllegalArgumentException("a path begins with a move");
        }
    }

    /// What came of reading a path.
    public sealed interface Parsed {}

    public record Good(BodyPath path) implements Parsed {}

    /// @param at how many characters could be read, from 0
    public record Malformed(int at) implements Parsed {}

    /// Reads SVG path data with the absolute commands M, L, Q, C and Z alone. Each command letter is written out.
    public static Parsed parse(String text) {
        return new PathParser(text).parse();
    }

    /// Whether it ends where it began.
    public boolean closed() {
        return segments.getLast() instanceof Segment.Close;
    }
}
