package org.ashi.pack.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.rules.PackRef;

/// Proofs as they might come out.
public final class Proofs {

    public static final Instant AT = Instant.parse("2026-11-20T08:30:00Z");

    private Proofs() {}

    /// Everything holds.
    public static Proof proved(PackRef pack) {
        return proof(pack, List.of());
    }

    /// One promise is broken, and one was not decided in time.
    public static Proof refuted(PackRef pack) {
        var answers = new Answers(Map.of(
                "rf_saddle", new Answer.Choice("yes"),
                "leg_feel", new Answer.Choices(Set.of("numbness", "weak_one")),
                "age", new Answer.Number(61),
                "rf_fever", new Answer.Unsure(),
                "rf_sexual", new Answer.Declined(),
                "patient_name", new Answer.Text("-")));
        var broken = new Refutation(
                "invariants.ces_new",
                "promise",
                List.of("ces_new"),
                Optional.of(new Story(Intake.FIRST_VISIT, answers, Optional.of(answers.without("rf_saddle")))));
        return proof(
                pack,
                List.of(
                        clean("structure", 412),
                        new CheckResult(
                                "invariants", 48, List.of(broken), List.of("invariants.fever"),
                                List.of(new Refutation("structure.x", "unused", List.of("x", "2"), Optional.empty())),
                                Duration.ofMillis(1_250))));
    }

    /// One promise was not decided in time.
    public static Proof undecided(PackRef pack) {
        return proof(pack, List.of(new CheckResult(
                "monotone", 48, List.of(), List.of("monotone.first.rf_fever.yes"), List.of(), Duration.ofSeconds(60))));
    }

    /// Of no check at all.
    public static Proof none(PackRef pack) {
        return new Proof(pack, pack.sha256(), Verifier.SOLVER, AT, Duration.ofSeconds(9), List.of());
    }

    /// A whole proof, in which the other checks hold.
    public static Proof proof(PackRef pack, List<CheckResult> checks) {
        var all = Verifier.ids().stream()
                .map(id -> checks.stream().filter(c -> c.check().equals(id)).findFirst().orElseGet(() -> clean(id, 48)))
                .toList();
        return new Proof(pack, pack.sha256(), Verifier.SOLVER, AT, Duration.ofSeconds(9), all);
    }

    private static CheckResult clean(String check, int claims) {
        return new CheckResult(check, claims, List.of(), List.of(), List.of(), Duration.ofMillis(2_300));
    }
}
