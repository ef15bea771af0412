package org.ashi.intake;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What one patient answered: an immutable map from question id to answer, in the order of the ids.
public record Answers(Map<String, Answer> byQuestion) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        // Sorted on the outside as well, so that a copy of a copy is made in one linear pass.
        byQuestion = Collections.unmodifiableSortedMap(new TreeMap<>(byQuestion));
    }

    /// The answer, or empty where the question is unanswered.
    public Optional<Answer> get(String questionId) {
        return Optional.ofNullable(byQuestion.get(questionId));
    }

    public boolean has(String questionId) {
        return byQuestion.containsKey(questionId);
    }

    public Answers with(String questionId, Answer answer) {
        var copy = new TreeMap<>(byQuestion);
        copy.put(questionId, answer);
        return new Answers(copy);
    }

    /// These answers with others added or in the place of earlier ones.
    public Answers withAll(Map<String, Answer> others) {
        var copy = new TreeMap<>(byQuestion);
        copy.putAll(others);
        return new Answers(copy);
    }

    public Answers without(String questionId) {
        return retaining(id -> !id.equals(questionId));
    }

    /// These answers without those whose question id fails the test.
    public Answers retaining(Predicate<String> keep) {
        if (byQuestion.keySet().stream().allMatch(keep)) {
            return this;
        }
        var copy = new TreeMap<>(byQuestion);
        copy.keySet().removeIf(keep.negate());
        return new Answers(copy);
    }

    /// Never prints an answer: this value may end up in a log or a message by accident.
    @Override
    public String toString() {
        return "Answers[" + byQuestion.size() + "]";
    }
}
