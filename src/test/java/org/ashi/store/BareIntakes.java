package org.ashi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.PackRef;

/// Intakes that hold no more than a line of the queue shows, so that many of them are soon saved.
public final class BareIntakes {

    private static final PackRef PACK = new PackRef("low-back-pain", "1.0.0", "a".repeat(64));
    private static final Optional<LocalDate> BORN = Optional.of(LocalDate.of(1950, 1, 2));

    private BareIntakes() {}

    public static Intake handedIn(UUID id, Instant at, String name) {
        return Intake.started(id, at, "en")
                .withPatient(new Patient(name, BORN, Optional.empty(), Optional.empty()))
                .finished(at);
    }

    /// To be saved for the first time.
    public static StoredIntake stored(Intake intake, TriageLevel level) {
        var assessment = new Assessment(
                PACK, level, level.holdsNeedling(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return new StoredIntake(intake, assessment, List.of(), 0);
    }
}
