package org.ashi.export.fhir;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.intake.Review;
import org.ashi.intake.Score;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Evaluator;
import org.ashi.rules.RandomAnswers;
import org.ashi.store.StoredIntake;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// Records at random, of people who do not exist.
public final class Records {

    public static final ProtocolPack PACK = BuiltInPack.lowBackPain();
    public static final Instant BEGUN = Instant.parse("2026-03-02T08:55:00Z");
    public static final Instant AT = Instant.parse("2026-03-02T10:30:00.5Z");
    static final String PROGRAM = "Ashi 0.1";
    private static final List<String> NAMES = List.of(
            "Rosalind Achterberg", "José Núñez", "Øyvind Å", "Łucja Żółć", "王小明", "Νίκη Παπά", "Анна Ёлкина", "مريم", "नेहा", "O'Neil \"Bo\" <x>&y");

    private Records() {}

    public static Wording wording(String language) {
        return new Wording(PACK, language, Messages.of(Locale.forLanguageTag(language), ZoneOffset.UTC));
    }

    static FhirCase of(StoredIntake stored) {
        return new FhirCase(stored, wording("en"), AT, PROGRAM, true);
    }

    static String json(StoredIntake stored) {
        return FhirBundle.of(of(stored)).toString();
    }

    public static StoredIntake assessed(Intake intake) {
        var evaluator = new Evaluator(PACK.rules(intake.form()));
        return new StoredIntake(intake, evaluator.assess(intake.answers()).standing(intake.alert()), List.of(), 3);
    }

    public static Intake intake(String form, Answers answers) {
        return Intake.started(new UUID(5, answers.hashCode()), BEGUN, "en", form)
                .withPatient(new Patient(
                        NAMES.getFirst(), Optional.of(LocalDate.of(1987, 6, 14)), Optional.of("+44 20 7946 0018"), Optional.of("RN-204817")))
                .withAnswers(answers)
                .finished(BEGUN.plusSeconds(270));
    }

    /// As it can stand in an archive: of either form, handed in, given up or signed off, with whatever staff added.
    public static StoredIntake random(Random random) {
        var form = random.nextInt(4) == 0 ? Intake.RETURN_VISIT : Intake.FIRST_VISIT;
        var answers = answers(form, random);
        var patient = new Patient(
                random.nextInt(10) == 0 ? "" : NAMES.get(random.nextInt(NAMES.size())),
                maybe(random, LocalDate.of(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28))),
                maybe(random, "+34 " + random.nextInt(1_000_000)),
                maybe(random, "R" + random.nextInt(10_000)));
        var begun = Intake.started(new UUID(random.nextLong(), random.nextLong()), BEGUN.plusSeconds(random.nextInt(10_000_000)), "es", form)
                .withPatient(patient)
                .withAnswers(answers);
        if (random.nextInt(8) == 0) {
            begun = begun.withAlert(new Alert(begun.startedAt().plusSeconds(60), List.of("RF-E01", "RF-E02")));
        }
        return assessed(ended(begun, random));
    }

    private static Intake ended(Intake begun, Random random) {
        var review = review(begun.startedAt(), random);
        return switch (random.nextInt(6)) {
            case 0 -> begun;
            case 1 -> begun.abandoned();
            case 2 -> begun.finished(begun.startedAt().plusSeconds(300)).reviewed(Status.SIGNED_OFF, amended(review));
            case 3 -> begun.finished(begun.startedAt().plusSeconds(300)).reviewed(Status.IN_REVIEW, review);
            default -> begun.finished(begun.startedAt().plusSeconds(300));
        };
    }

    /// Signed off, and added to by two people.
    private static Review amended(Review review) {
        return review.signed(new Review.SignOff("Dana Reyes", AT))
                .with(new Entry("Dana Reyes", AT.plusSeconds(60), new Deed.Amended("Called: better.\nTwo lines, 5 < 6.")))
                .with(new Entry("José Núñez", AT.plusSeconds(90), new Deed.Amended("Seen again.")));
    }

    private static Review review(Instant at, Random random) {
        var review = Review.NONE.withNote(random.nextBoolean() ? "" : "Looked at.\n\nTwo lines, 5 < 6 & \"more\".");
        var deeds = new ArrayList<Deed>();
        deeds.add(new Deed.TakenOn());
        if (random.nextBoolean()) {
            var levels = TriageLevel.values();
            deeds.add(new Deed.LevelSet(levels[random.nextInt(levels.length)], "Seen and examined."));
        }
        if (random.nextBoolean()) {
            deeds.add(new Deed.Scored("ODI", LocalDate.of(2026, 2, 3), Score.of(random.nextInt(100) + ".5")));
            deeds.add(new Deed.Matched(new UUID(7, random.nextLong())));
        }
        if (random.nextBoolean()) {
            deeds.add(new Deed.Asked("rf_fever", Optional.empty(), Answer.no()));
        }
        for (var deed : deeds) {
            review = review.with(new Entry("Dana Reyes", at.plusSeconds(900), deed));
        }
        return review;
    }

    /// With gaps, and more that is unclear than patients would say. One in twenty keeps answers of questions that are not put.
    private static Answers answers(String form, Random random) {
        var full = new RandomAnswers(PACK.questionnaire(form), PACK.rules(form)).full(random);
        var gaps = random.nextInt(60);
        var unclear = random.nextInt(40);
        var given = full;
        for (var id : full.byQuestion().keySet()) {
            if (random.nextInt(100) < gaps) {
                given = given.without(id);
            } else if (random.nextInt(100) < unclear) {
                given = given.with(id, random.nextBoolean() ? new Answer.Unsure() : new Answer.Declined());
            }
        }
        return random.nextInt(20) == 0 ? given : new Evaluator(PACK.rules(form)).evaluate(given).answers();
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(value);
    }
}
