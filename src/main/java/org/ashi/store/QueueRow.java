package org.ashi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.rules.TriageLevel;

/// One line of the queue.
///
/// @param level the worse of the assessment's level and, if an emergency was shown while filling in, EMERGENCY
/// @param alerted an emergency was shown while filling in
/// @param finished handed in by the patient
/// @param form id of the form that was filled in
/// @param helped the patient asked for help
/// @param signature whether it is signed as it stood at the last save
public record QueueRow(
        UUID id,
        Instant startedAt,
        String name,
        Optional<LocalDate> birthDate,
        TriageLevel level,
        boolean alerted,
        boolean finished,
        Status status,
        String form,
        boolean helped,
        Signature.State signature) {

    @Override
    public String toString() {
        return "QueueRow[" + id + "]";
    }
}
