package org.ashi.export.pdf;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenarios;
import org.ashi.rules.Evaluator;
import org.ashi.rules.Explainer;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// Intakes to print: the worked cases of the built-in pack, with people who do not exist.
final class Cases {

    static final ProtocolPack PACK = BuiltInPack.lowBackPain();
    static final Messages MESSAGES = Messages.of(Locale.UK, ZoneOffset.UTC);
    static final Wording WORDING = new Wording(PACK, "en", MESSAGES);
    static final Instant BEGUN = Instant.parse("2026-03-02T08:55:00Z");
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T10:30:00Z"));
    static final Patient PATIENT = new Patient(
            "Rosalind Achterberg",
            Optional.of(LocalDate.of(1987, 6, 14)),
            Optional.of("+44 20 7946 0018"),
            Optional.of("RN-204817"));

    private Cases() {}

    static StoredIntake stored(String scenario) {
        return stored(scenario, i -> i);
    }

    static StoredIntake stored(String scenario, UnaryOperator<Intake> change) {
        var answers = answers(scenario);
        return assessed(change.apply(
                Intake.started(UUID.fromString("0b8f6a52-4a0e-4f0e-9c57-8a1d2b6f3c11"), BEGUN, "en")
                        .withPatient(PATIENT.withBirthDate(born(answers)))
                        .withAnswers(answers)
                        .finished(BEGUN.plusSeconds(270))));
    }

    /// The worked case of a return visit.
    static StoredIntake returned(String scenario) {
        var answers = new Answers(new TreeMap<>(Scenarios.answers(scenario)));
        return assessed(Intake.started(
                        UUID.fromString("0b8f6a52-4a0e-4f0e-9c57-8a1d2b6f3c12"), BEGUN, "en", Intake.RETURN_VISIT)
                .withPatient(PATIENT.withBirthDate(born(answers)))
                .withAnswers(answers)
                .finished(BEGUN.plusSeconds(85)));
    }

    static StoredIntake named(String name) {
        return stored("V04", i -> i.withPatient(PATIENT.withName(name)));
    }

    static StoredIntake noted(String note) {
        return stored("V04", i -> i.reviewed(Status.IN_REVIEW, Review.NONE.withNote(note)));
    }

    static StoredIntake assessed(Intake intake) {
        var evaluator = new Evaluator(PACK.rules(intake.form()));
        var evaluation = evaluator.evaluate(intake.answers());
        return new StoredIntake(intake, evaluator.assess(evaluation).standing(intake.alert()), new Explainer(evaluation).rules(), 1);
    }

    /// A day that gives the age of the case.
    private static Optional<LocalDate> born(Answers answers) {
        return answers.get("age")
                .filter(a -> a instanceof Answer.Number)
                .map(a -> LocalDate.of(2025 - ((Answer.Number) a).value(), 6, 14));
    }

    private static Answers answers(String scenario) {
        var answers = new TreeMap<>(Scenarios.answers(scenario));
        answers.keySet().removeIf(id -> PACK.questionnaire().question(id).isEmpty());
        return new Answers(answers);
    }
}
