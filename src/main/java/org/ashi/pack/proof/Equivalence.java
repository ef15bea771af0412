package org.ashi.pack.proof;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.Answers;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Evaluator;
import org.ashi.rules.Option;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;

/// Whether two packs make the same of all answers: level, hold, rules, options, causes, and which questions are put and open. The
/// order of causes and how well an option fits are not compared.
final class Equivalence {

    /// @param proved no answers to any form come out otherwise
    /// @param difference answers that do; empty also where time was up
    record Result(boolean proved, Optional<Story> difference) {}

    private Equivalence() {}

    static Result of(ProtocolPack before, ProtocolPack after, Deadline deadline) {
        try {
            for (var form : before.forms().keySet()) {
                if (!comparable(before.rules(form), after.rules(form))) {
                    return new Result(false, Optional.empty());
                }
                var found = difference(before, after, form, deadline);
                if (found.isPresent()) {
                    return new Result(false, found.map(answers -> new Story(form, answers, Optional.empty())));
                }
            }
            return new Result(true, Optional.empty());
        } catch (Undecided timeIsUp) {
            return new Result(false, Optional.empty());
        }
    }

    private static Optional<Answers> difference(ProtocolPack before, ProtocolPack after, String form, Deadline deadline)
            throws Undecided {
        var base = before.rules(form);
        var other = after.rules(form);
        var prover = new Prover(form, base, before.questionnaire(form), other, deadline);
        var engine = new Evaluator(other);
        var changed = new Outcome(prover.circuit(), other, prover.space().slots());
        return prover.find(prover.outcome().differsAtAll(changed), answers -> differ(prover.engine(), engine, answers));
    }

    private static boolean differ(Evaluator one, Evaluator other, Answers answers) {
        var here = one.evaluate(answers);
        var there = other.evaluate(answers);
        return !here.hidden().equals(there.hidden())
                || !Compared.of(one.assess(here)).equals(Compared.of(other.assess(there)));
    }

    /// The same questions, causes and options stand in the same places.
    private static boolean comparable(RuleBase one, RuleBase other) {
        return shape(one).equals(shape(other));
    }

    private static List<Object> shape(RuleBase base) {
        return List.of(
                base.variables().stream().map(v -> List.of(v.id(), v.codes(), v.asked())).toList(),
                base.variables().stream().map(Variable::safety).toList(),
                base.causes().stream().map(c -> List.of(c.id(), c.isFactor())).toList(),
                base.options().stream().map(Option::id).toList());
    }
}
