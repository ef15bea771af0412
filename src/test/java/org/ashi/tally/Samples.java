package org.ashi.tally;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Intake;
import org.ashi.intake.PageTime;
import org.ashi.intake.Patient;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Assessment.OptionResult;
import org.ashi.rules.Assessment.RankedCause;
import org.ashi.rules.Fit;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.PackRef;
import org.ashi.store.StoredIntake;

/// Intakes of which it is known what they add to the counts.
public final class Samples {

    public static final Instant BEGUN = Instant.parse("2026-03-02T08:55:00Z");
    public static final Span MARCH = new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));

    private Samples() {}

    public static Assessment assessed(TriageLevel level, List<String> causes, OptionStatus needling, List<String> open) {
        var ranked = causes.stream()
                .map(c -> new RankedCause(c, Assessment.Strength.POSSIBLE, 3, List.of()))
                .toList();
        var status = level.holdsNeedling() ? OptionStatus.WITHHOLD : needling;
        var options = List.of(new OptionResult("O-DN", status, Fit.PRIMARY, List.of(), false, false));
        return new Assessment(
                new PackRef("low-back-pain", "1.0.0", "a".repeat(64)), level, level.holdsNeedling(), List.of(), List.of(), ranked,
                List.of(), options, open);
    }

    public static Intake begun() {
        return Intake.started(UUID.randomUUID(), BEGUN, "en")
                .withPatient(new Patient("Rosalind Achterberg", Optional.of(LocalDate.of(1987, 6, 14)), Optional.empty(), Optional.of("RN-204817")));
    }

    public static Intake handedIn(long seconds) {
        return begun().finished(BEGUN.plusSeconds(seconds));
    }

    /// @param seconds of `patient_name`, `pain_now` and `sign`, in turn
    public static Intake timed(Intake intake, long... seconds) {
        var pages = List.of("patient_name", "pain_now", "sign");
        return intake.withPageTimes(IntStream.range(0, seconds.length)
                .mapToObj(i -> new PageTime(pages.get(i), Duration.ofSeconds(seconds[i])))
                .toList());
    }

    public static Intake reviewed(Intake intake, Deed... deeds) {
        var entries = new ArrayList<Entry>();
        for (var deed : deeds) {
            entries.add(new Entry("Dana Reyes", BEGUN, deed));
        }
        return intake.reviewed(Status.IN_REVIEW, new Review("", Optional.empty(), entries));
    }

    public static Deed planned(String option) {
        return new Deed.Planned(new Plan(Optional.of(option), Optional.empty(), Optional.empty()));
    }

    public static StoredIntake stored(Intake intake, Assessment assessment) {
        return new StoredIntake(intake, assessment, List.of(), 1);
    }

    /// Four counted and one still being filled in.
    public static Figures worked() {
        var tally = new Tally(MARCH);
        tally.add(
                stored(timed(handedIn(240), 10, 20, 5), assessed(TriageLevel.ROUTINE, List.of("C-1", "C-2"), OptionStatus.OFFER, List.of())),
                Optional.of(Duration.ofMinutes(10)));
        tally.add(
                stored(
                        reviewed(timed(handedIn(300), 20, 61), planned("O-DN")),
                        assessed(TriageLevel.ROUTINE, List.of("C-2"), OptionStatus.CAVEAT, List.of("ns_pregnant", "rf_fever"))),
                Optional.of(Duration.ofMinutes(30)));
        tally.add(
                stored(
                        reviewed(handedIn(420), new Deed.LevelSet(TriageLevel.URGENT, "Looks unwell.")),
                        assessed(TriageLevel.CAUTION, List.of("C-2", "C-1"), OptionStatus.OFFER, List.of("rf_fever"))),
                Optional.empty());
        tally.add(stored(timed(begun(), 3, 1).abandoned(), assessed(TriageLevel.EMERGENCY, List.of(), OptionStatus.OFFER, List.of())), Optional.empty());
        tally.add(stored(timed(begun(), 2), assessed(TriageLevel.ROUTINE, List.of("C-1"), OptionStatus.OFFER, List.of("rf_fever"))), Optional.empty());
        tally.forms(new Figures.Forms(3, 1, 1, 2, 4));
        return tally.figures();
    }
}
