package org.ashi.pack.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluator;
import org.ashi.rules.RuleBase;

/// Puts the rules of one form to the solver. What the solver finds is confirmed by the rule engine itself before it is believed.
final class Prover {

    private final String form;
    private final RuleBase base;
    private final Evaluator engine;
    private final Circuit circuit = new Circuit();
    private final Space space;
    private final Solver solver;
    private final Outcome outcome;

    /// @param form its id
    Prover(String form, RuleBase base, Questionnaire questionnaire, Deadline deadline) {
        this(form, base, questionnaire, base, deadline);
    }

    /// @param other rules over the same questions, to be compared with
    Prover(String form, RuleBase base, Questionnaire questionnaire, RuleBase other, Deadline deadline) {
        this.form = form;
        this.base = base;
        engine = new Evaluator(base);
        space = new Space(circuit, base, questionnaire, other);
        solver = new Solver(circuit, deadline);
        solver.require(space.allowed());
        outcome = new Outcome(circuit, base, space.slots());
    }

    String form() {
        return form;
    }

    RuleBase base() {
        return base;
    }

    Circuit circuit() {
        return circuit;
    }

    Space space() {
        return space;
    }

    /// What comes of the answers as given.
    Outcome outcome() {
        return outcome;
    }

    Outcome outcome(List<Slot> slots) {
        return new Outcome(circuit, base, slots);
    }

    Assessment assess(Answers answers) {
        return engine.assess(answers);
    }

    Evaluator engine() {
        return engine;
    }

    /// Whether some answers make this hold.
    boolean possible(int value) throws Undecided {
        return solver.find(value).isPresent();
    }

    /// The fewest answers that make this hold; empty where none do.
    ///
    /// @param confirm what the rule engine says of such answers
    /// @throws Undecided when time is up, or when the rule engine does not see what the solver sees
    Optional<Answers> find(int value, Predicate<Answers> confirm) throws Undecided {
        var found = solver.find(value);
        return found.isEmpty() ? Optional.empty() : Optional.of(fewest(value, found.get(), confirm));
    }

    private Answers fewest(int value, IntPredicate found, Predicate<Answers> confirm) throws Undecided {
        var best = space.answers(found);
        if (!confirm.test(best)) {
            throw new Undecided("the rule engine does not confirm what the solver found");
        }
        best = without(best, confirm);
        try {
            while (!best.byQuestion().isEmpty()) {
                var fewer = solver.find(value, -circuit.atLeast(space.given(), best.byQuestion().size()));
                if (fewer.isEmpty() || !confirm.test(space.answers(fewer.get()))) {
                    break;
                }
                best = without(space.answers(fewer.get()), confirm);
            }
        } catch (Undecided timeIsUp) {
            // What was found shows the fault; that fewer answers would do is not known.
            return best;
        }
        return best;
    }

    /// Leaves out, one by one, answers and picks that are not needed.
    private static Answers without(Answers answers, Predicate<Answers> confirm) {
        var now = answers;
        for (var id : answers.byQuestion().keySet()) {
            var less = now.without(id);
            if (confirm.test(less)) {
                now = less;
            } else if (now.get(id).orElseThrow() instanceof Answer.Choices(Set<String> codes)) {
                for (var code : codes) {
                    var fewer = new HashSet<>(((Answer.Choices) now.get(id).orElseThrow()).codes());
                    fewer.remove(code);
                    var thinner = now.with(id, new Answer.Choices(fewer));
                    now = confirm.test(thinner) ? thinner : now;
                }
            }
        }
        return now;
    }
}
