package org.ashi.rules;

import java.util.Set;
import org.ashi.intake.Answers;

/// One set of answers as the rules of one pack see it: what is hidden is purged, and conditions can be asked.
public final class Evaluation {

    private final RuleBase base;
    private final Answers answers;
    private final Set<String> hidden;
    private final Row row;
    private final Reading asGiven;
    private final Reading counted;

    Evaluation(RuleBase base, Answers purged, Set<String> hidden, Row row) {
        this.base = base;
        this.answers = purged;
        this.hidden = Set.copyOf(hidden);
        this.row = row;
        asGiven = new Reading(base, row);
        counted = new Reading(base, row.failSafe(base.variables()));
    }

    /// The answers without those of hidden questions.
    public Answers answers() {
        return answers;
    }

    /// Ids of the questions that are not put.
    public Set<String> hidden() {
        return hidden;
    }

    public RuleBase base() {
        return base;
    }

    /// The truth on which rules act: what has no usable answer is read as its `countsAs`.
    public boolean holds(Condition condition) {
        return counted.isYes(condition);
    }

    /// Holds, whatever the questions still to come are answered with. One that the form does not ask is not to come, so it is read as
    /// its `countsAs` already.
    public boolean certain(Condition condition) {
        var notToCome = base.variables().stream()
                .filter(v -> v.asked() != Variable.Asked.HERE)
                .toList();
        return new Reading(base, row.failSafe(notToCome)).isYes(condition);
    }

    /// The points of a cause, by its place.
    public int points(int cause) {
        return counted.points(cause);
    }

    /// Whether there is an answer that says something. A code that the question does not have (any more) says nothing.
    boolean says(Variable variable) {
        return row.state(variable.index()) == Row.State.KNOWN;
    }

    Reading asGiven() {
        return asGiven;
    }

    Reading counted() {
        return counted;
    }
}
