package org.ashi.rules;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Evaluates conditions over one row of answers. Facts are worked out once, when first asked for.
final class Reading {

    private static final int NOT_YET = Integer.MIN_VALUE;

    private final RuleBase base;
    private final Row row;
    private final @Nullable Truth[] yesNo;
    private final int[] countLow;
    private final int[] countHigh;
    private final int[] points;

    Reading(RuleBase base, Row row) {
        this.base = base;
        this.row = row;
        yesNo = new Truth[base.facts().size()];
        countLow = new int[base.facts().size()];
        countHigh = new int[base.facts().size()];
        points = new int[base.causes().size()];
        Arrays.fill(countLow, NOT_YET);
        Arrays.fill(points, NOT_YET);
    }

    Truth test(Condition condition) {
        return switch (condition) {
            case Condition.Has(int q, long mask) ->
                row.readable(q) ? Truth.of((row.value(q) & mask) != 0) : Truth.UNKNOWN;
            case Condition.Between(int q, int min, int max) ->
                row.readable(q) ? Truth.of(row.value(q) >= min && row.value(q) <= max) : Truth.UNKNOWN;
            case Condition.Answered(int q) -> Truth.of(row.state(q) == Row.State.KNOWN);
            case Condition.SaidUnsure(int q) -> Truth.of(row.state(q) == Row.State.UNSURE);
            case Condition.SaidDeclined(int q) -> Truth.of(row.state(q) == Row.State.DECLINED);
            case Condition.Holds(int fact) -> holds(fact);
            case Condition.Counted(int fact, int min, int max) -> {
                count(fact);
                yield within(countLow[fact], countHigh[fact], min, max);
            }
            case Condition.Scored(int cause, int min, int max) ->
                Truth.of(points(cause) >= min && points(cause) <= max);
            case Condition.All(List<Condition> of) -> {
                var truth = Truth.YES;
                for (var i = 0; i < of.size() && truth != Truth.NO; i++) {
                    truth = truth.and(test(of.get(i)));
                }
                yield truth;
            }
            case Condition.Any(List<Condition> of) -> {
                var truth = Truth.NO;
                for (var i = 0; i < of.size() && truth != Truth.YES; i++) {
                    truth = truth.or(test(of.get(i)));
                }
                yield truth;
            }
            case Condition.Not(Condition of) -> test(of).not();
            case Condition.CountOf(List<Condition> of, int min, int max) ->
                within(tally(of, Truth.YES), tally(of, Truth.UNKNOWN), min, max);
        };
    }

    boolean isYes(Condition condition) {
        return test(condition) == Truth.YES;
    }

    /// The points of a cause: 0 if its gate is shut or not known to be open. Only rows that are YES count.
    int points(int cause) {
        if (points[cause] == NOT_YET) {
            var scored = base.causes().get(cause);
            points[cause] = scored.gate().stream().allMatch(this::isYes)
                    ? scored.rows().stream()
                            .filter(r -> isYes(r.when()))
                            .mapToInt(Cause.Row::points)
                            .sum()
                    : 0;
        }
        return points[cause];
    }

    /// The least that a count fact can be, given what is known.
    int countAtLeast(int fact) {
        count(fact);
        return countLow[fact];
    }

    private Truth holds(int fact) {
        var known = yesNo[fact];
        if (known == null) {
            known = switch (base.facts().get(fact)) {
                case Fact.YesNo(String id, Condition when) -> test(when);
                case Fact.Count count -> throw new IllegalStateException(count.id() + " is a count");
            };
            yesNo[fact] = known;
        }
        return known;
    }

    private void count(int fact) {
        if (countLow[fact] != NOT_YET) {
            return;
        }
        switch (base.facts().get(fact)) {
            case Fact.YesNo yes -> throw new IllegalStateException(yes.id() + " is not a count");
            case Fact.Count(String id, List<Condition> of, var only) -> {
                var gate = only.map(this::test).orElse(Truth.YES);
                countLow[fact] = gate == Truth.YES ? tally(of, Truth.YES) : 0;
                countHigh[fact] = gate == Truth.NO ? 0 : tally(of, Truth.UNKNOWN);
            }
        }
    }

    /// How many are at least this true.
    int tally(List<Condition> of, Truth atLeast) {
        var n = 0;
        for (var condition : of) {
            if (test(condition).compareTo(atLeast) >= 0) {
                n++;
            }
        }
        return n;
    }

    private static Truth within(int low, int high, int min, int max) {
        if (low >= min && high <= max) {
            return Truth.YES;
        }
        return high < min || low > max ? Truth.NO : Truth.UNKNOWN;
    }
}
