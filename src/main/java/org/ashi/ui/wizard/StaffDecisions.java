package org.ashi.ui.wizard;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.form.Question;
import org.ashi.text.Messages;

/// What staff answered before handing over, and what they left for later.
final class StaffDecisions {

    private final Steps steps;
    private final Form form;
    private final Checks checks;
    private final Set<String> later = new HashSet<>();

    StaffDecisions(Steps steps, Form form, Checks checks) {
        this.steps = steps;
        this.form = form;
        this.checks = checks;
    }

    void later(String questionId) {
        later.add(questionId);
    }

    /// Leaves all of them for the practitioner.
    void laterAll() {
        steps.ofStaff().forEach(q -> later(q.id()));
    }

    /// Left for later and not answered since.
    boolean isLater(String questionId) {
        return later.contains(questionId) && form.answer(questionId).isEmpty();
    }

    boolean allAnswered() {
        return steps.ofStaff().stream().allMatch(q -> q.optional() || form.answer(q.id()).isPresent());
    }

    List<Problem> problems(Messages messages) {
        return steps.ofStaff().stream()
                .flatMap(q -> (q.optional() ? checks.of(q) : undecided(q, messages)).stream())
                .toList();
    }

    private Optional<Problem> undecided(Question q, Messages messages) {
        return form.answer(q.id()).isPresent() || later.contains(q.id())
                ? Optional.empty()
                : Optional.of(new Problem(q.id(), messages.get("wizard.problem.staff")));
    }
}
