package org.ashi.ui.kiosk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Time that passes only when a test lets it.
public final class HandClock implements Ticker {

    private final List<Runnable> ticking = new ArrayList<>();
    private long nanos = 5;
    private Instant wall = Instant.parse("2026-11-21T09:00:00Z");

    public IdleClock clock() {
        return new IdleClock(() -> nanos, () -> wall);
    }

    public long nanos() {
        return nanos;
    }

    @Override
    public Runnable start(Runnable tick) {
        ticking.add(tick);
        return () -> ticking.remove(tick);
    }

    /// Lets seconds pass, each with its tick.
    public void pass(int seconds) {
        for (int i = 0; i < seconds; i++) {
            nanos += 1_000_000_000L;
            wall = wall.plusSeconds(1);
            List.copyOf(ticking).forEach(Runnable::run);
        }
    }

    /// The tablet sleeps: the steady clock stands still and nothing ticks.
    public void sleep(Duration time) {
        wall = wall.plus(time);
    }

    public void setBack(Duration time) {
        wall = wall.minus(time);
    }

    public int ticking() {
        return ticking.size();
    }
}
