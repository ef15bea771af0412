package org.ashi.export.fhir;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.form.Question;
import org.ashi.form.Questionnaire;
import org.ashi.rules.Condition;
import org.ashi.rules.Fact;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;
import tools.jackson.databind.node.ObjectNode;

/// When a question is put, in FHIR's words, where these can say it.
///
/// The program hides a question only where its condition is a definite no: as long as the questions it depends on have no clear
/// answer, it is put. FHIR takes what has no answer for a no. So what is written is every way in which the condition may hold, an
/// answer that is missing or unclear among them, any of which is enough. What cannot be said so (two conditions on different
/// questions at once) is left out, and the question stands without a condition.
final class EnableWhen {

    /// One way in which a question is put.
    private sealed interface Way {
        String question();

        record Unanswered(String question) implements Way {}

        record Answered(String question) implements Way {}

        record Unsure(String question) implements Way {}

        record Declined(String question) implements Way {}

        record NoneOfThese(String question) implements Way {}

        record Is(String question, String code) implements Way {}

        record AtLeast(String question, int number) implements Way {}

        record AtMost(String question, int number) implements Way {}
    }

    private final Questionnaire form;
    private final RuleBase rules;
    private final Coded coded;

    EnableWhen(Questionnaire form, RuleBase rules, Coded coded) {
        this.form = form;
        this.rules = rules;
        this.coded = coded;
    }

    void write(String question, ObjectNode item) {
        var ways = rules.variables().stream()
                .filter(v -> v.id().equals(question) && v.asked() == Variable.Asked.HERE)
                .findFirst()
                .flatMap(Variable::visibleWhen)
                .flatMap(this::mayHold)
                .filter(all -> !all.isEmpty() && all.stream().allMatch(this::known));
        if (ways.isEmpty()) {
            return;
        }
        var array = item.putArray("enableWhen");
        ways.get().forEach(way -> array.add(node(way)));
        if (ways.get().size() > 1) {
            item.put("enableBehavior", "any");
        }
    }

    /// Only what the form itself asks can be pointed at.
    private boolean known(Way way) {
        return form.question(way.question()).filter(q -> q.identity().isEmpty()).isPresent();
    }

    /// Every way in which a condition is not a definite no; empty where they cannot be told apart one by one.
    private Optional<Set<Way>> mayHold(Condition condition) {
        return switch (condition) {
            case Condition.Has(int q, long mask) -> Optional.of(unclearOr(q, picked(q, mask)));
            case Condition.Between(int q, int min, int max) -> between(q, min, max);
            case Condition.Answered(int q) -> Optional.of(clear(q));
            case Condition.SaidUnsure(int q) -> said(q, new Way.Unsure(id(q)));
            case Condition.SaidDeclined(int q) -> said(q, new Way.Declined(id(q)));
            case Condition.Holds(int fact) -> rules.facts().get(fact) instanceof Fact.YesNo(String id, Condition when) ? mayHold(when) : Optional.empty();
            case Condition.Any(List<Condition> of) -> any(of);
            case Condition.All(List<Condition> of) -> all(of);
            case Condition.Not(Condition.Has(int q, long mask)) when !severalOf(q) -> Optional.of(unclearOr(q, picked(q, ~mask)));
            case Condition.Not not -> Optional.empty();
            case Condition.Counted counted -> Optional.empty();
            case Condition.Scored scored -> Optional.empty();
            case Condition.CountOf countOf -> Optional.empty();
        };
    }

    private Optional<Set<Way>> any(List<Condition> of) {
        var all = of.stream().map(this::mayHold).toList();
        return all.stream().allMatch(Optional::isPresent)
                ? Optional.of(union(all.stream().flatMap(Optional::stream)))
                : Optional.empty();
    }

