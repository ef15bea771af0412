package org.ashi.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.ashi.rules.Explanation.Node;
import org.ashi.rules.Explanation.Op;

/// Builds explanations on demand, from the same trees that decide.
public final class Explainer {

    private final RuleBase base;
    private final Evaluation evaluation;

    public Explainer(Evaluation evaluation) {
        this.evaluation = evaluation;
        this.base = evaluation.base();
    }

    /// Every rule of the pack, fired or not, in the pack's order.
    public List<Explanation> rules() {
        return base.rules().stream().map(r -> explain(r.id(), r.when())).toList();
    }

    public Optional<Explanation> rule(String id) {
        return base.rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .map(r -> explain(r.id(), r.when()));
    }

    /// Every row of a cause, counted or not; empty for an unknown cause.
    public List<Explanation> cause(String id) {
        return base.causes().stream()
                .filter(c -> c.id().equals(id))
                .flatMap(c -> c.rows().stream())
                .map(row -> explain(id, row.when()))
                .toList();
    }

    /// The rows that decide how well an option fits; the first that is YES did. Empty for an add-on.
    public List<Explanation> fit(String optionId) {
        return base.options().stream()
                .filter(o -> o.id().equals(optionId))
                .flatMap(o -> o.fits().stream())
                .map(row -> explain(optionId, row.when()))
                .toList();
    }

    public Explanation explain(String id, Condition condition) {
        var node = node(condition);
        var fired = node.counted() == Truth.YES;
        return new Explanation(id, fired, fired && node.truth() != Truth.YES, node);
    }

    private Node node(Condition condition) {
        return switch (condition) {
            case Condition.Has(int q, long mask) ->
                question(Op.HAS, q, condition, codes(base.variables().get(q), mask), none(), none());
            case Condition.Between(int q, int min, int max) ->
                question(Op.BETWEEN, q, condition, List.of(), low(min), high(max));
            case Condition.Answered(int q) -> question(Op.ANSWERED, q, condition, List.of(), none(), none());
            case Condition.SaidUnsure(int q) -> question(Op.UNSURE, q, condition, List.of(), none(), none());
            case Condition.SaidDeclined(int q) -> question(Op.DECLINED, q, condition, List.of(), none(), none());
            case Condition.Holds(int fact) -> fact(condition, fact, none(), none());
            case Condition.Counted(int fact, int min, int max) -> fact(condition, fact, low(min), high(max));
            case Condition.Scored(int cause, int min, int max) ->
                build(
                        Op.POINTS,
                        base.causes().get(cause).id(),
                        condition,
                        low(min),
                        high(max),
                        OptionalInt.of(evaluation.points(cause)),
                        List.of());
            case Condition.All(List<Condition> of) -> group(Op.ALL, condition, of);
            case Condition.Any(List<Condition> of) -> group(Op.ANY, condition, of);
            case Condition.Not(Condition of) -> group(Op.NOT, condition, List.of(of));
            case Condition.CountOf(List<Condition> of, int min, int max) ->
                build(
                        Op.COUNT,
                        "",
                        condition,
                        low(min),
                        high(max),
                        OptionalInt.of(evaluation.counted().tally(of, Truth.YES)),
                        nodes(of));
        };
    }

    private Node question(
            Op op, int question, Condition condition, List<String> codes, OptionalInt min, OptionalInt max) {
        var id = base.variables().get(question).id();
        return new Node(
                op,
                id,
                codes,
                min,
                max,
                evaluation.asGiven().test(condition),
                evaluation.counted().test(condition),
                evaluation.answers().get(id),
                none(),
                List.of());
    }

    private Node fact(Condition condition, int index, OptionalInt min, OptionalInt max) {
        return switch (base.facts().get(index)) {
            case Fact.YesNo(String id, Condition when) ->
                build(Op.FACT, id, condition, min, max, none(), List.of(node(when)));
            case Fact.Count(String id, List<Condition> of, Optional<Condition> only) -> {
                var parts = new ArrayList<Condition>();
                only.ifPresent(parts::add);
                parts.addAll(of);
                yield build(
                        Op.COUNT_FACT,
                        id,
                        condition,
                        min,
                        max,
                        OptionalInt.of(evaluation.counted().countAtLeast(index)),
                        nodes(parts));
            }
        };
    }

    private Node group(Op op, Condition condition, List<Condition> of) {
        return build(op, "", condition, none(), none(), none(), nodes(of));
    }

    private List<Node> nodes(List<Condition> of) {
        return of.stream().map(this::node).toList();
    }

    private Node build(
            Op op,
            String subject,
            Condition condition,
            OptionalInt min,
            OptionalInt max,
            OptionalInt value,
            List<Node> children) {
        return new Node(
                op,
                subject,
                List.of(),
                min,
                max,
                evaluation.asGiven().test(condition),
                evaluation.counted().test(condition),
                Optional.empty(),
                value,
                children);
    }

    private static List<String> codes(Variable variable, long mask) {
        return IntStream.range(0, variable.codes().size())
                .filter(i -> (mask & 1L << i) != 0)
                .mapToObj(i -> variable.codes().get(i))
                .toList();
    }

    private static OptionalInt none() {
        return OptionalInt.empty();
    }

    private static OptionalInt low(int min) {
        return min == Integer.MIN_VALUE ? none() : OptionalInt.of(min);
    }

    private static OptionalInt high(int max) {
        return max == Integer.MAX_VALUE ? none() : OptionalInt.of(max);
    }
}
