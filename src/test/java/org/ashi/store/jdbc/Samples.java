package org.ashi.store.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Harm;
import org.ashi.intake.Intake;
import org.ashi.intake.PageTime;
import org.ashi.intake.Patient;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Score;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Explanation;
import org.ashi.rules.Fit;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.PackRef;
import org.ashi.rules.Truth;
import org.ashi.store.StoredIntake;

/// Intakes to store.
final class Samples {

    static final Instant START = Instant.parse("2025-03-01T09:00:00.123Z");
    static final ZoneId ZONE = ZoneOffset.UTC;
    static final PackRef PACK = new PackRef("low-back-pain", "1.2.0", "0123456789abcdef".repeat(4));
    static final Alert ALERT = new Alert(START.plusSeconds(60), List.of("cauda-equina", "fracture"));
    /// Must never be met outside the database.
    static final String SECRET_NAME = "Zyxwvut Geheimnis";
    static final String SECRET_ANSWER = "fell off a purple ladder";

    private Samples() {}

    static Answers answers() {
        return Answers.NONE
                .with("choice", new Answer.Choice("unsure"))
                .with("choices", Answer.Choices.of("left-leg", "back"))
                .with("none-of-these", Answer.Choices.of())
                .with("number", new Answer.Number(-7))
                .with("text", new Answer.Text(SECRET_ANSWER + " \"quoted\" 🦵 \u0000 \n end"))
                .with("unsure", new Answer.Unsure())
                .with("declined", new Answer.Declined());
    }

    static Patient patient() {
        return new Patient(
                SECRET_NAME, Optional.of(LocalDate.of(1950, 2, 28)), Optional.of("+1 555 0100"), Optional.of("R-17"));
    }

    static Assessment assessment(TriageLevel level) {
        var hold = level.holdsNeedling();
        return new Assessment(
                PACK,
                level,
                hold,
                List.of(new Assessment.Finding("fracture", Optional.of(level), hold, true)),
                List.of(new Assessment.Finding("anticoagulant", Optional.empty(), hold, false)),
                List.of(
                        new Assessment.RankedCause("serious", Assessment.Strength.TOWARD, 0, List.of("fracture")),
                        new Assessment.RankedCause("disc", Assessment.Strength.POSSIBLE, 5, List.of())),
                List.of(new Assessment.RankedCause("stress", Assessment.Strength.POSSIBLE, 2, List.of())),
                List.of(new Assessment.OptionResult(
                        "acupuncture",
                        hold ? OptionStatus.WITHHOLD : OptionStatus.CAVEAT,
                        Fit.PRIMARY,
                        List.of("anticoagulant"),
                        true,
                        false)),
                List.of("fever", "pregnant"));
    }

    static List<Explanation> trace() {
        var leaf = new Explanation.Node(
                Explanation.Op.HAS,
                "choices",
                List.of("back"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Truth.YES,
                Truth.YES,
                Optional.of(Answer.Choices.of("back", "left-leg")),
                OptionalInt.empty(),
                List.of());
        var silent = new Explanation.Node(
                Explanation.Op.BETWEEN,
                "number",
                List.of(),
                OptionalInt.of(0),
                OptionalInt.of(10),
                Truth.UNKNOWN,
                Truth.NO,
                Optional.empty(),
                OptionalInt.of(3),
                List.of());
        var said = new Explanation.Node(
                Explanation.Op.UNSURE,
                "unsure",
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Truth.YES,
                Truth.YES,
                Optional.of(new Answer.Unsure()),
                OptionalInt.empty(),
                List.of());
        var all = new Explanation.Node(
                Explanation.Op.ALL,
                "",
                List.of(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Truth.UNKNOWN,
                Truth.NO,
                Optional.empty(),
                OptionalInt.empty(),
                List.of(leaf, silent, said));
        return List.of(new Explanation("fracture", false, true, all), new Explanation("fever", true, false, leaf));
    }

    /// One of each kind, some of them twice.
    static final List<Deed> DEEDS = List.of(
            new Deed.Planned(new Plan(Optional.of("acupuncture"), Optional.of(6), Optional.of(LocalDate.of(2026, 4, 1)))),
            new Deed.Planned(Plan.NONE),
            new Deed.LevelSet(TriageLevel.REFER, "seen, settled"),
            new Deed.Amended("a line\nand another"),
            new Deed.Harmed(Harm.BRUISING, false, LocalDate.of(2026, 3, 2), "left side"),
            new Deed.Scored("ODI", LocalDate.of(2026, 3, 1), Score.of("24.5")),
            new Deed.Asked("fever", Optional.of(new Answer.Unsure()), Answer.no()),
            new Deed.Asked("pregnant", Optional.empty(), Answer.yes()),
            new Deed.TakenOn(),
            new Deed.LetGo(),
            new Deed.Matched(new UUID(3, 4)),
            new Deed.Parted());

    /// Reviewed, with all of them put down.
    static Intake withDeeds(UUID id) {
        var review = Review.NONE.withNote("note");
        for (var deed : DEEDS) {
            review = review.with(new Entry("Dr. Who", START.plusSeconds(600), deed));
        }
        return handedIn(id).reviewed(Status.IN_REVIEW, review);
    }

    /// Still being filled in.
    static Intake unfinished(UUID id, Instant at) {
        return Intake.started(id, at, "en-GB").withPatient(patient()).withAnswers(answers());
    }

    static final Signature.Mark DRAWN = new Signature.Mark.Drawn(List.of(
            new Signature.Stroke(List.of(0, 0, 500, 9_000)), new Signature.Stroke(List.of(10_000, 10_000))));

    static Intake signed(Intake intake, Signature.Mark mark) {
        var consent = new Signature.Consent("1", "en", "0a".repeat(32));
        return intake.withSignature(Optional.of(Signature.of(intake, START, consent, mark, Set.of("capacity"))));
    }

    static final List<PageTime> TIMES = List.of(
            new PageTime("pain_now", Duration.ofSeconds(7)), new PageTime("needle", Duration.ZERO), new PageTime("sign", PageTime.LONGEST));

    static Intake handedIn(UUID id) {
        return unfinished(id, START).finished(START.plusSeconds(300));
    }

    static Intake signedOff(UUID id) {
        var signOff = new Review.SignOff("Dr. Who", START.plusSeconds(900));
        return handedIn(id).reviewed(Status.SIGNED_OFF, Review.NONE.withNote("note\nwith lines").signed(signOff));
    }

    static StoredIntake stored(Intake intake, TriageLevel level, long revision) {
        return new StoredIntake(intake, assessment(level), trace(), revision);
    }

    static StoredIntake stored(Intake intake) {
        return stored(intake, TriageLevel.CAUTION, 0);
    }
}
