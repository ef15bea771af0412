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
        // A pack that promises nothing keeps all it promises, and is no safer for it.
        claims.claim("some", !promises.isEmpty(), "noPromises");
        var provers = pack.forms().entrySet().stream()
                .map(form -> new Prover(
                        form.getKey(), telling(form.getValue().rules(), promises), form.getValue().questionnaire(), deadline))
                .toList();
        for (var promise : promises) {
            provers.forEach(prover -> claim(claims, prover, promise));
            claims.asked(
                    "applies." + promise.id(), () -> applies(provers, promise), "promiseNeverApplies", promise.id());
        }
        return claims.result();
    }

    private static boolean applies(List<Prover> provers, Obligation promise) throws Undecided {
        for (var prover : provers) {
            if (prover.possible(prover.outcome().holds(promise.when()))) {
                return true;
            }
        }
        return false;
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
