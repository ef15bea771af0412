package org.ashi.pack.proof;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Assessment;
import org.ashi.rules.Variable;

/// Not knowing the answer to a safety question is never better than no, and the question is listed as open.
final class UnknownCheck implements Check {

    /// How a question can be without a usable answer.
    private static final Map<String, Optional<Answer>> WAYS = new TreeMap<>(Map.of(
            "missing", Optional.empty(),
            "unsure", Optional.of(new Answer.Unsure()),
            "declined", Optional.of(new Answer.Declined())));

    @Override
    public String id() {
        return "unknown";
    }

    @Override
    public CheckResult of(ProtocolPack pack, Deadline deadline) {
        var claims = new Claims(id());
        for (var prover : Provers.of(pack, deadline)) {
            prover.base().variables().stream()
                    .filter(v -> v.safety() != Variable.Safety.NONE && v.asked() == Variable.Asked.HERE)
                    .forEach(v -> claims(claims, prover, v));
        }
        return claims.result();
    }

    private static void claims(Claims claims, Prover prover, Variable asked) {
        var known = reassuring(prover, asked);
        var outcomes = known.stream().map(no -> prover.outcome(prover.space().with(asked, Optional.of(no)))).toList();
        WAYS.forEach((way, answer) -> claim(claims, prover, asked, way, answer, known, outcomes));
    }

    private static void claim(
            Claims claims, Prover prover, Variable asked, String way, Optional<Answer> answer, List<Answer> known,
            List<Outcome> outcomes) {
        var unknown = prover.outcome(prover.space().with(asked, answer));
        claims.never(
                prover,
                asked.id() + "." + way,
                unknown.betterThan(outcomes),
                answers -> known.stream().allMatch(no ->
                        Better.than(prover.assess(put(answers, asked, answer)), prover.assess(answers.with(asked.id(), no)))),
                answers -> new Story(
                        prover.form(), answers.with(asked.id(), known.getFirst()), Optional.of(put(answers, asked, answer))),
                "unknown",
                asked.id(),
                way);
        var circuit = prover.circuit();
        claims.never(
                prover,
                asked.id() + "." + way + ".open",
                circuit.and(-unknown.hidden(asked), -unknown.open(asked)),
                answers -> !listed(prover, put(answers, asked, answer), asked),
                answers -> new Story(prover.form(), put(answers, asked, answer), Optional.empty()),
                "open",
                asked.id(),
                way);
    }

    private static boolean listed(Prover prover, Answers answers, Variable asked) {
        Assessment assessment = prover.assess(answers);
        return assessment.open().contains(asked.id());
    }

    private static Answers put(Answers answers, Variable asked, Optional<Answer> answer) {
        return answer.map(a -> answers.with(asked.id(), a)).orElseGet(() -> answers.without(asked.id()));
    }

    /// What the question has for no. One that has none, such as how long the pain has lasted, is held to what no answer is
    /// counted as, and without that to the best of all answers.
    private static List<Answer> reassuring(Prover prover, Variable asked) {
        if (asked.safety() == Variable.Safety.RED_FLAG && asked.codes().contains(Answer.NO)) {
            return List.of(Answer.no());
        }
        return asked.countsAs().map(List::of).orElseGet(() -> prover.space().kinds(asked));
    }
}
