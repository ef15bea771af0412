package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.ashi.rules.Condition;
import org.ashi.rules.Fact;
import org.ashi.rules.RuleBase;

/// The conditions of a pack, wherever they stand.
final class Conditions {

    private Conditions() {}

    /// Each condition that the pack states, whole.
    static List<Condition> of(RuleBase base) {
        var all = new ArrayList<Condition>(outsideFacts(base));
        base.facts().forEach(fact -> all.addAll(of(fact)));
        return all;
    }

    /// Each that stands anywhere but in a fact.
    static List<Condition> outsideFacts(RuleBase base) {
        var all = new ArrayList<Condition>();
        base.variables().forEach(v -> v.visibleWhen().ifPresent(all::add));
        base.rules().forEach(rule -> all.add(rule.when()));
        base.causes().forEach(cause -> {
            cause.gate().ifPresent(all::add);
            cause.rows().forEach(row -> all.add(row.when()));
            cause.sublabels().forEach(label -> all.add(label.when()));
        });
        base.fallback().ifPresent(f -> all.add(f.unless()));
        base.options().forEach(option -> {
            option.fits().forEach(row -> all.add(row.when()));
            option.caveatWhen().ifPresent(all::add);
        });
        return all;
    }

    static List<Condition> of(Fact fact) {
        return switch (fact) {
            case Fact.YesNo(String id, Condition when) -> List.of(when);
            case Fact.Count(String id, List<Condition> of, var only) -> Stream.concat(of.stream(), only.stream()).toList();
        };
    }

    /// Meets a condition and all that it is made of, but not what facts and causes are made of.
    static void walk(Condition condition, Consumer<Condition> visitor) {
        visitor.accept(condition);
        switch (condition) {
            case Condition.All(List<Condition> of) -> of.forEach(part -> walk(part, visitor));
            case Condition.Any(List<Condition> of) -> of.forEach(part -> walk(part, visitor));
            case Condition.CountOf(List<Condition> of, int min, int max) -> of.forEach(part -> walk(part, visitor));
            case Condition.Not(Condition of) -> walk(of, visitor);
            case Condition.Has c -> {}
            case Condition.Between c -> {}
            case Condition.Answered c -> {}
            case Condition.SaidUnsure c -> {}
            case Condition.SaidDeclined c -> {}
            case Condition.Holds c -> {}
            case Condition.Counted c -> {}
            case Condition.Scored c -> {}
        }
    }

    /// For each variable, the numbers from which on the rules think differently.
    static Map<Integer, NavigableSet<Integer>> cuts(RuleBase base) {
        var cuts = new HashMap<Integer, NavigableSet<Integer>>();
        of(base).forEach(whole -> walk(whole, condition -> {
            if (condition instanceof Condition.Between(int question, int min, int max)) {
                var at = cuts.computeIfAbsent(question, q -> new TreeSet<>());
                if (min > Integer.MIN_VALUE) {
                    at.add(min);
                }
                if (max < Integer.MAX_VALUE) {
                    at.add(max + 1);
                }
            }
        }));
        return cuts;
    }
}
