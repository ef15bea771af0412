package org.ashi.ui.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// Tells how much time has passed: the longer of what two clocks say. The steady one stands still while a tablet sleeps, and the
/// wall clock may be set back; neither makes a screen stay open for longer.
///
/// @param nanos goes forward only, in nanoseconds
/// @param wall the time of day
public record IdleClock(LongSupplier nanos, InstantSource wall) {

    public static IdleClock system() {
        return new IdleClock(System::nanoTime, InstantSource.system());
    }

    /// A point in time on both clocks.
    public record Moment(long nanos, Instant wall) {}

    public Moment now() {
        return new Moment(nanos.getAsLong(), wall.instant());
    }

    /// Never negative.
    public Duration since(Moment moment) {
        var steady = Duration.ofNanos(Math.max(0, nanos.getAsLong() - moment.nanos()));
        var day = Duration.between(moment.wall(), wall.instant());
        return day.compareTo(steady) > 0 ? day : steady;
    }

    /// By how much the two clocks have come apart since then: the computer has slept, or somebody has set the time. Never negative.
    public Duration apart(Moment moment) {
        var steady = Duration.ofNanos(nanos.getAsLong() - moment.nanos());
        return Duration.between(moment.wall(), wall.instant()).minus(steady).abs();
    }

    /// Whole seconds until `length` has passed since then, counted up, at least 0.
    public int secondsLeft(Moment moment, Duration length) {
        var left = length.minus(since(moment));
        return left.isPositive() ? (int) left.plusMillis(999).toSeconds() : 0;
    }
}
