package org.ashi.ui.kiosk;

import java.time.Duration;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/// A page that closes by itself.
public final class Countdown {

    private final IdleClock clock;
    private final Duration step;
    private IdleClock.Moment begun;
    private final Runnable over;
    private final ReadOnlyIntegerWrapper secondsLeft = new ReadOnlyIntegerWrapper();
    private Duration length;
    private boolean ended;

    /// @param step how long it lasts, and how much is added when somebody wants to read on
    /// @param over runs once, at the end
    public Countdown(IdleClock clock, Duration step, Runnable over) {
        this.clock = clock;
        this.step = step;
        this.over = over;
        begun = clock.now();
        length = step;
        secondsLeft.set(clock.secondsLeft(begun, length));
    }

    public ReadOnlyIntegerProperty secondsLeftProperty() {
        return secondsLeft.getReadOnlyProperty();
    }

    /// "Keep it open": adds one step.
    public void more() {
        length = length.plus(step);
        tick();
    }

    /// Somebody is at the page: as much is left again as at the beginning, or more where it was to be kept open.
    public void touched() {
        if (!ended && clock.secondsLeft(begun, length) < clock.secondsLeft(clock.now(), step)) {
            begun = clock.now();
            length = step;
            tick();
        }
    }

    /// "Done": ends at once.
    public void end() {
        if (!ended) {
            ended = true;
            over.run();
        }
    }

    /// Looks at the clock.
    public void tick() {
        secondsLeft.set(clock.secondsLeft(begun, length));
        if (secondsLeft.get() == 0) {
            end();
        }
    }
}
