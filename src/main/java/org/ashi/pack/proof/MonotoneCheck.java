package org.ashi.pack.proof;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Variable;

/// Saying yes to a red flag instead of no never lowers the level and never opens an option.
final class MonotoneCheck implements Check {

    private static final String NONE = "none";

    @Override
    public String id() {
        return "monotone";
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var claims = new Claims(id());
        for (var prover : Provers.of(pack, deadline)) {
            prover.base().variables().stream()
                    .filter(v -> v.safety() == Variable.Safety.RED_FLAG && v.asked() == Variable.Asked.HERE)
                    .forEach(v -> calm(prover, v).ifPresent(calm -> v.codes().stream()
                            .filter(code -> !code.equals(calm))
                            .forEach(code -> claim(claims, prover, v, calm, code))));
        }
        return claims.result();
    }

    private static void claim(Claims claims, Prover prover, Variable flag, String calm, String code) {
        var no = new Answer.Choice(calm);
        var yes = new Answer.Choice(code);
        var with = prover.outcome(prover.space().with(flag, Optional.of(yes)));
        var without = prover.outcome(prover.space().with(flag, Optional.of(no)));
        claims.never(
                prover,
                flag.id() + "." + code,
                with.betterThan(List.of(without)),
                answers -> Better.than(prover.assess(answers.with(flag.id(), yes)), prover.assess(answers.with(flag.id(), no))),
                answers -> new Story(
                        prover.form(), answers.with(flag.id(), no), Optional.of(answers.with(flag.id(), yes))),
                "monotone",
                flag.id(),
                calm,
                code);
    }

    /// The answer that says no; empty where the question has none, such as one about the course of the pain.
    private static Optional<String> calm(Prover prover, Variable flag) {
        if (prover.space().question(flag).yesReassures()) {
            return Optional.of(Answer.YES);
        }
        return Stream.of(Answer.NO, NONE).filter(flag.codes()::contains).findFirst();
    }
}
