package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Truth values built from others. A value is a number, its opposite the negative number. Equal parts are one part, and what
/// is constant is worked out at once, so that two sets of answers that differ in one answer share most of their values.
final class Circuit {

    static final int TRUE = 1;
    static final int FALSE = -1;

    /// What a value is made of. All parts are sorted.
    sealed interface Gate {
        record Constant() implements Gate {}

        /// Free to be chosen.
        record Input(int number) implements Gate {}

        record And(List<Integer> parts) implements Gate {}

        /// The weights of the parts that hold come to at least `bound`; all weights are above 0.
        record AtLeast(List<Term> terms, int bound) implements Gate {}
    }

    record Term(int value, int weight) {}

    private final List<Gate> gates = new ArrayList<>();
    private final Map<Gate, Integer> known = new HashMap<>();

    Circuit() {
        gates.add(new Gate.Constant());
    }

    static int constant(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    /// How many different values there are.
    int size() {
        return gates.size();
    }

    /// @param value its sign is of no account
    Gate gate(int value) {
        return gates.get(Math.abs(value) - 1);
    }

    int input() {
        return add(new Gate.Input(gates.size()));
    }

    int and(int... parts) {
        var kept = Arrays.stream(parts).flatMap(this::inner).sorted().distinct().toArray();
        for (var part : kept) {
            if (part < 0 && Arrays.binarySearch(kept, -part) >= 0) {
                return FALSE;
            }
        }
        return switch (kept.length) {
            case 0 -> TRUE;
            case 1 -> kept[0];
            default -> Arrays.binarySearch(kept, FALSE) >= 0
                    ? FALSE
                    : shared(new Gate.And(Arrays.stream(kept).boxed().toList()));
        };
    }

    /// The parts of a part that is itself an And, and nothing for what always holds.
    private IntStream inner(int part) {
        if (part == TRUE) {
            return IntStream.empty();
        }
        return part > 0 && gate(part) instanceof Gate.And(List<Integer> inner)
                ? inner.stream().mapToInt(Integer::intValue)
                : IntStream.of(part);
    }

    int or(int... parts) {
        return -and(Arrays.stream(parts).map(part -> -part).toArray());
    }

    int and(List<Integer> parts) {
        return and(parts.stream().mapToInt(Integer::intValue).toArray());
    }

    int or(List<Integer> parts) {
        return or(parts.stream().mapToInt(Integer::intValue).toArray());
    }

    /// At least `bound` of these hold.
    int atLeast(List<Integer> parts, int bound) {
        return sum(parts.stream().map(part -> new Term(part, 1)).toList(), bound);
    }

    /// The weights of what holds come to at least `bound`. Weights may be negative.
    int sum(List<Term> terms, int bound) {
        var weights = new TreeMap<Integer, Integer>();
        var left = bound;
        for (var term : terms) {
            // A weight on one value is the opposite weight on its opposite, with the bound moved.
            var value = term.weight() < 0 ? -term.value() : term.value();
            var weight = Math.abs(term.weight());
            left += term.weight() < 0 ? weight : 0;
            if (value == TRUE) {
                left -= weight;
            } else if (value != FALSE) {
                weights.merge(value, weight, Integer::sum);
            }
        }
        for (var value : List.copyOf(weights.keySet())) {
            if (value > 0 && weights.containsKey(-value)) {
                var common = Math.min(weights.getOrDefault(value, 0), weights.getOrDefault(-value, 0));
                left -= common;
                weights.merge(value, -common, Integer::sum);
                weights.merge(-value, -common, Integer::sum);
            }
        }
        weights.values().removeIf(weight -> weight == 0);
        return normal(weights, left);
    }

    private int normal(TreeMap<Integer, Integer> weights, int bound) {
        var all = weights.values().stream().mapToInt(Integer::intValue).sum();
        if (bound <= 0) {
            return TRUE;
        }
        if (all < bound) {
            return FALSE;
        }
        if (all == bound) {
            return and(List.copyOf(weights.keySet()));
        }
        if (weights.values().stream().allMatch(weight -> weight >= bound)) {
            return or(List.copyOf(weights.keySet()));
        }
        var terms = weights.entrySet().stream().map(e -> new Term(e.getKey(), Math.min(e.getValue(), bound))).toList();
        return shared(new Gate.AtLeast(terms, bound));
    }

    /// Exactly one of these holds.
    int one(List<Integer> parts) {
        return and(or(parts), atMostOne(parts));
    }

    int atMostOne(List<Integer> parts) {
        return and(IntStream.range(0, parts.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, parts.size()).mapToObj(j -> or(-parts.get(i), -parts.get(j))))
                .toList());
    }

    private int shared(Gate gate) {
        var at = known.get(gate);
        if (at == null) {
            at = add(gate);
            known.put(gate, at);
        }
        return at;
    }

    private int add(Gate gate) {
        gates.add(gate);
        return gates.size();
    }
}
