package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.Rule;
import org.ashi.rules.Variable;

/// Everything that a pack states can come about in one of its forms: each section, question, rule, cause, level and status of
/// an option, but that an option need not ever be left unmentioned. A rule that adds nothing to the others is remarked on.
final class ReachCheck implements Check {

    @Override
    public String id() {
        return "reach";
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var claims = new Claims(id());
        var provers = Provers.of(pack, deadline);
        questions(claims, pack, provers);
        var base = provers.getFirst().base();
        for (var level : TriageLevel.values()) {
            somewhere(claims, provers, "level", level.name(), prover -> prover.outcome().exactly(level));
        }
        pack.forms().values().stream().flatMap(f -> f.rules().rules().stream()).map(Rule::id).distinct().forEach(rule ->
                somewhere(claims, provers, "rule", rule, prover -> fired(prover, rule)));
        for (int i = 0; i < base.causes().size(); i++) {
            var cause = i;
            somewhere(claims, provers, "cause", base.causes().get(i).id(), prover -> prover.outcome().listed(cause));
        }
        for (var option : base.options()) {
            for (var status : List.of(OptionStatus.OFFER, OptionStatus.CAVEAT, OptionStatus.WITHHOLD)) {
                somewhere(claims, provers, "status", option.id() + " " + status, prover -> prover.outcome().is(option.id(), status));
            }
        }
        provers.forEach(prover -> superfluous(claims, prover));
        return claims.result();
    }

    private static void questions(Claims claims, ProtocolPack pack, List<Prover> provers) {
        for (var prover : provers) {
            for (var section : pack.questionnaire(prover.form()).sections()) {
                var asked = section.pages().stream().flatMap(p -> p.questions().stream()).toList();
                var shown = prover.base().variables().stream()
                        .filter(v -> asked.contains(v.id()))
                        .map(v -> -prover.outcome().hidden(v))
                        .toList();
                if (!shown.isEmpty()) {
                    claims.asked(
                            prover.form() + ".section." + section.id(), () -> prover.possible(prover.circuit().or(shown)),
                            "reach", "section", section.id());
                }
            }
            for (var variable : prover.base().variables()) {
                if (variable.asked() == Variable.Asked.HERE) {
                    claims.asked(
                            prover.form() + ".question." + variable.id(),
                            () -> prover.possible(-prover.outcome().hidden(variable)), "reach", "question", variable.id());
                }
            }
        }
    }

    private static int fired(Prover prover, String rule) {
        return IntStream.range(0, prover.base().rules().size())
                .filter(i -> prover.base().rules().get(i).id().equals(rule))
                .map(prover.outcome()::fired)
                .findFirst()
                .orElse(Circuit.FALSE);
    }

    private static void somewhere(
            Claims claims, List<Prover> provers, String kind, String id, ToIntFunction<Prover> value) {
        claims.asked(
                kind + "." + id,
                () -> {
                    for (var prover : provers) {
                        if (prover.possible(value.applyAsInt(prover))) {
                            return true;
                        }
                    }
                    return false;
                },
                "reach",
                kind,
                id);
    }

    /// A rule that never fires without others that say the same or worse.
    private static void superfluous(Claims claims, Prover prover) {
        var rules = prover.base().rules();
        for (int i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var place = i;
            var others = new ArrayList<Integer>();
            for (int j = 0; j < rules.size(); j++) {
                if (j != i && covers(rules.get(j), rule)) {
                    others.add(prover.outcome().fired(j));
                }
            }
            claims.wondered(
                    prover.form() + ".needed." + rule.id(),
                    () -> prover.outcome().fired(place) == Circuit.FALSE
                            || prover.possible(prover.circuit().and(prover.outcome().fired(place), -prover.circuit().or(others))),
                    "superfluous",
                    rule.id());
        }
    }

    /// The other rule raises at least as far, holds where this one does, and closes each option at least as far.
    private static boolean covers(Rule other, Rule rule) {
        var level = rule.triage().stream().allMatch(t -> other.triage()
                .filter(o -> o.level().compareTo(t.level()) >= 0 && (o.hold() || !t.hold()))
                .isPresent());
        var options = rule.options().entrySet().stream().allMatch(effect ->
                OptionStatus.worst(other.options().getOrDefault(effect.getKey(), OptionStatus.NOT_MATCHED), effect.getValue())
                        == other.options().getOrDefault(effect.getKey(), OptionStatus.NOT_MATCHED));
        return level && options && other.causes().containsAll(rule.causes());
    }
}
