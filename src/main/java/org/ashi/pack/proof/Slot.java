package org.ashi.pack.proof;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ashi.intake.Answer;
import org.ashi.rules.Variable;

/// The answer to one question as truth values.
///
/// @param known there is an answer that says something
/// @param codes for each code of the variable, whether it was picked
/// @param from for each number that the rules tell apart, whether the answer is at least that
record Slot(int known, int unsure, int declined, List<Integer> codes, NavigableMap<Integer, Integer> from) {

    Slot {
        codes = List.copyOf(codes);
        from = Collections.unmodifiableNavigableMap(new TreeMap<>(from));
    }

    /// An answer that is given once and for all.
    ///
    /// @param shape a slot of the same variable
    static Slot of(Variable variable, Slot shape, Answer answer) {
        var bits = switch (answer) {
            case Answer.Choice(String code) -> variable.bit(code);
            case Answer.Choices(var codes) -> codes.stream().mapToLong(variable::bit).reduce(0, (a, b) -> a | b);
            case Answer.Number n -> 0L;
            case Answer.Text t -> 0L;
            case Answer.Unsure u -> 0L;
            case Answer.Declined d -> 0L;
        };
        var from = new TreeMap<Integer, Integer>();
        shape.from.keySet().forEach(cut ->
                from.put(cut, Circuit.constant(answer instanceof Answer.Number(int number) && number >= cut)));
        return new Slot(
                Circuit.constant(answer.isKnown()),
                Circuit.constant(answer instanceof Answer.Unsure),
                Circuit.constant(answer instanceof Answer.Declined),
                IntStream.range(0, shape.codes.size())
                        .mapToObj(i -> Circuit.constant((bits & 1L << i) != 0))
                        .toList(),
                from);
    }

    /// No answer.
    Slot missing() {
        var from = new TreeMap<>(this.from);
        from.replaceAll((cut, value) -> Circuit.FALSE);
        return new Slot(
                Circuit.FALSE, Circuit.FALSE, Circuit.FALSE, Collections.nCopies(codes.size(), Circuit.FALSE), from);
    }

    /// This where a value does not hold, and no answer where it does.
    Slot unless(Circuit circuit, int gone) {
        var kept = new TreeMap<>(from);
        kept.replaceAll((cut, value) -> circuit.and(value, -gone));
        return new Slot(
                circuit.and(known, -gone),
                circuit.and(unsure, -gone),
                circuit.and(declined, -gone),
                codes.stream().map(code -> circuit.and(code, -gone)).toList(),
                kept);
    }

    /// The number is at least this.
    int atLeast(int number) {
        var cut = from.get(number);
        if (cut != null) {
            return cut;
        }
        if (from.isEmpty() || number <= from.firstKey()) {
            return known;
        }
        throw new IllegalArgumentException("the rules do not tell numbers apart at " + number);
    }
}
