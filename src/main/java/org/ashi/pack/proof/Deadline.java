package org.ashi.pack.proof;

import java.time.Duration;

/// When a proof is given up.
final class Deadline {

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /// At least 1.
    long millisLeft() {
        return Math.max(1, (end - System.nanoTime()) / 1_000_000);
    }
}
