package org.ashi.vault;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/// How long to wait after so many wrong tries. Time is that of a clock that nobody can set; the number of wrong tries is kept
/// on disk, and whoever starts the program again waits the whole of the delay again.
public final class Throttle {

    public static final int FREE = 5;
    /// No wait is longer.
    public static final Duration LONGEST = Duration.ofMinutes(15);

    private static final List<Duration> DELAYS = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofMinutes(8),
            LONGEST);

    private final LongSupplier nanos;
    private long since;

    /// @param nanos a clock that only goes forward, such as [System#nanoTime()]
    public Throttle(LongSupplier nanos) {
        this.nanos = nanos;
        since = nanos.getAsLong();
    }

    /// The delay begins now.
    public void begin() {
        since = nanos.getAsLong();
    }

    /// @param wrong tries one after the other so far
    public Optional<Duration> left(int wrong, Duration longest) {
        var delay = delay(wrong);
        var wanted = delay.compareTo(longest) < 0 ? delay : longest;
        var left = wanted.minusNanos(Math.max(0, nanos.getAsLong() - since));
        return left.isPositive() ? Optional.of(left) : Optional.empty();
    }

    public static int freeTries(int wrong) {
        return Math.max(0, FREE - wrong);
    }

    private static Duration delay(int wrong) {
        return wrong < FREE ? Duration.ZERO : DELAYS.get(Math.min(wrong - FREE, DELAYS.size() - 1));
    }
}