    /// Two conditions at once can be said where both are about one question that is answered by codes: what fits both.
    private Optional<Set<Way>> all(List<Condition> of) {
        var parts = of.stream().map(this::mayHold).toList();
        if (parts.isEmpty() || parts.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var sets = parts.stream().flatMap(Optional::stream).toList();
        if (sets.size() == 1) {
            return Optional.of(sets.getFirst());
        }
        var ways = union(sets.stream());
        var one = ways.stream().map(Way::question).distinct().count() == 1
                && ways.stream().noneMatch(w -> w instanceof Way.AtLeast || w instanceof Way.AtMost || w instanceof Way.Answered)
                && ways.stream().map(Way::question).noneMatch(this::severalOf);
        if (!one) {
            return Optional.empty();
        }
        sets.forEach(ways::retainAll);
        return Optional.of(ways);
    }

    private static Set<Way> union(Stream<Set<Way>> sets) {
        var all = new LinkedHashSet<Way>();
        sets.forEach(all::addAll);
        return all;
    }

    private Optional<Set<Way>> between(int q, int min, int max) {
        var ways = new LinkedHashSet<Way>();
        ways.add(new Way.Unanswered(id(q)));
        if (min <= 0) {
            ways.add(new Way.AtMost(id(q), max));
        } else if (max >= Integer.MAX_VALUE) {
            ways.add(new Way.AtLeast(id(q), min));
        } else {
            return Optional.empty();
        }
        return Optional.of(ways);
    }

    private Set<Way> unclearOr(int q, Stream<Way> ways) {
        var all = new LinkedHashSet<Way>();
        all.add(new Way.Unanswered(id(q)));
        all.add(new Way.Unsure(id(q)));
        all.add(new Way.Declined(id(q)));
        ways.forEach(all::add);
        return all;
    }

    private Set<Way> clear(int q) {
        var ways = new LinkedHashSet<Way>();
        if (codes(q).isEmpty()) {
            ways.add(new Way.Answered(id(q)));
        } else {
            picked(q, -1).forEach(ways::add);
            if (severalOf(q)) {
                ways.add(new Way.NoneOfThese(id(q)));
            }
        }
        return ways;
    }

    /// Of a number or a text, "not sure" is an answer left out, which no condition can ask for.
    private Optional<Set<Way>> said(int q, Way way) {
        return codes(q).isEmpty() ? Optional.empty() : Optional.of(new LinkedHashSet<>(Set.of(way)));
    }

    private Stream<Way> picked(int q, long mask) {
        var variable = rules.variables().get(q);
        return variable.codes().stream().filter(c -> (variable.bit(c) & mask) != 0).map(c -> new Way.Is(variable.id(), c));
    }

    private List<String> codes(int q) {
        return rules.variables().get(q).codes();
    }

    private String id(int q) {
        return rules.variables().get(q).id();
    }

    private boolean severalOf(int q) {
        return severalOf(id(q));
    }

    private boolean severalOf(String id) {
        return form.question(id).map(Question::kind).filter(FormResource::severalOf).isPresent();
    }

    private ObjectNode node(Way way) {
        var node = Nodes.object().put("question", way.question());
        return switch (way) {
            case Way.Unanswered(String q) -> node.put("operator", "exists").put("answerBoolean", false);
            case Way.Answered(String q) -> node.put("operator", "exists").put("answerBoolean", true);
            case Way.Unsure(String q) -> is(node, Nodes.unsure());
            case Way.Declined(String q) -> is(node, Nodes.declined());
            case Way.NoneOfThese(String q) -> is(node, coded.noneOfThese());
            case Way.Is(String q, String code) -> is(node, coded.answer(q, code));
            case Way.AtLeast(String q, int number) -> node.put("operator", ">=").put("answerInteger", number);
            case Way.AtMost(String q, int number) -> node.put("operator", "<=").put("answerInteger", number);
        };
    }

    private static ObjectNode is(ObjectNode node, ObjectNode coding) {
        node.put("operator", "=");
        node.set("answerCoding", coding);
        return node;
    }
}
