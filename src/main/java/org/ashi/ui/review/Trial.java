package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;

/// Answers that are only tried out, and what comes of them, beside those of the record. Never saved.
///
/// @param given the record's answers
/// @param tried the record's with some of them changed
/// @param evaluation of what is tried
/// @param real what the pack in use makes of the record's answers
/// @param now what it makes of those that are tried
record Trial(Answers given, Answers tried, Evaluation evaluation, Assessment real, Assessment now) {

    /// Questions with another answer than the record's.
    Set<String> changed() {
        return Stream.concat(given.byQuestion().keySet().stream(), tried.byQuestion().keySet().stream())
                .filter(this::changed)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean changed(String questionId) {
        return !given.get(questionId).equals(tried.get(questionId));
    }

    boolean put(String questionId) {
        return !evaluation.hidden().contains(questionId);
    }

    Optional<Answer> answer(String questionId) {
        return tried.get(questionId);
    }

    /// What comes out differently.
    List<Reassessment.Change> differences() {
        return Reassessment.changes(real, now);
    }

    /// How a finding stands in both.
    enum Mark {
        SAME,
        NEW,
        GONE
    }

    record Finding(String ruleId, Mark mark) {}

    /// Of both, those that are no longer findings last.
    List<Finding> findings() {
        var before = real.fired().map(Assessment.Finding::ruleId).toList();
        var after = now.fired().map(Assessment.Finding::ruleId).toList();
        return Stream.concat(
                        after.stream().map(id -> new Finding(id, before.contains(id) ? Mark.SAME : Mark.NEW)),
                        before.stream().filter(id -> !after.contains(id)).map(id -> new Finding(id, Mark.GONE)))
                .toList();
    }

    /// Never prints an answer.
    @Override
    public String toString() {
        return "Trial[" + changed().size() + "]";
    }
}
