package org.ashi.pack.proof;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Answers;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Escalation;
import org.ashi.rules.Evaluator;
import org.ashi.rules.RuleBase;

/// Answers to questions that are not put never matter, and neither does the order in which a pack states its rules.
final class OrderCheck implements Check {

    @Override
    public String id() {
        return "order";
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var claims = new Claims(id());
        for (var prover : Provers.of(pack, deadline)) {
            hidden(claims, prover);
            addOns(claims, prover);
            reordered(claims, prover, "rules", "orderRules", with(prover.base(), true, prover.base().escalations()));
            reordered(claims, prover, "escalations", "orderEscalations", with(prover.base(), false, prover.base().escalations().reversed()));
        }
        return claims.result();
    }

    /// With the answers of hidden questions taken away beforehand the outcome is the same.
    private static void hidden(Claims claims, Prover prover) {
        var purged = prover.outcome(prover.outcome().slots());
        claims.never(
                prover,
                "hidden",
                prover.outcome().differsFrom(purged),
                answers -> !prover.assess(answers).equals(prover.assess(shown(prover, answers))),
                answers -> new Story(prover.form(), answers, Optional.of(shown(prover, answers))),
                "hidden");
    }

    private static Answers shown(Prover prover, Answers answers) {
        return prover.engine().evaluate(answers).answers();
    }

    /// An add-on is looked at after what it is added to.
    private static void addOns(Claims claims, Prover prover) {
        var options = prover.base().options();
        for (int i = 0; i < options.size(); i++) {
            var option = options.get(i);
            var earlier = options.subList(0, i).stream().map(o -> o.id()).toList();
            claims.claim(
                    prover.form() + ".add-on." + option.id(),
                    option.addOnTo().stream().allMatch(earlier::contains),
                    "addOnOrder",
                    option.id(),
                    option.addOnTo().orElse(""));
        }
    }

    private static void reordered(Claims claims, Prover prover, String what, String code, RuleBase other) {
        var engine = new Evaluator(other);
        claims.never(
                prover,
                what,
                prover.outcome().differsFrom(new Outcome(prover.circuit(), other, prover.space().slots())),
                answers -> Better.than(prover.assess(answers), engine.assess(answers))
                        || Better.than(engine.assess(answers), prover.assess(answers)),
                code);
    }

    static RuleBase with(RuleBase base, boolean turned, List<Escalation> escalations) {
        return new RuleBase(
                base.ref(), base.variables(), base.facts(), turned ? base.rules().reversed() : base.rules(), escalations,
                base.causes(), base.thresholds(), base.fallback(), base.options());
    }
}
