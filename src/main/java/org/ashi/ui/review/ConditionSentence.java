package org.ashi.ui.review;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.rules.Explanation.Node;
import org.ashi.rules.Explanation.Op;
import org.ashi.wording.ConditionWording;
import org.ashi.wording.Wording;

/// Says a whole condition in one line, for the rows of causes; facts by their name, not by their definition.
final class ConditionSentence {

    private final ConditionWording lines;
    private final Wording wording;

    ConditionSentence(Wording wording) {
        this.wording = wording;
        lines = new ConditionWording(wording);
    }

    String of(Node node) {
        return switch (node.op()) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED, FACT, COUNT_FACT, POINTS -> lines.line(node);
            case ALL -> join(node.children(), "review.sentence.and");
            case ANY -> join(node.children(), "review.sentence.or");
            case NOT -> wording.messages().get("review.sentence.not", part(node.children().getFirst()));
            case COUNT ->
                wording.messages()
                        .get("review.sentence.count", lines.line(node), join(node.children(), "review.sentence.list"));
        };
    }

    /// What was found at the leaves, without repeats.
    String found(Node node) {
        return leaves(node).map(lines::found).distinct().collect(Collectors.joining("; "));
    }

    private Stream<Node> leaves(Node node) {
        return switch (node.op()) {
            case ALL, ANY, NOT, COUNT -> node.children().stream().flatMap(this::leaves);
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED, FACT, COUNT_FACT, POINTS -> Stream.of(node);
        };
    }

    private String join(List<Node> parts, String separator) {
        return parts.stream().map(this::part).collect(Collectors.joining(" " + wording.messages().get(separator) + " "));
    }

    private String part(Node node) {
        var compound = (node.op() == Op.ALL || node.op() == Op.ANY || node.op() == Op.COUNT) && node.children().size() > 1;
        return compound ? "(" + of(node) + ")" : of(node);
    }
}
