package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ashi.intake.Answer;
import org.ashi.rules.Condition;
import org.ashi.rules.Fact;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;

/// What conditions come to over slots, as the rule engine reads them. With `failSafe` what has no usable answer is read as its
/// `countsAs`.
final class Meaning {

    private final Circuit circuit;
    private final RuleBase base;
    private final List<Slot> slots;
    private final boolean failSafe;
    /// By identity: conditions are trees, and deep comparing costs more than it saves.
    private final Map<Condition, Truths> known = new IdentityHashMap<>();
    private final Map<Integer, List<Circuit.Term>> points = new HashMap<>();

    Meaning(Circuit circuit, RuleBase base, List<Slot> slots, boolean failSafe) {
        this.circuit = circuit;
        this.base = base;
        this.slots = slots;
        this.failSafe = failSafe;
    }

    /// Rules act on what is certainly so.
    int holds(Condition condition) {
        return of(condition).yes();
    }

    Truths of(Condition condition) {
        var truths = known.get(condition);
        if (truths == null) {
            truths = workOut(condition);
            known.put(condition, truths);
        }
        return truths;
    }

    /// The points of a cause come to at least this.
    int pointsAtLeast(int cause, int bound) {
        return circuit.sum(points(cause), bound);
    }

    private Truths workOut(Condition condition) {
        return switch (condition) {
            case Condition.Has(int q, long mask) -> leaf(q, has(q, mask), counted(q, value -> (value & mask) != 0));
            case Condition.Between(int q, int min, int max) ->
                leaf(q, between(q, min, max), counted(q, value -> value >= min && value <= max));
            case Condition.Answered(int q) -> Truths.of(slots.get(q).known());
            case Condition.SaidUnsure(int q) -> Truths.of(slots.get(q).unsure());
            case Condition.SaidDeclined(int q) -> Truths.of(slots.get(q).declined());
            case Condition.Holds(int fact) ->
                switch (base.facts().get(fact)) {
                    case Fact.YesNo(String id, Condition when) -> of(when);
                    case Fact.Count count -> throw new IllegalStateException(count.id() + " is a count");
                };
            case Condition.Counted(int fact, int min, int max) ->
                switch (base.facts().get(fact)) {
                    case Fact.YesNo yes -> throw new IllegalStateException(yes.id() + " is not a count");
                    case Fact.Count(String id, List<Condition> of, var only) ->
                        count(of, only.map(this::of).orElse(Truths.YES), min, max);
                };
            case Condition.Scored(int cause, int min, int max) ->
                Truths.of(circuit.and(
                        min == Integer.MIN_VALUE ? Circuit.TRUE : circuit.sum(points(cause), min),
                        max == Integer.MAX_VALUE ? Circuit.TRUE : -circuit.sum(points(cause), max + 1)));
            case Condition.All(List<Condition> of) ->
                new Truths(
                        circuit.and(of.stream().map(c -> of(c).yes()).toList()),
                        circuit.or(of.stream().map(c -> of(c).no()).toList()));
            case Condition.Any(List<Condition> of) ->
                new Truths(
                        circuit.or(of.stream().map(c -> of(c).yes()).toList()),
                        circuit.and(of.stream().map(c -> of(c).no()).toList()));
            case Condition.Not(Condition of) -> of(of).not();
            case Condition.CountOf(List<Condition> of, int min, int max) -> count(of, Truths.YES, min, max);
        };
    }

    /// @param hit where there is a readable answer, whether it is one of those looked for
    /// @param otherwise what the answer read instead comes to; empty where none is
    private Truths leaf(int question, int hit, Optional<Boolean> otherwise) {
        var readable = readable(question);
        var instead = otherwise.map(Circuit::constant);
        return new Truths(
                circuit.or(circuit.and(readable, hit), circuit.and(-readable, instead.orElse(Circuit.FALSE))),
                circuit.or(
                        circuit.and(readable, -hit), circuit.and(-readable, instead.map(i -> -i).orElse(Circuit.FALSE))));
    }

    /// Text says something, but nothing that rules could read.
    private int readable(int question) {
        var slot = slots.get(question);
        return slot.codes().isEmpty() && slot.from().isEmpty() ? Circuit.FALSE : slot.known();
    }

    private int has(int question, long mask) {
        var codes = slots.get(question).codes();
        return circuit.or(IntStream.range(0, codes.size())
                .filter(i -> (mask & 1L << i) != 0)
                .mapToObj(codes::get)
                .toList());
    }

    private int between(int question, int min, int max) {
        var slot = slots.get(question);
        if (slot.from().isEmpty()) {
            return Circuit.FALSE;
        }
        return circuit.and(
                min == Integer.MIN_VALUE ? slot.known() : slot.atLeast(min),
                max == Integer.MAX_VALUE ? Circuit.TRUE : -slot.atLeast(max + 1));
    }

    private interface Test {
        boolean of(long value);
    }

    private Optional<Boolean> counted(int question, Test test) {
        var variable = base.variables().get(question);
        return failSafe ? variable.countsAs().flatMap(answer -> value(variable, answer)).map(test::of) : Optional.empty();
    }

    /// An answer as the engine reads it.
    private static Optional<Long> value(Variable variable, Answer answer) {
        return switch (answer) {
            case Answer.Choice(String code) -> Optional.of(variable.bit(code)).filter(bit -> bit != 0);
            case Answer.Choices(var codes) ->
                codes.stream().allMatch(code -> variable.bit(code) != 0) && !variable.codes().isEmpty()
                        ? Optional.of(codes.stream().mapToLong(variable::bit).reduce(0, (a, b) -> a | b))
                        : Optional.empty();
            case Answer.Number(int number) ->
                variable.codes().isEmpty() ? Optional.of((long) number) : Optional.empty();
            case Answer.Text t -> Optional.empty();
            case Answer.Unsure u -> Optional.empty();
            case Answer.Declined d -> Optional.empty();
        };
    }

    /// Between `min` and `max` of these hold, while the least and the most that may hold lie apart.
    private Truths count(List<Condition> of, Truths gate, int min, int max) {
        var least = of.stream().map(c -> circuit.and(gate.yes(), of(c).yes())).toList();
        var most = of.stream().map(c -> circuit.and(-gate.no(), -of(c).no())).toList();
        return new Truths(
                circuit.and(from(least, min), -above(most, max)),
                circuit.or(-from(most, min), above(least, max)));
    }

    private int from(List<Integer> values, int min) {
        return min == Integer.MIN_VALUE ? Circuit.TRUE : circuit.atLeast(values, min);
    }

    private int above(List<Integer> values, int max) {
        return max == Integer.MAX_VALUE ? Circuit.FALSE : circuit.atLeast(values, max + 1);
    }

    private List<Circuit.Term> points(int cause) {
        var terms = points.get(cause);
        if (terms == null) {
            var scored = base.causes().get(cause);
            var gate = scored.gate().map(this::holds).orElse(Circuit.TRUE);
            terms = new ArrayList<>();
            for (var row : scored.rows()) {
                terms.add(new Circuit.Term(circuit.and(gate, holds(row.when())), row.points()));
            }
            points.put(cause, terms);
        }
        return terms;
    }
}
