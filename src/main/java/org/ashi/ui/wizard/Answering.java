package org.ashi.ui.wizard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import org.ashi.bodymap.Side;
import org.ashi.desk.IntakeSession;
import org.ashi.form.Question;
import org.ashi.intake.Answer;

/// What touching and typing on a page does to the form and the session.
final class Answering {

    private final Steps steps;
    private final Form form;
    private final Checks checks;
    private final Saver saver;
    private final ObjectProperty<List<Problem>> problems;
    private final Runnable changed;

    /// @param problems why the page cannot be left; emptied by an answer
    /// @param changed runs after every change
    Answering(
            Steps steps,
            Form form,
            Checks checks,
            Saver saver,
            ObjectProperty<List<Problem>> problems,
            Runnable changed) {
        this.steps = steps;
        this.form = form;
        this.checks = checks;
        this.saver = saver;
        this.problems = problems;
        this.changed = changed;
    }

    void give(Map<String, Answer> given) {
        var answers = new HashMap<String, Answer>();
        given.forEach((id, answer) -> answers.putAll(steps.following(id, answer)));
        answers.putAll(given);
        answers.forEach((id, answer) -> {
            form.put(id, answer);
            form.open(id, false);
            if (!answer.isKnown()) {
                form.forgetTyped(id);
            }
        });
        problems.set(List.of());
        if (!answers.isEmpty()) {
            send(s -> s.answer(answers));
        }
        changed.run();
    }

    void clear(String id) {
        form.open(id, false);
        if (form.answer(id).isPresent()) {
            form.remove(id);
            send(s -> s.clear(Set.of(id)));
        }
        changed.run();
    }

    void toggle(Question question, String code) {
        var next = form.toggled(question, code);
        problems.set(checks.tooMany(question, next));
        if (!problems.get().isEmpty()) {
            changed.run();
            return;
        }
        steps.stale(question, next, form).forEach(this::clear);
        if (next.isEmpty()) {
            clear(question.id());
        } else {
            give(Map.of(question.id(), new Answer.Choices(next)));
        }
    }

    /// Moves all marks to the other side, and the worst spot with them.
    void swap(Question question) {
        var answers = new HashMap<String, Answer>();
        answers.put(question.id(), new Answer.Choices(mirrored(form.codes(question.id()))));
        steps.ofRegions(question.id())
                .forEach(q -> form.answer(q.id()).ifPresent(a -> answers.put(
                        q.id(), a instanceof Answer.Choice(String code) ? new Answer.Choice(Side.mirrored(code)) : a)));
        give(answers);
    }

    private static Set<String> mirrored(Set<String> codes) {
        return codes.stream().map(Side::mirrored).collect(Collectors.toUnmodifiableSet());
    }

    void tick(Question line) {
        if (Checklist.ticked(line, form)) {
            clear(line.id());
        } else if (Checklist.below(line).isEmpty()) {
            give(Map.of(line.id(), Checklist.ticked(line)));
        } else {
            clear(line.id());
            form.open(line.id(), true);
            changed.run();
        }
    }

    void none(List<Question> lines) {
        var answers = new HashMap<String, Answer>();
        lines.stream()
                .filter(line -> Checklist.untouched(line, form))
                .forEach(line -> answers.put(line.id(), Checklist.no(line)));
        give(answers);
    }

    void type(String field, String text) {
        if (!form.typed(field).equals(text)) {
            form.type(field, text);
            problems.set(List.of());
            changed.run();
        }
    }

    private void send(Function<IntakeSession, IntakeSession.Step> step) {
        saver.step(step);
        changed.run();
    }
}
