package org.ashi.ui.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ashi.rules.Citation;
import org.ashi.wording.Wording;

/// Names each source once, with all the ways in which it was seen.
final class SourceWords {

    private SourceWords() {}

    static List<String> of(List<Citation> citations, Wording wording) {
        var byKey = new LinkedHashMap<String, TreeSet<Citation.Tag>>();
        citations.forEach(c -> byKey.computeIfAbsent(c.key().orElse(""), k -> new TreeSet<>())
                .add(c.tag()));
        return byKey.entrySet().stream()
                .map(e -> e.getKey().isEmpty()
                        ? tags(e.getValue(), wording)
                        : wording.messages()
                                .get("citation.keyed", wording.text("source", e.getKey()), tags(e.getValue(), wording)))
                .toList();
    }

    private static String tags(TreeSet<Citation.Tag> tags, Wording wording) {
        return tags.stream()
                .map(t -> wording.messages().get("citation.tag." + t.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
    }
}
