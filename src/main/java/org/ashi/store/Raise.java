package org.ashi.store;

import java.time.Instant;
import java.util.UUID;
import org.ashi.intake.TriageLevel;

/// Somebody of the practice thinks an intake more urgent than it was; it counts until a practitioner decides.
///
/// @param level at least [TriageLevel#CAUTION]
/// @param by who
/// @param at in milliseconds
public record Raise(TriageLevel level, Reason reason, UUID by, Instant at) {

    /// Why: a closed list, so that nothing about the patient stands in the open. The numbers are stored.
    public enum Reason {
        /// The pain has become much worse while waiting.
        WORSE(1),
        /// The patient looks unwell.
        UNWELL(2),
        /// The patient said something that is not in the form.
        SAID(3),
        /// A doctor or another clinic called.
        CALLED(4),
        OTHER(5);

        private final int number;

        Reason(int number) {
            this.number = number;
        }

        public int number() {
            return number;
        }

        /// [#OTHER] for a number that no reason of this version has.
        public static Reason of(int number) {
            for (var reason : values()) {
                if (reason.number == number) {
                    return reason;
                }
            }
            return OTHER;
        }
    }
}
