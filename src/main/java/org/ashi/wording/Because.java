package org.ashi.wording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ashi.intake.Answer;
import org.ashi.rules.Explanation.Node;
import org.ashi.rules.Explanation.Op;
import org.ashi.rules.Truth;

/// The answers that made a condition hold, in words, each once.
public final class Because {

    private final Wording wording;

    public Because(Wording wording) {
        this.wording = wording;
    }

    /// Such as "Age: 71". Where it holds only because things are absent, those.
    public List<String> of(Node node) {
        var lines = new LinkedHashMap<String, Line>();
        collect(node, Truth.YES, false, lines);
        if (lines.isEmpty()) {
            collect(node, Truth.YES, true, lines);
        }
        return lines.values().stream().map(this::words).distinct().toList();
    }

    /// What one question gave to it.
    ///
    /// @param codes those of a list answer that were asked for, by any part of the condition
    private record Line(Node node, Set<String> codes) {}

    /// @param wanted what the part must be to have helped
    private void collect(Node node, Truth wanted, boolean absences, Map<String, Line> lines) {
        if (node.counted() != wanted) {
            return;
        }
        switch (node.op()) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED, POINTS ->
                lines.computeIfAbsent(node.subject(), s -> new Line(node, new TreeSet<>()))
                        .codes()
                        .addAll(matched(node));
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

    private String words(Line line) {
        var m = wording.messages();
        var node = line.node();
        if (node.op() == Op.POINTS) {
            return m.get(
                    "because.points", wording.text("cause", node.subject()), node.value().orElse(0));
        }
        var answer = line.codes().isEmpty()
                ? wording.answer(node.subject(), node.found())
                : wording.answer(node.subject(), Optional.of(new Answer.Choices(line.codes())));
        // Asked as a date of birth, but what counts is the age.
        var words = isAge(node)
                ? m.get("because.age", answer)
                : m.get("because.answer", wording.label(node.subject()), answer);
        return node.truth() == Truth.UNKNOWN && node.counted() != Truth.UNKNOWN
                ? m.get("because.careful", words, m.get("failSafe.mark"))
                : words;
    }

    /// Out of a list of answers those that this part asks for.
    private static Set<String> matched(Node node) {
        return switch (node.found().orElseGet(Answer.Unsure::new)) {
            case Answer.Choices(Set<String> codes) -> {
                var both = new TreeSet<>(codes);
                both.retainAll(node.codes());
                yield both;
            }
            case Answer.Choice c -> Set.of();
            case Answer.Number n -> Set.of();
            case Answer.Text t -> Set.of();
            case Answer.Unsure u -> Set.of();
            case Answer.Declined d -> Set.of();
        };
    }

    private boolean isAge(Node node) {
        return node.found().filter(Answer::isKnown).isPresent()
                && wording.pack().questionnaire().birthDate().filter(q -> q.id().equals(node.subject())).isPresent();
    }
}
