package org.ashi.pack.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashi.rules.Condition;
import org.ashi.rules.Fact;
import org.ashi.rules.RuleBase;

/// Which questions stand in conditions that two packs do not share, that read a fact which they do not share, or that do something
/// else in the one than in the other.
final class Focus {

    private final RuleBase base;
    private final Set<Integer> facts = new HashSet<>();
    private final Set<Integer> questions = new HashSet<>();

    private Focus(RuleBase base) {
        this.base = base;
    }

    /// Ids of questions.
    static Set<String> of(RuleBase before, RuleBase after) {
        var ids = new HashSet<>(new Focus(before).comparedWith(after));
        ids.addAll(new Focus(after).comparedWith(before));
        return ids;
    }

    private Set<String> comparedWith(RuleBase other) {
        for (var i = 0; i < base.facts().size(); i++) {
            if (!other.facts().contains(base.facts().get(i)) || reads(Conditions.of(base.facts().get(i)), facts)) {
                facts.add(i);
            }
        }
        var shared = Set.copyOf(new HashSet<>(Conditions.of(other)));
        for (var whole : Conditions.of(base)) {
            if (!shared.contains(whole) || reads(List.of(whole), facts)) {
                collect(List.of(whole));
            }
        }
        effects(other);
        return questions.stream().map(i -> base.variables().get(i).id()).collect(Collectors.toSet());
    }

    private static boolean reads(List<Condition> conditions, Set<Integer> facts) {
        var found = new HashSet<Integer>();
        conditions.forEach(whole -> Conditions.walk(whole, condition -> {
            if (condition instanceof Condition.Holds(int fact)) {
                found.add(fact);
            } else if (condition instanceof Condition.Counted(int fact, int min, int max)) {
                found.add(fact);
            }
        }));
        return found.stream().anyMatch(facts::contains);
    }

    /// What a rule, a row of points or a fit of an option says may differ while its condition does not.
    private void effects(RuleBase other) {
        without(base.rules(), other.rules()).forEach(rule -> collect(List.of(rule.when())));
        var rows = other.causes().stream().flatMap(cause -> cause.rows().stream()).toList();
        base.causes().forEach(cause -> without(cause.rows(), rows).forEach(row -> collect(List.of(row.when()))));
        var fits = other.options().stream().flatMap(option -> option.fits().stream()).toList();
        base.options().forEach(option -> without(option.fits(), fits).forEach(row -> collect(List.of(row.when()))));
    }

    private static <T> List<T> without(List<T> all, List<T> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }

    private void collect(List<Condition> conditions) {
        conditions.forEach(whole -> Conditions.walk(whole, condition -> {
            switch (condition) {
                case Condition.Has(int q, long mask) -> questions.add(q);
                case Condition.Between(int q, int min, int max) -> questions.add(q);
                case Condition.Answered(int q) -> questions.add(q);
                case Condition.SaidUnsure(int q) -> questions.add(q);
                case Condition.SaidDeclined(int q) -> questions.add(q);
                case Condition.Holds(int fact) -> collect(base.facts().get(fact));
                case Condition.Counted(int fact, int min, int max) -> collect(base.facts().get(fact));
                case Condition.Scored s -> {}
                case Condition.All a -> {}
                case Condition.Any a -> {}
                case Condition.Not n -> {}
                case Condition.CountOf c -> {}
            }
        }));
    }

    private void collect(Fact fact) {
        collect(Conditions.of(fact));
    }
}
