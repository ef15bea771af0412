package org.ashi.ui.review;

import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Alert;
import org.ashi.intake.Answers;

/// What a result is worked out of. A saved note leaves it as it is; another record or another answer does not.
///
/// @param alert an emergency that was shown
record Basis(UUID id, String form, Answers answers, Optional<Alert> alert) {

    /// Empty where no record is open.
    static Optional<Basis> of(RecordState state) {
        if (!(state instanceof RecordState.Open open)) {
            return Optional.empty();
        }
        var intake = open.sheet().intake();
        return Optional.of(new Basis(intake.id(), intake.form(), intake.answers(), intake.alert()));
    }
}
