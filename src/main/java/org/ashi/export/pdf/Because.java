package org.ashi.export.pdf;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ashi.intake.Answer;
import org.ashi.rules.Explanation.Node;
import org.ashi.rules.Truth;
import org.ashi.wording.Wording;

/// The answers that made a condition hold, in words, each once.
final class Because {

    private final Wording wording;

    Because(Wording wording) {
        this.wording = wording;
    }

    /// Such as "Age: 71". Where it holds only because things are absent, those.
    List<String> of(Node node) {
        var lines = new LinkedHashSet<String>();
        collect(node, Truth.YES, false, lines);
        if (lines.isEmpty()) {
            collect(node, Truth.YES, true, lines);
        }
        return List.copyOf(lines);
    }

    /// @param wanted what the part must be to have helped
    private void collect(Node node, Truth wanted, boolean absences, Set<String> lines) {
        if (node.counted() != wanted) {
            return;
        }
        switch (node.op()) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED -> lines.add(line(node));
            case POINTS ->
                lines.add(wording.messages()
                        .get("report.because.points", wording.text("cause", node.subject()), node.value().orElse(0)));
            case NOT -> {
                if (absences) {
                    node.children().forEach(c -> collect(c, wanted.not(), true, lines));
                }
            }
            case FACT, ALL, ANY -> node.children().forEach(c -> collect(c, wanted, absences, lines));
            // What counted, counted by being true; a count that is too low has nothing to show for it.
            case COUNT_FACT, COUNT -> node.children().forEach(c -> collect(c, Truth.YES, absences, lines));
        }
    }

    private String line(Node node) {
        var m = wording.messages();
        // Asked as a date of birth, but what counts is the age.
        var line = isAge(node)
                ? m.get("report.because.age", found(node))
                : m.get("report.because.answer", wording.label(node.subject()), found(node));
        return node.truth() == Truth.UNKNOWN && node.counted() != Truth.UNKNOWN
                ? m.get("report.because.careful", line, m.get("failSafe.mark"))
                : line;
    }

    private boolean isAge(Node node) {
        return node.found().filter(Answer::isKnown).isPresent()
                && wording.pack().questionnaire().birthDate().filter(q -> q.id().equals(node.subject())).isPresent();
    }

    /// Out of a list of answers only those that were asked for.
    private String found(Node node) {
        if (node.found().filter(a -> a instanceof Answer.Choices).isPresent()
                && node.found().get() instanceof Answer.Choices(Set<String> codes)) {
            var both = new TreeSet<>(codes);
            both.retainAll(node.codes());
            if (!both.isEmpty()) {
                return wording.answer(node.subject(), Optional.of(new Answer.Choices(both)));
            }
        }
        return wording.answer(node.subject(), node.found());
    }
}
