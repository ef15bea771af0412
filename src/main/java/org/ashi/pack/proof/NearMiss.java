package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Condition;
import org.ashi.rules.Evaluator;
import org.ashi.rules.Fact;
import org.ashi.rules.Rule;
import org.ashi.rules.RuleBase;

/// Whether one changed answer would make a rule fire.
final class NearMiss {

    private final ProtocolPack pack;
    private final Map<Integer, NavigableSet<Integer>> cuts;

    NearMiss(ProtocolPack pack) {
        this.pack = pack;
        cuts = Conditions.cuts(pack.rules());
    }

    /// @param played the rule is of its form and does not fire in it
    boolean one(Coverage.Played played, Rule rule) {
        var base = played.evaluation().base();
        var evaluator = new Evaluator(base);
        var form = pack.questionnaire(played.scenario().form());
        for (var index : questions(base, rule.when())) {
            var variable = base.variables().get(index);
            var asked = form.question(variable.id());
            // A question that is not put to this patient cannot be answered otherwise.
            if (asked.isEmpty() || played.evaluation().hidden().contains(variable.id())) {
                continue;
            }
            var answers = played.scenario().answers();
            var others = others(asked.get(), answers.get(variable.id()).orElse(Answer.Choices.of()), index);
            if (others.anyMatch(a -> evaluator.evaluate(answers.with(variable.id(), a)).holds(rule.when()))) {
                return true;
            }
        }
        return false;
    }

    /// Every other answer that counts differently; of lists, those with one code more or less.
    private Stream<Answer> others(Question question, Answer given, int index) {
        Stream<Answer> known = switch (question.kind()) {
            case Kind.YesNo k -> Stream.of(Answer.yes(), Answer.no());
            case Kind.Choice(List<String> options) -> options.stream().map(Answer.Choice::new);
            case Kind.Choices k -> toggled(k.options(), given);
            case Kind.Regions k -> toggled(k.codes(), given);
            case Kind.RegionOf k -> k.codes().stream().map(Answer.Choice::new);
            case Kind.Scale k -> numbers(index);
            case Kind.NumberRange k -> numbers(index);
            case Kind.BirthDate k -> numbers(index);
            case Kind.ShortText k -> Stream.empty();
        };
        var all = new ArrayList<Answer>(known.filter(a -> AnswerCheck.check(question, a).isEmpty()).toList());
        if (question.unsure()) {
            all.add(new Answer.Unsure());
        }
        if (question.declined()) {
            all.add(new Answer.Declined());
        }
        return all.stream();
    }

    private static Stream<Answer> toggled(List<String> codes, Answer given) {
        Set<String> now = given instanceof Answer.Choices(Set<String> some) ? some : Set.of();
        return codes.stream().map(code -> {
            var changed = new TreeSet<>(now);
            if (!changed.remove(code)) {
                changed.add(code);
            }
            return new Answer.Choices(changed);
        });
    }

    /// On both sides of each number from which on rules think differently.
    private Stream<Answer> numbers(int index) {
        return cuts.getOrDefault(index, new TreeSet<>()).stream().flatMap(cut -> Stream.of(cut - 1, cut)).map(Answer.Number::new);
    }

    /// The questions that a condition reads, through its facts too.
    private static Set<Integer> questions(RuleBase base, Condition whole) {
        var found = new HashSet<Integer>();
        var known = new HashMap<Integer, Boolean>();
        collect(base, whole, found, known);
        return found;
    }

    private static void collect(RuleBase base, Condition whole, Set<Integer> found, Map<Integer, Boolean> facts) {
        for (var leaf : Leaves.in(whole)) {
            switch (leaf) {
                case Condition.Has c -> found.add(c.question());
                case Condition.Between c -> found.add(c.question());
                case Condition.Answered c -> found.add(c.question());
                case Condition.SaidUnsure c -> found.add(c.question());
                case Condition.SaidDeclined c -> found.add(c.question());
                case Condition.Holds c -> fact(base, c.fact(), found, facts);
                case Condition.Counted c -> fact(base, c.fact(), found, facts);
                case Condition.Scored c ->
                    base.causes().get(c.cause()).rows().forEach(row -> collect(base, row.when(), found, facts));
                case Condition.All c -> {}
                case Condition.Any c -> {}
                case Condition.Not c -> {}
                case Condition.CountOf c -> {}
            }
        }
    }

    private static void fact(RuleBase base, int fact, Set<Integer> found, Map<Integer, Boolean> facts) {
        if (facts.put(fact, true) == null) {
            Fact named = base.facts().get(fact);
            Conditions.of(named).forEach(part -> collect(base, part, found, facts));
        }
    }
}
