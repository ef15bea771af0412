package org.ashi.settings;

import java.time.Duration;
import java.util.Optional;

/// The code with which staff leave what patients see. Wrong tries are counted and slow down the next ones, across restarts.
public interface StaffCode {

    /// Digits a code has at least and at most.
    int MIN_DIGITS = 4;
    int MAX_DIGITS = 8;

    /// What came of one try.
    sealed interface Outcome {
        record Right() implements Outcome {}

        /// @param freeTries how many more may follow at once; 0 where the next one must wait
        record Wrong(int freeTries) implements Outcome {}

        /// Not looked at, because of wrong tries before.
        ///
        /// @param left until the next try
        record Wait(Duration left) implements Outcome {}
    }

    /// Whether a practice has chosen a code. Without one nothing is locked, and the kiosk cannot be started.
    boolean isSet();

    /// Tries a code. Blocks for about half a second.
    Outcome check(String code);

    /// How long to wait before the next try; empty where none is needed.
    Optional<Duration> waiting();
}
