package org.ashi.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment.RankedCause;
import org.ashi.rules.Assessment.Strength;

/// Orders the cause categories: those named by fired rules first, by the level of the rule and then the order of the
/// rules; then by points; ties in the pack's order. Factors are listed apart.
///
/// A form that leaves questions out says too little to rank by points: there only what rules name is listed.
final class Ranking {

    private final RuleBase base;
    private final Evaluation evaluation;
    private final List<Rule> fired;
    private final boolean hold;
    private final boolean scoring;

    Ranking(Evaluation evaluation, List<Rule> fired, boolean hold) {
        this.evaluation = evaluation;
        this.base = evaluation.base();
        this.fired = fired;
        this.hold = hold;
        scoring = base.leftOut().isEmpty();
    }

    List<RankedCause> causes() {
        var named = named();
        if (!scoring) {
            return named;
        }
        var toward = new ArrayList<RankedCause>(named);
        toward.addAll(scored(named, base.thresholds().toward(), Integer.MAX_VALUE, Strength.TOWARD));
        base.fallback()
                .filter(f -> !hold && !evaluation.holds(f.unless()))
                .map(f -> base.causes().get(f.cause()).id())
                .filter(id -> toward.stream().noneMatch(c -> c.causeId().equals(id)))
                .ifPresent(id -> toward.add(new RankedCause(id, Strength.TOWARD, 0, List.of())));
        toward.addAll(scored(
                named, base.thresholds().possible(), base.thresholds().toward() - 1, Strength.POSSIBLE));
        return toward;
    }

    List<RankedCause> factors() {
        return IntStream.range(0, base.causes().size())
                .filter(i -> scoring && base.causes().get(i).isFactor())
                .filter(i -> evaluation.points(i) >= base.thresholds().factor())
                .mapToObj(i -> ranked(i, Strength.TOWARD))
                .toList();
    }

    private List<RankedCause> named() {
        var byCause = new LinkedHashMap<String, List<String>>();
        fired.stream()
                .sorted(Comparator.comparing(Ranking::level).reversed())
                .forEach(rule -> rule.causes()
                        .forEach(cause -> byCause.computeIfAbsent(cause, c -> new ArrayList<>())
                                .add(rule.id())));
        return byCause.entrySet().stream()
                .map(e -> new RankedCause(e.getKey(), Strength.TOWARD, points(e.getKey()), e.getValue()))
                .toList();
    }

    private List<RankedCause> scored(List<RankedCause> named, int from, int to, Strength strength) {
        return IntStream.range(0, base.causes().size())
                .filter(i -> !base.causes().get(i).isFactor())
                .filter(i -> named.stream()
                        .noneMatch(n -> n.causeId().equals(base.causes().get(i).id())))
                .filter(i -> evaluation.points(i) >= from && evaluation.points(i) <= to)
                .mapToObj(i -> ranked(i, strength))
                .sorted(Comparator.comparingInt(RankedCause::points).reversed())
                .toList();
    }

    private RankedCause ranked(int cause, Strength strength) {
        return new RankedCause(
                base.causes().get(cause).id(), strength, evaluation.points(cause), List.of());
    }

    private int points(String cause) {
        return IntStream.range(0, base.causes().size())
                .filter(i -> scoring && base.causes().get(i).id().equals(cause))
                .map(evaluation::points)
                .findFirst()
                .orElse(0);
    }

    private static TriageLevel level(Rule rule) {
        return rule.triage().map(Rule.Raise::level).orElse(TriageLevel.ROUTINE);
    }
}
