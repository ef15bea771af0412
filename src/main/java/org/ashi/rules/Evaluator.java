package org.ashi.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashi.intake.Answers;

/// The rule engine: a pure function of a pack's rules and a patient's answers. It knows no clock, store or screen, and
/// neither the order of rules nor that of answering changes the result.
public final class Evaluator {

    private final RuleBase base;

    public Evaluator(RuleBase base) {
        this.base = base;
    }

    public RuleBase base() {
        return base;
    }

    /// Which questions are put: hidden is only what its condition makes a definite NO, once the answers of hidden
    /// questions before it are purged.
    public Set<String> hidden(Answers answers) {
        var row = Row.of(base.variables(), answers);
        return purge(row);
    }

    public Evaluation evaluate(Answers answers) {
        var row = Row.of(base.variables(), answers);
        var hidden = purge(row);
        return new Evaluation(base, answers.retaining(id -> !hidden.contains(id)), hidden, row);
    }

    public Assessment assess(Answers answers) {
        return assess(evaluate(answers));
    }

    public Assessment assess(Evaluation evaluation) {
        return new Assessor(evaluation).assess();
    }

    /// Questions stand in the order asked and depend on earlier ones only, so that one pass is enough.
    private Set<String> purge(Row row) {
        var hidden = new HashSet<String>();
        var reading = new Reading(base, row);
        for (var variable : base.variables()) {
            if (put(row, variable)
                    && variable.visibleWhen().isPresent()
                    && reading.test(variable.visibleWhen().get()) == Truth.NO) {
                row.purge(variable);
                hidden.add(variable.id());
                // Facts may have changed with the answer that is gone.
                reading = new Reading(base, row);
            }
        }
        return hidden;
    }

    /// On a form that does not ask a question there is nothing to hide; an answer that is there all the same is treated as any other.
    private static boolean put(Row row, Variable variable) {
        return variable.asked() == Variable.Asked.HERE || row.state(variable.index()) != Row.State.MISSING;
    }

    /// Safety questions that were put and have no usable answer, in the order asked.
    static List<Variable> open(Evaluation evaluation) {
        return evaluation.base().variables().stream()
                .filter(v -> v.safety() != Variable.Safety.NONE && v.asked() == Variable.Asked.HERE)
                .filter(v -> !evaluation.hidden().contains(v.id()))
                .filter(v -> !evaluation.says(v))
                .toList();
    }
}
