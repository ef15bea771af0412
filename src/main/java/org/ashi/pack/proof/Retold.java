package org.ashi.pack.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.ashi.form.Kind;
import org.ashi.form.Questionnaire;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.rules.RuleBase;
import org.ashi.rules.Variable;

/// The answers of one patient with some of them open to change, as truth values.
final class Retold {

    private final Circuit circuit = new Circuit();
    private final Space space;
    private final Outcome outcome;
    private final List<Variable> changeable;
    /// For each changeable question, whether its answer is another one.
    private final List<Integer> changed;
    private final List<Integer> required = new ArrayList<>();

    /// @param answers only such as the form can be answered with
    Retold(RuleBase base, Questionnaire form, Answers answers) {
        space = new Space(circuit, base, form);
        var mayChange = new Changeable(form);
        changeable = base.variables().stream().filter(mayChange::test).toList();
        outcome = new Outcome(circuit, base, base.variables().stream()
                .map(v -> changeable.contains(v) ? slot(v) : fixed(v, answers.get(v.id())))
                .toList());
        changed = changeable.stream().map(v -> changed(v, answers.get(v.id()))).toList();
        required.add(space.allowed());
        for (int i = 0; i < changeable.size(); i++) {
            // Only a question that is put can be answered, and a change to "not sure" would explain nothing.
            required.add(circuit.or(-changed.get(i), circuit.and(slot(changeable.get(i)).known(), -outcome.hidden(changeable.get(i)))));
        }
        changeable.forEach(one -> form.question(one.id()).ifPresent(q -> {
            if (q.kind() instanceof Kind.RegionOf(String regions, List<String> codes)) {
                changeable.stream().filter(v -> v.id().equals(regions)).forEach(all -> marked(one, all));
            }
        }));
    }

    Circuit circuit() {
        return circuit;
    }

    /// Holds in every story that a patient could tell.
    List<Integer> required() {
        return required;
    }

    int met(Target target) {
        return switch (target) {
            case Target.Level(var level) -> outcome.exactly(level);
            case Target.Status(String option, var status) -> outcome.is(option, status);
        };
    }

    int atMost(int changes) {
        return -circuit.atLeast(changed, changes + 1);
    }

    /// Can always hold, and is made of all that [#atMost(int)] will be: the solver takes in no new values once it has searched.
    int prepared(int most) {
        return circuit.or(
                circuit.input(), circuit.and(IntStream.rangeClosed(1, most).map(this::atMost).toArray()));
    }

    /// What a solver changed, in the order asked.
    List<Change> changes(IntPredicate holds, Answers answers) {
        var found = space.answers(holds);
        var changes = new ArrayList<Change>();
        for (int i = 0; i < changeable.size(); i++) {
            if (holds.test(changed.get(i))) {
                var id = changeable.get(i).id();
                changes.add(new Change(id, answers.get(id), found.get(id).orElseThrow()));
            }
        }
        return changes;
    }

    private Slot slot(Variable variable) {
        return space.slots().get(variable.index());
    }

    private Slot fixed(Variable variable, Optional<Answer> answer) {
        var shape = slot(variable);
        return answer.map(a -> Slot.of(variable, shape, a)).orElseGet(shape::missing);
    }

    private int changed(Variable variable, Optional<Answer> answer) {
        var slot = slot(variable);
        return answer.map(a -> -space.is(variable, a))
                .orElseGet(() -> circuit.or(slot.known(), slot.unsure(), slot.declined()));
    }

    /// One region out of those marked is chosen out of them again where either answer changes.
    private void marked(Variable one, Variable all) {
        var touched = circuit.or(changed.get(changeable.indexOf(one)), changed.get(changeable.indexOf(all)));
        var picked = outcome.slots().get(one.index()).codes();
        var areas = outcome.slots().get(all.index()).codes();
        for (int i = 0; i < picked.size(); i++) {
            var at = all.codes().indexOf(one.codes().get(i));
            required.add(circuit.or(-touched, -picked.get(i), at < 0 ? Circuit.FALSE : areas.get(at)));
        }
    }
}
