package org.ashi.pack.proof;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ashi.pack.Obligation;
import org.ashi.pack.Obligations;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Fact;
import org.ashi.rules.RuleBase;

/// What a pack promises about itself holds for all answers, on every form.
final class ObligationCheck implements Check {

    private final String id;
    private final Function<Obligations, List<Obligation>> which;

    private ObligationCheck(String id, Function<Obligations, List<Obligation>> which) {
        this.id = id;
        this.which = which;
    }

    /// Each contraindication withholds its techniques.
    static Check contraindications() {
        return new ObligationCheck("contraindications", Obligations::contraindications);
    }

    static Check invariants() {
        return new ObligationCheck("invariants", Obligations::invariants);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var claims = new Claims(id);
        var promises = which.apply(pack.guidance().obligations());
        if (!promises.isEmpty()) {
            pack.forms().forEach((form, of) -> {
                var prover = new Prover(form, telling(of.rules(), promises), of.questionnaire(), deadline);
                promises.forEach(promise -> claim(claims, prover, promise));
            });
        }
        return claims.result();
    }

    private static void claim(Claims claims, Prover prover, Obligation promise) {
        claims.never(
                prover,
                promise.id(),
                ObligationClaims.broken(prover.circuit(), prover.base(), prover.outcome(), promise),
                answers -> {
                    var evaluation = prover.engine().evaluate(answers);
                    return ObligationClaims.broken(prover.engine().assess(evaluation), evaluation, promise);
                },
                "promise",
                promise.id());
    }

    /// The rules with the promises' conditions as facts that nothing uses, so that numbers are told apart where only a promise does so.
    private static RuleBase telling(RuleBase base, List<Obligation> promises) {
        var facts = Stream.<Fact>concat(
                        base.facts().stream(),
                        promises.stream().map(promise -> new Fact.YesNo("promise " + promise.id(), promise.when())))
                .toList();
        return new RuleBase(
                base.ref(), base.variables(), facts, base.rules(), base.escalations(), base.causes(), base.thresholds(),
                base.fallback(), base.options());
    }
}
