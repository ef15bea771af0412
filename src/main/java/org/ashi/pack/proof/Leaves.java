package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ashi.rules.Condition;
import org.ashi.rules.Fact;
import org.ashi.rules.RuleBase;

/// What conditions are made of in the end, and how it is called in the ids of the pack.
final class Leaves {

    private final RuleBase base;

    Leaves(RuleBase base) {
        this.base = base;
    }

    /// The parts of a condition that have no parts themselves; those of a fact stand with the fact.
    static List<Condition> in(Condition whole) {
        var leaves = new ArrayList<Condition>();
        Conditions.walk(whole, part -> {
            switch (part) {
                case Condition.All c -> {}
                case Condition.Any c -> {}
                case Condition.Not c -> {}
                case Condition.CountOf c -> {}
                case Condition.Has c -> leaves.add(c);
                case Condition.Between c -> leaves.add(c);
                case Condition.Answered c -> leaves.add(c);
                case Condition.SaidUnsure c -> leaves.add(c);
                case Condition.SaidDeclined c -> leaves.add(c);
                case Condition.Holds c -> leaves.add(c);
                case Condition.Counted c -> leaves.add(c);
                case Condition.Scored c -> leaves.add(c);
            }
        });
        return leaves;
    }

    /// Such as `rf_cancer in past, current` or `n_spa 3..`.
    String name(Condition leaf) {
        return switch (leaf) {
            case Condition.Has(int q, long mask) -> id(q) + " in " + codes(q, mask);
            case Condition.Between(int q, int min, int max) -> id(q) + " " + range(min, max);
            case Condition.Answered(int q) -> id(q) + " answered";
            case Condition.SaidUnsure(int q) -> id(q) + " unsure";
            case Condition.SaidDeclined(int q) -> id(q) + " declined";
            case Condition.Holds(int fact) -> fact(fact);
            case Condition.Counted(int fact, int min, int max) -> fact(fact) + " " + range(min, max);
            case Condition.Scored(int cause, int min, int max) ->
                base.causes().get(cause).id() + " points " + range(min, max);
            case Condition.All c -> throw new IllegalArgumentException("not a leaf");
            case Condition.Any c -> throw new IllegalArgumentException("not a leaf");
            case Condition.Not c -> throw new IllegalArgumentException("not a leaf");
            case Condition.CountOf c -> throw new IllegalArgumentException("not a leaf");
        };
    }

    private String id(int question) {
        return base.variables().get(question).id();
    }

    private String fact(int fact) {
        return switch (base.facts().get(fact)) {
            case Fact.YesNo f -> f.id();
            case Fact.Count f -> f.id();
        };
    }

    private String codes(int question, long mask) {
        var codes = base.variables().get(question).codes();
        return IntStream.range(0, codes.size())
                .filter(i -> (mask & 1L << i) != 0)
                .mapToObj(codes::get)
                .collect(Collectors.joining(", "));
    }

    private static String range(int min, int max) {
        return (min == Integer.MIN_VALUE ? "" : Integer.toString(min)) + ".."
                + (max == Integer.MAX_VALUE ? "" : Integer.toString(max));
    }
}
