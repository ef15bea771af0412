package org.ashi.settings;

import java.time.Duration;
import java.util.Optional;
import org.ashi.vault.Throttle;

/// The code with which staff leave what patients see. Wrong tries are counted and slow down the next ones, across restarts.
///
/// Methods may be called from any thread.
public interface StaffCode {

    /// Digits a code has at least and at most.
    int MIN_DIGITS = 4;
    int MAX_DIGITS = 8;

    /// The longest wait there is: what [#check(String)] uses.
    Duration LONGEST_WAIT = Throttle.LONGEST;

    /// What came of one try.
    sealed interface Outcome {
        record Right() implements Outcome {}

        /// @param freeTries how many more may follow at once; 0 where the next one must wait
        record Wrong(int freeTries) implements Outcome {}

        /// Not looked at, because of wrong tries before.
        ///
        /// @param left until the next try
        record Wait(Duration left) implements Outcome {}

        /// Not looked at, because what is stored cannot be read: no code is right.
        ///
        /// @param code a stable short code to quote to support
        record Locked(String code) implements Outcome {}
    }

    /// Whether a practice has chosen a code; true as well where what is stored cannot be read. Without one nothing is locked, and
    /// the kiosk cannot be started.
    boolean isSet();

    /// Tries a code. Blocks for about half a second.
    ///
    /// @param longestWait where staff are needed at once, a wait after wrong tries is cut down to this; they are counted all the same
    Outcome check(String code, Duration longestWait);

    default Outcome check(String code) {
        return check(code, LONGEST_WAIT);
    }

    /// How long to wait before the next try; empty where none is needed.
    ///
    /// @param longestWait as for [#check(String, Duration)]
    Optional<Duration> waiting(Duration longestWait);

    default Optional<Duration> waiting() {
        return waiting(LONGEST_WAIT);
    }
}
