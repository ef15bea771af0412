package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.intake.Review;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Evaluator;
import org.ashi.rules.Explainer;
import org.ashi.rules.OptionStatus;
import org.ashi.store.StoredIntake;

/// What an answer entered by staff would change, so that nothing is lowered without being seen.
///
/// @param after not saved yet
/// @param changes in the order of importance
public record Reassessment(String questionId, Answer answer, StoredIntake after, List<Change> changes) {

    /// One difference between the assessment before and after.
    public sealed interface Change {
        record Level(TriageLevel from, TriageLevel to) implements Change {}

        /// Another version of the pack made the assessment.
        record Pack(String from, String to) implements Change {}

        record FindingAdded(String ruleId) implements Change {}

        record FindingGone(String ruleId) implements Change {}

        /// Staff had set a level below what the rules give now: the rules' level counts again.
        record Raised(TriageLevel from, TriageLevel to) implements Change {}

        record Option(String optionId, OptionStatus from, OptionStatus to) implements Change {}

        /// True where the result is less strict than before, or may be.
        default boolean eases() {
            return switch (this) {
                case Level(var from, var to) -> to.compareTo(from) < 0;
                case Pack p -> true;
                case FindingAdded f -> false;
                case Raised r -> false;
                case FindingGone f -> true;
                case Option(String id, var from, var to) -> to.compareTo(from) < 0;
            };
        }
    }

    public Reassessment {
        changes = List.copyOf(changes);
    }

    static Reassessment of(Evaluator evaluator, StoredIntake before, String questionId, Answer answer) {
        var evaluation = evaluator.evaluate(before.intake().answers().with(questionId, answer));
        var assessment = evaluator.assess(evaluation).standing(before.intake().alert());
        var after = new StoredIntake(
                before.intake().withAnswers(evaluation.answers()),
                assessment,
                new Explainer(evaluation).rules(),
                before.revision(),
                before.raised());
        return new Reassessment(questionId, answer, after, changes(before.assessment(), assessment));
    }

    /// The level that has to be set with it, because staff had set one below what the rules give only now.
    Optional<TriageLevel> raises(StoredIntake before) {
        var worse = Stream.concat(
                        Stream.of(after.ruledLevel()).filter(now -> before.ruledLevel().compareTo(now) < 0),
                        // Another rule at a level that was set lower already was not decided on.
                        freshly(before.assessment(), after.assessment()))
                .reduce(TriageLevel::worst);
        return before.intake().review().levelSet()
                .flatMap(set -> worse.filter(now -> set.compareTo(now) < 0))
                .map(now -> before.raised().map(r -> TriageLevel.worst(r.level(), now)).orElse(now));
    }

    /// Levels of the findings that fire only now.
    private static Stream<TriageLevel> freshly(Assessment before, Assessment after) {
        var known = before.fired().map(Assessment.Finding::ruleId).toList();
        return after.fired().filter(f -> !known.contains(f.ruleId())).flatMap(f -> f.level().stream());
    }

    /// The same, saved with what staff put down about it.
    Reassessment with(Review review, Optional<Change> more) {
        var intake = after.intake();
        return new Reassessment(
                questionId,
                answer,
                RecordLoader.with(after, intake.reviewed(intake.status(), review)),
                Stream.concat(more.stream(), changes.stream()).toList());
    }

    /// True where a person has to agree before it is saved.
    public boolean eases() {
        return changes.stream().anyMatch(Change::eases);
    }

    static List<Change> changes(Assessment before, Assessment after) {
        var changes = new ArrayList<Change>();
        if (!before.pack().equals(after.pack())) {
            changes.add(new Change.Pack(before.pack().version(), after.pack().version()));
        }
        if (before.level() != after.level()) {
            changes.add(new Change.Level(before.level(), after.level()));
        }
        missing(after, before).forEach(id -> changes.add(new Change.FindingAdded(id)));
        missing(before, after).forEach(id -> changes.add(new Change.FindingGone(id)));
        for (var option : before.options()) {
            var now = after.option(option.optionId())
                    .map(Assessment.OptionResult::status)
                    .orElse(OptionStatus.NOT_MATCHED);
            if (now != option.status()) {
                changes.add(new Change.Option(option.optionId(), option.status(), now));
            }
        }
        return changes;
    }

    private static Stream<String> missing(Assessment from, Assessment in) {
        var there = in.fired().map(Finding::ruleId).toList();
        return from.fired().map(Finding::ruleId).filter(id -> !there.contains(id));
    }
}
