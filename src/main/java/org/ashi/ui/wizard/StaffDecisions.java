package org.ashi.ui.wizard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ashi.text.Messages;

/// What staff answered before handing over, and what they left for later.
final class StaffDecisions {

    private final Steps steps;
    private final Form form;
    private final Set<String> later = new HashSet<>();

    StaffDecisions(Steps steps, Form form) {
        this.steps = steps;
        this.form = form;
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
        return steps.ofStaff().stream().allMatch(q -> form.answer(q.id()).isPresent());
    }

    List<Problem> problems(Messages messages) {
        return steps.ofStaff().stream()
                .filter(q -> form.answer(q.id()).isEmpty() && !later.contains(q.id()))
                .map(q -> new Problem(q.id(), messages.get("wizard.problem.staff")))
                .toList();
    }
}
