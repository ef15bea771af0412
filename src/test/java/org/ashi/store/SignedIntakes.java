package org.ashi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.intake.Help;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.intake.Signature.Consent;
import org.ashi.intake.Signature.Mark;
import org.ashi.intake.Signature.Stroke;

/// Intakes that were signed, and what may happen to them afterwards.
public final class SignedIntakes {

    public static final Instant AT = Instant.parse("2026-11-21T09:03:00Z");
    public static final Consent CONSENT = Consent.of("1", "es", List.of("Estoy de acuerdo."));
    public static final Mark TYPED = new Mark.Typed("Ana Alvarez Ruiz");
    /// A wave and a stroke below it.
    public static final Mark DRAWN = new Mark.Drawn(List.of(
            new Stroke(List.of(500, 5000, 1500, 1000, 2500, 8000, 3500, 1500, 4500, 7500, 5500, 2500, 6500, 7000, 8000, 4000)),
            new Stroke(List.of(1000, 9000, 9000, 8200))));

    private SignedIntakes() {}

    /// As the patient leaves it; capacity is for staff to answer.
    public static Intake signed(Intake intake, Mark mark) {
        return intake.withSignature(Optional.of(Signature.of(intake, AT, CONSENT, mark, Set.of("capacity"))));
    }

    public static Intake helped(Intake intake) {
        return intake.withHelp(new Help(AT, "check_numb"));
    }

    /// Changes what is kept, through the store, as a later edit would.
    public static void change(IntakeStore store, UUID id, String question, Answer answer) {
        var stored = store.find(id).orElseThrow();
        var changed = stored.intake().withAnswers(stored.intake().answers().with(question, answer));
        save(store, stored, changed);
    }

    /// Signs what is kept.
    public static void sign(IntakeStore store, UUID id, Mark mark) {
        var stored = store.find(id).orElseThrow();
        save(store, stored, signed(helped(stored.intake()), mark));
    }

    private static void save(IntakeStore store, StoredIntake stored, Intake intake) {
        var result = store.save(new StoredIntake(intake, stored.assessment(), stored.trace(), stored.revision()));
        if (!(result instanceof SaveResult.Saved)) {
            throw new AssertionError("not saved: " + result);
        }
    }
}
