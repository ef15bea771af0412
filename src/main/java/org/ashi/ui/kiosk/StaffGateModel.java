package org.ashi.ui.kiosk;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.settings.StaffCode;
import org.ashi.settings.StaffCode.Outcome;
import org.ashi.ui.kit.Faults;

/// The page on which staff enter their code. Closes itself when it is left alone. A gate is used once.
public final class StaffGateModel {

    private static final Duration ALONE = Duration.ofSeconds(30);

    public sealed interface State {
        record Ready() implements State {}

        record Checking() implements State {}

        /// @param freeTries how many more may follow at once
        record Wrong(int freeTries) implements State {}

        /// @param secondsLeft until the next try, at least 1
        record Waiting(int secondsLeft) implements State {}

        /// No code is right, see [Outcome.Locked].
        record Locked(String code) implements State {}
    }

    private record Wait(IdleClock.Moment since, Duration length) {}

    private record Tried(Outcome outcome, Optional<Duration> next) {}

    private final Gatekeeper keeper;
    private final Duration longestWait;
    private final Runnable opened;
    private final Runnable left;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Ready());
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();
    private Optional<Wait> wait = Optional.empty();
    private IdleClock.Moment last;
    private String digits = "";
    private boolean over;

    StaffGateModel(Gatekeeper keeper, Duration longestWait, Runnable opened, Runnable left) {
        this.keeper = keeper;
        this.longestWait = longestWait;
        this.opened = opened;
        this.left = left;
        last = keeper.clock().now();
        keeper.background().run(() -> keeper.code().waiting(longestWait), this::await, this::failed);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How many digits are entered; which ones is never told.
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /// Whether digits are taken now.
    boolean open() {
        return state.get() instanceof State.Ready || state.get() instanceof State.Wrong;
    }

    void digit(char digit) {
        last = keeper.clock().now();
        if (open() && digits.length() < StaffCode.MAX_DIGITS) {
            digits += digit;
            length.set(digits.length());
            state.set(new State.Ready());
        }
    }

    void delete() {
        last = keeper.clock().now();
        if (!digits.isEmpty()) {
            digits = digits.substring(0, digits.length() - 1);
            length.set(digits.length());
        }
    }

    boolean complete() {
        return digits.length() >= StaffCode.MIN_DIGITS;
    }

    /// Tries what is entered.
    void submit() {
        last = keeper.clock().now();
        if (!open() || !complete()) {
            return;
        }
        var tried = digits;
        forget();
        state.set(new State.Checking());
        keeper.background().run(() -> attempt(tried), this::came, this::failed);
    }

    /// Nobody enters a code.
    public void leave() {
        if (!over) {
            over = true;
            forget();
            left.run();
        }
    }

    /// Looks at the clock.
    public void tick() {
        wait.ifPresent(w -> {
            var seconds = keeper.clock().secondsLeft(w.since(), w.length());
            state.set(seconds == 0 ? new State.Ready() : new State.Waiting(seconds));
            // Who waits is still there.
            last = keeper.clock().now();
            wait = seconds == 0 ? Optional.empty() : wait;
        });
        if (!(state.get() instanceof State.Checking) && keeper.clock().secondsLeft(last, ALONE) == 0) {
            leave();
        }
    }

    private Tried attempt(String tried) {
        var outcome = keeper.code().check(tried, longestWait);
        return new Tried(outcome, keeper.code().waiting(longestWait));
    }

    private void came(Tried tried) {
        last = keeper.clock().now();
        if (over) {
            return;
        }
        switch (tried.outcome()) {
            case Outcome.Right r -> {
                over = true;
                opened.run();
                return;
            }
            case Outcome.Wrong(int freeTries) -> state.set(new State.Wrong(freeTries));
            case Outcome.Wait(Duration more) -> state.set(new State.Ready());
            case Outcome.Locked(String code) -> state.set(new State.Locked(code));
        }
        await(tried.next());
    }

    private void await(Optional<Duration> more) {
        wait = more.map(length -> new Wait(keeper.clock().now(), length));
        tick();
    }

    private void failed(Throwable fault) {
        state.set(new State.Locked(Faults.code(fault)));
    }

    private void forget() {
        digits = "";
        length.set(0);
    }
}
