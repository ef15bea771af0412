package org.ashi.rules;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;

/// One patient's answers laid out by the places of the variables: codes as bits, numbers as they are.
final class Row {

    enum State {
        MISSING,
        UNSURE,
        DECLINED,
        KNOWN
    }

    private final State[] states;
    private final long[] values;
    /// A value to evaluate with: the answer's own, or the fail-safe reading of none.
    private final boolean[] readable;

    private Row(State[] states, long[] values, boolean[] readable) {
        this.states = states;
        this.values = values;
        this.readable = readable;
    }

    /// Answers of questions that the rules do not know are left out.
    static Row of(List<Variable> variables, Answers answers) {
        var n = variables.size();
        var row = new Row(new State[n], new long[n], new boolean[n]);
        for (var variable : variables) {
            row.set(variable, answers.get(variable.id()));
        }
        return row;
    }

    private void set(Variable variable, Optional<Answer> given) {
        var i = variable.index();
        states[i] = State.MISSING;
        if (given.isEmpty()) {
            return;
        }
        var answer = given.get();
        states[i] = switch (answer) {
            case Answer.Unsure u -> State.UNSURE;
            case Answer.Declined d -> State.DECLINED;
            default -> State.KNOWN;
        };
        if (answer.isKnown()) {
            readable[i] = true;
            values[i] = encode(variable, answer);
        }
    }

    void purge(Variable variable) {
        var i = variable.index();
        states[i] = State.MISSING;
        readable[i] = false;
        values[i] = 0;
    }

    /// A copy in which what has no usable answer is read as the variable's `countsAs`.
    Row failSafe(List<Variable> variables) {
        var copy = new Row(states.clone(), values.clone(), readable.clone());
        for (var variable : variables) {
            var i = variable.index();
            if (!readable[i] && variable.countsAs().isPresent()) {
                copy.readable[i] = true;
                copy.values[i] = encode(variable, variable.countsAs().get());
            }
        }
        return copy;
    }

    boolean readable(int question) {
        return readable[question];
    }

    long value(int question) {
        return values[question];
    }

    State state(int question) {
        return states[question];
    }

    private static long encode(Variable variable, Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) -> variable.bit(code);
            case Answer.Choices choices ->
                choices.codes().stream().mapToLong(variable::bit).reduce(0, (a, b) -> a | b);
            case Answer.Number(int number) -> number;
            case Answer.Text t -> 0;
            case Answer.Unsure u -> 0;
            case Answer.Declined d -> 0;
        };
    }
}
