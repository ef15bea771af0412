package org.ashi.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ashi.form.Kind;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.text.Messages;

/// What is still to be done on a page before it can be left.
final class Checks {

    private final Steps steps;
    private final Form form;
    private final Supplier<Messages> messages;

    Checks(Steps steps, Form form, Supplier<Messages> messages) {
        this.steps = steps;
        this.form = form;
        this.messages = messages;
    }

    List<Problem> of(Page page, Set<String> hidden) {
        return steps.shown(page, hidden).stream()
                .flatMap(q -> of(q, page.checklist()).stream())
                .toList();
    }

    /// A question that does not stand on a checklist.
    Optional<Problem> of(Question q) {
        return of(q, false);
    }

    private Optional<Problem> of(Question q, boolean onChecklist) {
        return switch (q.kind()) {
            case Kind.BirthDate b -> entry(q, form.born(q.id()), "wizard.problem.date");
            case Kind.NumberRange n ->
                entry(q, form.number(q.id(), n), "wizard.problem.number", n.min(), n.max());
            case Kind.ShortText t -> entry(q, form.text(q.id(), t), "wizard.problem.text");
            case Kind.RegionOf r -> worst(q, r);
            case Kind.Regions r ->
                q.optional() || !form.codes(q.id()).isEmpty() || given(q) && !known(q)
                        ? Optional.empty()
                        : problem(q, "wizard.problem.regions");
            case Kind.Choices c -> needed(q, "wizard.problem.choices");
            case Kind.Scale s -> needed(q, "wizard.problem.scale");
            case Kind.YesNo y -> needed(q, onChecklist ? "wizard.problem.line" : "wizard.problem.choice");
            case Kind.Choice c -> needed(q, lineKey(q, onChecklist));
        };
    }

    private String lineKey(Question q, boolean onChecklist) {
        if (!onChecklist) {
            return "wizard.problem.choice";
        }
        return form.opened(q.id()) ? "wizard.problem.opened" : "wizard.problem.line";
    }

    /// The worst place must be one of the marked ones; with nothing marked there is nothing to pick.
    private Optional<Problem> worst(Question q, Kind.RegionOf kind) {
        var marked = form.codes(kind.question());
        var stale = form.answer(q.id())
                .filter(a -> a instanceof org.ashi.intake.Answer.Choice(String code) && !marked.contains(code))
                .isPresent();
        return marked.isEmpty() || given(q) && !stale || q.optional()
                ? Optional.empty()
                : problem(q, "wizard.problem.choice");
    }

    private Optional<Problem> entry(Question q, Entry<?> entry, String emptyKey, Object... args) {
        if (given(q) && !known(q)) {
            return Optional.empty();
        }
        return switch (entry) {
            case Entry.Value<?> v -> Optional.empty();
            case Entry.Empty<?> e -> q.optional() ? Optional.empty() : problem(q, emptyKey, args);
            case Entry.Wrong<?> w -> problem(q, w.key(), w.args().toArray());
        };
    }

    private Optional<Problem> needed(Question q, String key) {
        return q.optional() || given(q) ? Optional.empty() : problem(q, key);
    }

    private boolean given(Question q) {
        return form.answer(q.id()).isPresent();
    }

    private boolean known(Question q) {
        return form.answer(q.id()).filter(a -> a.isKnown()).isPresent();
    }

    private Optional<Problem> problem(Question q, String key, Object... args) {
        return Optional.of(new Problem(q.id(), messages.get().get(key, args)));
    }

    /// Whether more is picked than may be.
    List<Problem> tooMany(Question question, Set<String> picked) {
        return question.kind() instanceof Kind.Choices c && picked.size() > c.max().orElse(Integer.MAX_VALUE)
                ? List.of(new Problem(question.id(), messages.get().get("wizard.problem.max", c.max().orElse(0))))
                : List.of();
    }
}
