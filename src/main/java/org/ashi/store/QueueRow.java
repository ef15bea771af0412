package org.ashi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;

/// One line of the queue.
///
/// @param revision grows with each save
/// @param level as [StoredIntake#level()]
/// @param alerted an emergency was shown while filling in
/// @param finishedAt when the patient handed it in
/// @param form id of the form that was filled in
/// @param helped the patient asked for help
/// @param recordNumber the clinic's own, may be empty
/// @param holder who looks after it
/// @param patient what all intakes of the same patient share, where staff have matched them
/// @param signature whether it is signed as it stood at the last save
public record QueueRow(
        UUID id,
        long revision,
        Instant startedAt,
        String name,
        String recordNumber,
        Optional<LocalDate> birthDate,
        TriageLevel level,
        boolean alerted,
        Optional<Instant> finishedAt,
        Status status,
        String form,
        boolean helped,
        Signature.State signature,
        Optional<String> holder,
        Optional<UUID> patient) {

    /// Handed in by the patient.
    public boolean finished() {
        return finishedAt.isPresent();
    }

    @Override
    public String toString() {
        return "QueueRow[" + id + "]";
    }
}
