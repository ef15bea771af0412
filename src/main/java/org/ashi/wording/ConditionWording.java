package org.ashi.wording;

import java.util.OptionalInt;
import org.ashi.rules.Explanation.Node;

/// Says in one line what a part of a condition asks for, such as "Age: 50 or more".
public final class ConditionWording {

    private final Wording wording;

    public ConditionWording(Wording wording) {
        this.wording = wording;
    }

    public String line(Node node) {
        var m = wording.messages();
        return switch (node.op()) {
            case HAS ->
                m.get(
                        node.codes().size() == 1 ? "condition.is" : "condition.in",
                        wording.label(node.subject()),
                        wording.codes(node.subject(), node.codes()));
            case BETWEEN ->
                m.get("condition.number", wording.label(node.subject()), range(node.min(), node.max()));
            case ANSWERED -> m.get("condition.answered", wording.label(node.subject()));
            case UNSURE -> m.get("condition.unsure", wording.label(node.subject()));
            case DECLINED -> m.get("condition.declined", wording.label(node.subject()));
            case FACT -> wording.text("fact", node.subject());
            case COUNT_FACT ->
                m.get(
                        "condition.number",
                        wording.text("fact", node.subject()),
                        range(node.min(), node.max()));
            case POINTS ->
                m.get(
                        "condition.points",
                        wording.text("cause", node.subject()),
                        range(node.min(), node.max()));
            case ALL -> m.get("condition.all");
            case ANY -> m.get("condition.any");
            case NOT -> m.get("condition.not");
            case COUNT -> m.get("condition.count", range(node.min(), node.max()));
        };
    }

    /// What was found: the answer, the count, or nothing for the connectives.
    public String found(Node node) {
        var m = wording.messages();
        return switch (node.op()) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED -> wording.answer(node.subject(), node.found());
            case COUNT_FACT, COUNT, POINTS -> Integer.toString(node.value().orElse(0));
            case FACT, ALL, ANY, NOT -> m.get("truth." + node.counted().name());
        };
    }

    private String range(OptionalInt min, OptionalInt max) {
        var m = wording.messages();
        if (min.isPresent() && max.isPresent()) {
            return min.getAsInt() == max.getAsInt()
                    ? Integer.toString(min.getAsInt())
                    : m.get("range.between", min.getAsInt(), max.getAsInt());
        }
        return min.isPresent()
                ? m.get("range.atLeast", min.getAsInt())
                : m.get("range.atMost", max.orElse(0));
    }
}
