package org.ashi.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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
        var value = encode(variable, answer);
        if (value.isPresent()) {
            states[i] = State.KNOWN;
            readable[i] = true;
            values[i] = value.getAsLong();
        } else {
            // A code that the question does not have (any more) says nothing: it is no answer, and never "no".
            states[i] = switch (answer) {
                case Answer.Unsure u -> State.UNSURE;
                case Answer.Declined d -> State.DECLINED;
                case Answer.Choice c -> State.MISSING;
                case Answer.Choices c -> State.MISSING;
                case Answer.Number n -> State.MISSING;
                case Answer.Text t -> State.KNOWN;
            };
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
            var counted = variable.countsAs().map(answer -> encode(variable, answer)).orElse(OptionalLong.empty());
            if (!readable[i] && counted.isPresent()) {
                copy.readable[i] = true;
                copy.values[i] = counted.getAsLong();
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

    /// The answer as a value of the variable; empty where it is none that the variable can have.
    private static OptionalLong encode(Variable variable, Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) -> bits(variable, Set.of(code));
            case Answer.Choices(Set<String> codes) -> bits(variable, codes);
            case Answer.Number(int number) ->
                variable.codes().isEmpty() ? OptionalLong.of(number) : OptionalLong.empty();
            case Answer.Text t -> OptionalLong.empty();
            case Answer.Unsure u -> OptionalLong.empty();
            case Answer.Declined d -> OptionalLong.empty();
        };
    }

    private static OptionalLong bits(Variable variable, Set<String> codes) {
        var bits = 0L;
        for (var code : codes) {
            var bit = variable.bit(code);
            if (bit == 0) {
                return OptionalLong.empty();
            }
            bits |= bit;
        }
        return variable.codes().isEmpty() ? OptionalLong.empty() : OptionalLong.of(bits);
    }
}
