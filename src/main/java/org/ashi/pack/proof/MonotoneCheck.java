package org.ashi.pack.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
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
                    .forEach(v -> {
                        picks(claims, prover, v);
                        calm(prover, v).ifPresent(calm -> v.codes().stream()
                                .filter(code -> !code.equals(calm))
                                .forEach(code -> claim(claims, prover, v, calm, code)));
                    });
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

    /// Of a list to tick: ticking one more never lowers the level and never ends a hold, whatever else is ticked. It may well show an
    /// option to fit, such as where it hurts. What has no answer that says no is told of.
    private static void picks(Claims claims, Prover prover, Variable flag) {
        var many = prover.space().question(flag).kind() instanceof Kind.Choices
                || prover.space().question(flag).kind() instanceof Kind.Regions;
        if (!many) {
            claims.remark(prover.form() + ".calm." + flag.id(), calm(prover, flag).isPresent(), "noCalm", flag.id());
            return;
        }
        flag.codes().stream().filter(code -> !alone(prover, flag).contains(code)).forEach(code -> {
            var with = prover.outcome(prover.space().picking(flag, code, true));
            var without = prover.outcome(prover.space().picking(flag, code, false));
            claims.never(
                    prover,
                    flag.id() + "+" + code,
                    with.calmerThan(without),
                    answers -> Better.calmer(prover.assess(picked(answers, flag, code, true)), prover.assess(picked(answers, flag, code, false))),
                    answers -> new Story(
                            prover.form(), picked(answers, flag, code, false), Optional.of(picked(answers, flag, code, true))),
                    "monotonePick",
                    flag.id(),
                    code);
        });
    }

    /// Such as "none of these": it takes the place of the others.
    private static Set<String> alone(Prover prover, Variable flag) {
        return prover.space().question(flag).kind() instanceof Kind.Choices(var options, var exclusive, var max)
                ? exclusive
                : Set.of();
    }

    /// The list without what stands alone, and with or without one code; empty where it had no answer.
    private static Answers picked(Answers answers, Variable flag, String code, boolean with) {
        var codes = new HashSet<String>();
        if (answers.get(flag.id()).orElse(null) instanceof Answer.Choices(var given)) {
            codes.addAll(given);
        }
        codes.remove(code);
        if (with) {
            codes.add(code);
        }
        return answers.with(flag.id(), new Answer.Choices(codes));
    }

    /// The answer that says no; empty where the question has none, such as one about the course of the pain.
    private static Optional<String> calm(Prover prover, Variable flag) {
        if (prover.space().question(flag).yesReassures()) {
            return Optional.of(Answer.YES);
        }
        return Stream.of(Answer.NO, NONE).filter(flag.codes()::contains).findFirst();
    }
}
