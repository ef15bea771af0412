package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenario;
import org.ashi.rules.Condition;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Evaluator;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Rule;
import org.ashi.rules.Truth;

/// How much of a pack its scenarios show.
///
/// @param rules of all forms, in the pack's order
/// @param leaves what conditions ask of answers, counts and points, each once
/// @param statuses each option with each status
public record Coverage(int scenarios, List<OfRule> rules, List<Leaf> leaves, List<OfStatus> statuses) {

    /// How often each rule must fire.
    static final int FIRES = 2;

    /// @param fires in how many scenarios
    /// @param near in some scenario it does not fire and would with one answer changed; YES for a rule that always fires, UNKNOWN
    /// where time was up
    public record OfRule(String id, int fires, Truth near) {
        public boolean covered() {
            return fires >= FIRES && near == Truth.YES;
        }
    }

    /// @param name in the ids of the pack
    public record Leaf(String name, boolean seenYes, boolean seenNo) {}

    public record OfStatus(String option, OptionStatus status, boolean seen) {}

    public Coverage {
        rules = List.copyOf(rules);
        leaves = List.copyOf(leaves);
        statuses = List.copyOf(statuses);
    }

    public List<OfStatus> unseenStatuses() {
        return statuses.stream().filter(s -> !s.seen()).toList();
    }

    /// Whatever time it takes, which is well below a second for a shipped pack.
    public static Coverage of(ProtocolPack pack, List<Scenario> scenarios) {
        return of(pack, scenarios, Deadline.in(java.time.Duration.ofHours(1)));
    }

    static Coverage of(ProtocolPack pack, List<Scenario> scenarios, Deadline deadline) {
        var played = scenarios.stream()
                .map(s -> new Played(s, new Evaluator(pack.rules(s.form())).evaluate(s.answers())))
                .toList();
        return new Coverage(scenarios.size(), rules(pack, played, deadline), leaves(pack, played), statuses(pack, played));
    }

    /// A scenario with what the rules make of it.
    record Played(Scenario scenario, Evaluation evaluation) {}

    private static List<OfRule> rules(ProtocolPack pack, List<Played> played, Deadline deadline) {
        var near = new NearMiss(pack);
        var all = new LinkedHashSet<String>();
        pack.forms().values().forEach(form -> form.rules().rules().forEach(rule -> all.add(rule.id())));
        var rules = new ArrayList<OfRule>();
        for (var id : all) {
            var fires = 0;
            var almost = Truth.NO;
            for (var p : played) {
                var rule = p.evaluation().base().rules().stream().filter(r -> r.id().equals(id)).findFirst();
                if (rule.isEmpty()) {
                    continue;
                }
                if (p.evaluation().holds(rule.get().when())) {
                    fires++;
                } else if (almost == Truth.NO) {
                    almost = deadline.passed() ? Truth.UNKNOWN : Truth.of(near.one(p, rule.get()));
                }
            }
            rules.add(new OfRule(id, fires, always(pack, id) ? Truth.YES : almost));
        }
        return rules;
    }

    /// A rule without a question to ask fires for everybody.
    private static boolean always(ProtocolPack pack, String id) {
        return pack.forms().values().stream()
                .flatMap(form -> form.rules().rules().stream())
                .filter(rule -> rule.id().equals(id))
                .map(Rule::when)
                .allMatch(when -> Leaves.in(when).isEmpty());
    }

    private static List<Leaf> leaves(ProtocolPack pack, List<Played> played) {
        Map<Condition, boolean[]> seen = new LinkedHashMap<>();
        pack.forms().values().forEach(form -> Conditions.of(form.rules())
                .forEach(whole -> Leaves.in(whole).forEach(leaf -> seen.putIfAbsent(leaf, new boolean[2]))));
        for (var p : played) {
            seen.forEach((leaf, sides) -> {
                sides[0] |= p.evaluation().holds(leaf);
                sides[1] |= p.evaluation().holds(new Condition.Not(leaf));
            });
        }
        var names = new Leaves(pack.rules());
        return seen.entrySet().stream()
                .map(e -> new Leaf(names.name(e.getKey()), e.getValue()[0], e.getValue()[1]))
                .toList();
    }

    private static List<OfStatus> statuses(ProtocolPack pack, List<Played> played) {
        var seen = new LinkedHashSet<OfStatus>();
        for (var p : played) {
            new Evaluator(p.evaluation().base())
                    .assess(p.evaluation())
                    .options()
                    .forEach(o -> seen.add(new OfStatus(o.optionId(), o.status(), true)));
        }
        var all = new ArrayList<OfStatus>();
        for (var option : pack.rules().options()) {
            for (var status : OptionStatus.values()) {
                all.add(new OfStatus(option.id(), status, seen.contains(new OfStatus(option.id(), status, true))));
            }
        }
        return all;
    }
}
