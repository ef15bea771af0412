package org.ashi.ui.sign;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ashi.intake.Signature.Stroke;

/// Leaves out points that hardly change a line (Ramer, Douglas and Peucker).
final class Simplify {

    /// How far a line may be moved, in units of the field's height; a third of a percent is less than the line is wide.
    private static final double FINE = 30;
    private static final double COARSER = 1.5;
    /// A field is so much wider than high, while both run to the same number.
    private static final int WIDE = 3;

    private Simplify() {}

    /// As fine as possible with so many points over all strokes; no stroke is lost.
    ///
    /// @param most at least two for each stroke
    static List<Stroke> to(int most, List<Stroke> strokes) {
        for (var tolerance = FINE; ; tolerance *= COARSER) {
            var far = tolerance;
            var simple = strokes.stream().map(s -> simple(s.points(), far)).toList();
            if (simple.stream().mapToInt(s -> s.points().size() / 2).sum() <= most) {
                return simple;
            }
        }
    }

    /// In units of the field's height.
    static double distance(int x1, int y1, int x2, int y2) {
        return Math.hypot(WIDE * (double) (x2 - x1), y2 - y1);
    }

    private static Stroke simple(List<Integer> points, double tolerance) {
        var last = points.size() / 2 - 1;
        var keep = new BitSet();
        keep.set(0);
        keep.set(last);
        keep(points, 0, last, tolerance, keep);
        var kept = new ArrayList<Integer>();
        keep.stream().forEach(i -> kept.addAll(points.subList(2 * i, 2 * i + 2)));
        return new Stroke(kept);
    }

    private static void keep(List<Integer> points, int from, int to, double tolerance, BitSet keep) {
        var farthest = from;
        var far = tolerance;
        for (var i = from + 1; i < to; i++) {
            var away = away(points, i, from, to);
            if (away > far) {
                far = away;
                farthest = i;
            }
        }
        if (farthest > from) {
            keep.set(farthest);
            keep(points, from, farthest, tolerance, keep);
            keep(points, farthest, to, tolerance, keep);
        }
    }

    /// Distance of a point from the line between two others, or from the nearer of them.
    private static double away(List<Integer> points, int i, int from, int to) {
        double x = WIDE * (double) (points.get(2 * i) - points.get(2 * from));
        double y = points.get(2 * i + 1) - points.get(2 * from + 1);
        double dx = WIDE * (double) (points.get(2 * to) - points.get(2 * from));
        double dy = points.get(2 * to + 1) - points.get(2 * from + 1);
        var square = dx * dx + dy * dy;
        var along = square == 0 ? 0 : Math.clamp((x * dx + y * dy) / square, 0, 1);
        return Math.hypot(x - along * dx, y - along * dy);
    }
}
