package org.ashi.ui.kiosk;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Watches whether anybody is still at the screen: after a time without a touch it asks, and after a countdown it gives up.
public final class Idle {

    /// How long to wait.
    ///
    /// @param quiet without a touch until it asks
    /// @param countdown from then until it gives up; zero to give up without asking
    public record Patience(Duration quiet, Duration countdown) {
        private static final Duration COUNTDOWN = Duration.ofSeconds(30);

        /// Pages to read and touch.
        public static final Patience PAGE = new Patience(Duration.ofSeconds(60), COUNTDOWN);
        /// Pages to type on.
        public static final Patience TEXT = new Patience(Duration.ofSeconds(120), COUNTDOWN);
        /// The patient waits for help.
        public static final Patience HELP = new Patience(Duration.ofMinutes(5), COUNTDOWN);
        /// Pages of staff: 5 minutes with the countdown.
        public static final Patience STAFF = new Patience(Duration.ofMinutes(5).minus(COUNTDOWN), COUNTDOWN);
        /// Staff copy a recovery sheet by hand: 10 minutes with the countdown.
        public static final Patience SHEET = new Patience(Duration.ofMinutes(10).minus(COUNTDOWN), COUNTDOWN);
        /// The welcome page: begins anew, without asking.
        public static final Patience WELCOME = new Patience(Duration.ofSeconds(60), Duration.ZERO);
    }

    public sealed interface State {
        record Active() implements State {}

        /// "Are you still there?"
        ///
        /// @param secondsLeft 1 to 30
        record Asking(int secondsLeft) implements State {}

        /// Nobody is there.
        record Expired() implements State {}
    }

    private final IdleClock clock;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Active());
    private Optional<Patience> patience = Optional.empty();
    private IdleClock.Moment last;

    public Idle(IdleClock clock) {
        this.clock = clock;
        last = clock.now();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Watches with this patience from now on; goes on counting where it is the one in use already.
    ///
    /// @param wanted empty: never asks
    public void watch(Optional<Patience> wanted) {
        if (!patience.equals(wanted)) {
            patience = wanted;
            restart();
        }
    }

    /// Begins anew, as for the next person.
    public void restart() {
        last = clock.now();
        state.set(new State.Active());
    }

    /// Somebody touched the screen or a key. While it asks, only [#more()] counts. A touch that comes too late, as after the
    /// tablet has slept, finds the time already over.
    public void touched() {
        tick();
        if (state.get() instanceof State.Active) {
            last = clock.now();
        }
    }

    /// "I need more time."
    public void more() {
        tick();
        if (state.get() instanceof State.Asking) {
            restart();
        }
    }

    /// Looks at the clock.
    public void tick() {
        if (patience.isEmpty() || state.get() instanceof State.Expired) {
            return;
        }
        var waiting = patience.get();
        var whole = waiting.quiet().plus(waiting.countdown());
        var left = clock.secondsLeft(last, whole);
        if (left == 0) {
            state.set(new State.Expired());
        } else if (clock.since(last).compareTo(waiting.quiet()) >= 0) {
            state.set(new State.Asking(left));
        }
    }
}
