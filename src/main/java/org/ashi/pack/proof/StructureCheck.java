package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.pack.Guidance;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Citation;
import org.ashi.rules.Condition;
import org.ashi.rules.RuleBase;

/// Nothing is stated that nothing uses, and nothing without a source. Unknown ids, types that do not match, missing texts and
/// doubled ids do not come this far: a pack that has any cannot be read.
final class StructureCheck implements Check {

    @Override
    public String id() {
        return "structure";
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var claims = new Claims(id());
        var used = facts(pack);
        for (int i = 0; i < pack.rules().facts().size(); i++) {
            var fact = pack.rules().facts().get(i).id();
            claims.claim("fact." + fact, used.contains(i), "unusedFact", fact);
        }
        var cited = citations(pack).stream().flatMap(c -> c.key().stream()).distinct().toList();
        pack.sources().keySet().stream().sorted().forEach(key ->
                claims.remark("source." + key, cited.contains(key), "unusedSource", key));
        pack.forms().values().stream().flatMap(f -> f.rules().rules().stream()).distinct().forEach(rule ->
                claims.claim("sourced." + rule.id(), !rule.sources().isEmpty(), "unsourced", rule.id()));
        pack.rules().causes().forEach(cause ->
                claims.claim("sourced." + cause.id(), !cause.sources().isEmpty(), "unsourced", cause.id()));
        pack.rules().options().forEach(option ->
                claims.claim("sourced." + option.id(), !option.sources().isEmpty(), "unsourced", option.id()));
        return claims.result();
    }

    /// The places of the facts that anything but facts asks for, or that such a fact asks for.
    private static Set<Integer> facts(ProtocolPack pack) {
        var asking = new ArrayList<Condition>();
        pack.forms().values().forEach(form -> asking.addAll(Conditions.outsideFacts(form.rules())));
        asking.addAll(conditions(pack.guidance()));
        var used = new HashSet<Integer>();
        asking.forEach(condition -> use(pack.rules(), condition, used));
        return used;
    }

    private static void use(RuleBase base, Condition whole, Set<Integer> used) {
        Conditions.walk(whole, condition -> {
            var fact = switch (condition) {
                case Condition.Holds(int f) -> f;
                case Condition.Counted(int f, int min, int max) -> f;
                default -> -1;
            };
            if (fact >= 0 && used.add(fact)) {
                Conditions.of(base.facts().get(fact)).forEach(inner -> use(base, inner, used));
            }
        });
    }

    private static List<Condition> conditions(Guidance guidance) {
        return Stream.concat(
                        items(guidance).flatMap(item -> item.when().stream()),
                        guidance.points().stream().flatMap(point -> point.avoidWhen().stream()))
                .toList();
    }

    private static Stream<Guidance.Item> items(Guidance guidance) {
        var options = guidance.options().values().stream()
                .flatMap(o -> Stream.of(
                                o.evidence().stream(), o.trials().stream().map(Guidance.Trial::item), o.harms().stream(),
                                o.session().stream())
                        .flatMap(s -> s));
        return Stream.of(
                        options,
                        guidance.guidelines().stream().map(Guidance.Guideline::item),
                        guidance.muscles().stream(),
                        guidance.points().stream().map(Guidance.AcuPoint::item),
                        guidance.standingCaveats().stream(),
                        guidance.safetyNets().stream())
                .flatMap(s -> s);
    }

    private static List<Citation> citations(ProtocolPack pack) {
        var all = new ArrayList<Citation>();
        items(pack.guidance()).forEach(item -> all.addAll(item.sources()));
        pack.forms().values().forEach(form -> {
            var base = form.rules();
            base.rules().forEach(rule -> all.addAll(rule.sources()));
            base.escalations().forEach(escalation -> all.addAll(escalation.sources()));
            base.options().forEach(option -> all.addAll(option.sources()));
            base.causes().forEach(cause -> {
                all.addAll(cause.sources());
                cause.rows().forEach(row -> all.addAll(row.sources()));
                cause.sublabels().forEach(label -> all.addAll(label.sources()));
            });
        });
        return all;
    }
}
