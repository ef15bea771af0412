package org.ashi.cli.score;

/// So many of so many, with the interval that a share that was only sampled may lie in.
public record Share(int count, int of) {

    /// Two-sided 95 %.
    private static final double Z = 1.959963984540054;

    public Share {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("a share is of a whole");
        }
    }

    /// 0 to 1; 0 of nothing is 0.
    public double value() {
        return of == 0 ? 0 : (double) count / of;
    }

    /// Lower end of the Wilson score interval, 0 to 1.
    public double low() {
        return count == 0 ? 0 : Math.max(0, centre() - half());
    }

    /// Upper end of the Wilson score interval, 0 to 1. Of nothing, anything may be true.
    public double high() {
        return count == of ? 1 : Math.min(1, centre() + half());
    }

    private double centre() {
        return (value() + Z * Z / (2 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        return Z / (1 + Z * Z / of) * Math.sqrt(value() * (1 - value()) / of + Z * Z / (4.0 * of * of));
    }
}
