package org.ashi.ui.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.intake.Signature.Mark;
import org.ashi.intake.Signature.Stroke;

/// A signature while it is being drawn. Coordinates are those of [Mark.Drawn]; what goes over the edge stays on it.
final class Drawing {

    /// Least length of all lines together, in heights of the field: an accidental touch or the edge of a hand is shorter, the
    /// cross of somebody who does not write is longer. A decision of this program, not of a source.
    static final double LEAST_LENGTH = 0.5;
    /// Most points that are kept, over all strokes.
    static final int MOST_POINTS = 400;

    private static final int MOST_STROKES = MOST_POINTS / 2;

    private final List<List<Integer>> strokes = new ArrayList<>();
    private double length;
    private boolean drawing;

    void begin(double x, double y) {
        drawing = strokes.size() < MOST_STROKES;
        if (drawing) {
            strokes.add(new ArrayList<>(List.of(inside(x), inside(y))));
        }
    }

    /// Goes on with the stroke begun last; nothing is drawn where none was begun.
    void move(double x, double y) {
        if (!drawing) {
            return;
        }
        var points = strokes.getLast();
        var last = points.size() - 2;
        length += Simplify.distance(points.get(last), points.get(last + 1), inside(x), inside(y)) / Mark.Drawn.SIZE;
        points.add(inside(x));
        points.add(inside(y));
    }

    void clear() {
        strokes.clear();
        length = 0;
        drawing = false;
    }

    boolean empty() {
        return strokes.isEmpty();
    }

    /// Too little for a signature.
    boolean tooLittle() {
        return length < LEAST_LENGTH;
    }

    /// As it was drawn.
    List<Stroke> strokes() {
        return strokes.stream().map(Stroke::new).toList();
    }

    /// What is kept; empty while it is too little.
    Optional<Mark> mark() {
        return empty() || tooLittle()
                ? Optional.empty()
                : Optional.of(new Mark.Drawn(Simplify.to(MOST_POINTS, strokes())));
    }

    private static int inside(double coordinate) {
        return (int) Math.round(Math.clamp(coordinate, 0, Mark.Drawn.SIZE));
    }
}
