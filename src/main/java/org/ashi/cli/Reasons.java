package org.ashi.cli;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ashi.rules.Explanation;
import org.ashi.rules.Explanation.Node;
import org.ashi.rules.Explanation.Op;
import org.ashi.rules.Truth;
import org.ashi.wording.ConditionWording;
import org.ashi.wording.Wording;

/// The answers that made a rule fire, in words.
final class Reasons {

    private final Wording wording;
    private final ConditionWording conditions;

    Reasons(Wording wording) {
        this.wording = wording;
        conditions = new ConditionWording(wording);
    }

    List<String> of(Explanation rule) {
        var found = new LinkedHashSet<String>();
        collect(rule.condition(), found);
        return List.copyOf(found);
    }

    /// What does not hold is no reason; below a "not", what holds is none either.
    private void collect(Node node, Set<String> found) {
        if (node.counted() != Truth.YES || node.op() == Op.NOT) {
            return;
        }
        switch (node.op()) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED -> found.add(answer(node));
            case COUNT_FACT, POINTS -> {
                found.add(wording.messages().get("cli.show.answer", conditions.line(node), conditions.found(node)));
                node.children().forEach(child -> collect(child, found));
            }
            case FACT, ALL, ANY, NOT, COUNT -> node.children().forEach(child -> collect(child, found));
        }
    }

    private String answer(Node node) {
        var messages = wording.messages();
        var text = messages.get(
                "cli.show.answer", wording.label(node.subject()), wording.answer(node.subject(), node.found()));
        return node.truth() == Truth.YES ? text : text + " (" + messages.get("failSafe.mark") + ")";
    }
}
