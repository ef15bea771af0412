package org.ashi.pack.proof;

import org.ashi.intake.TriageLevel;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.OptionStatus;

/// While needling is held, and from URGENT on, nothing is offered.
final class SafetyCheck implements Check {

    @Override
    public String id() {
        return "safety";
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var claims = new Claims(id());
        for (var prover : Provers.of(pack, deadline)) {
            var outcome = prover.outcome();
            var held = prover.circuit().or(outcome.hold(), outcome.atLeast(TriageLevel.URGENT));
            for (var option : prover.base().options()) {
                claims.never(
                        prover,
                        "held." + option.id(),
                        prover.circuit().and(held, -outcome.is(option.id(), OptionStatus.WITHHOLD)),
                        answers -> {
                            var assessment = prover.assess(answers);
                            return (assessment.hold() || assessment.level().holdsNeedling())
                                    && assessment.option(option.id()).stream().anyMatch(o -> o.status() != OptionStatus.WITHHOLD);
                        },
                        "opened",
                        option.id());
            }
        }
        return claims.result();
    }
}
