package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answers;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Evaluator;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.RuleBase;

/// Compares what the circuit says of one set of answers with what the rule engine says.
final class Agreement {

    private final RuleBase base;
    private final Questionnaire form;

    Agreement(RuleBase base, Questionnaire form) {
        this.base = base;
        this.form = form;
    }

    /// What the two do not agree on; empty where they agree.
    List<String> differences(Answers answers) {
        var circuit = new Circuit();
        var space = new Space(circuit, base, form);
        var slots = new ArrayList<Slot>();
        for (var variable : base.variables()) {
            var shape = space.slots().get(variable.index());
            slots.add(answers.get(variable.id()).map(a -> Slot.of(variable, shape, a)).orElseGet(shape::missing));
        }
        return differences(answers, new Outcome(circuit, base, slots));
    }

    private List<String> differences(Answers answers, Outcome outcome) {
        var evaluator = new Evaluator(base);
        var evaluation = evaluator.evaluate(answers);
        var assessment = evaluator.assess(evaluation);
        var found = new ArrayList<String>();
        for (var level : TriageLevel.values()) {
            compare(found, "level " + level, outcome.exactly(level), assessment.level() == level);
        }
        compare(found, "hold", outcome.hold(), assessment.hold());
        var fired = assessment.fired().map(Assessment.Finding::ruleId).toList();
        for (int i = 0; i < base.rules().size(); i++) {
            var id = base.rules().get(i).id();
            compare(found, id, outcome.fired(i), fired.contains(id));
        }
        assessment.options().forEach(option -> {
            for (var status : OptionStatus.values()) {
                compare(found, option.optionId() + " " + status, outcome.is(option.optionId(), status), option.status() == status);
            }
        });
        compareQuestions(found, outcome, evaluation, assessment);
        compareCauses(found, outcome, assessment);
        return found;
    }

    private void compareQuestions(List<String> found, Outcome outcome, Evaluation evaluation, Assessment assessment) {
        for (var variable : base.variables()) {
            compare(found, "hidden " + variable.id(), outcome.hidden(variable), evaluation.hidden().contains(variable.id()));
            if (variable.safety() != org.ashi.rules.Variable.Safety.NONE) {
                compare(found, "open " + variable.id(), outcome.open(variable), assessment.open().contains(variable.id()));
            }
        }
    }

    private void compareCauses(List<String> found, Outcome outcome, Assessment assessment) {
        IntStream.range(0, base.causes().size()).forEach(i -> {
            var id = base.causes().get(i).id();
            var listed = List.of(assessment.causes(), assessment.factors()).stream()
                    .flatMap(List::stream)
                    .anyMatch(c -> c.causeId().equals(id));
            compare(found, "cause " + id, outcome.listed(i), listed);
        });
    }

    private static void compare(List<String> found, String what, int value, boolean engine) {
        if (value != Circuit.constant(engine)) {
            found.add(what + ": circuit " + Optional.of(value).filter(v -> Math.abs(v) == 1).map(v -> "" + (v == 1)).orElse("open")
                    + ", engine " + engine);
        }
    }
}
