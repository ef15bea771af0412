package org.ashi.bodymap;

/// A place in a view, in its units: x to the right, y down.
public record Point(double x, double y) {

    public Point {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            throw new IllegalArgumentException("a place is made of finite numbers");
        }
    }

    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
