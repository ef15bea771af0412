package org.ashi.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// All questions in the order in which they are asked.
public record Questionnaire(List<Section> sections, Map<String, Question> byId) {

    public Questionnaire {
        sections = List.copyOf(sections);
        var inOrder = new LinkedHashMap<String, Question>();
        for (var id : sections.stream()
                .flatMap(s -> s.pages().stream())
                .flatMap(p -> p.questions().stream())
                .toList()) {
            var question = Optional.ofNullable(byId.get(id))
                    .orElseThrow(() -> new IllegalArgumentException("no question " + id));
            if (inOrder.put(id, question) != null) {
                throw new IllegalArgumentException("question " + id + " stands on two pages");
            }
        }
        byId = Collections.unmodifiableMap(inOrder);
    }

    public Optional<Question> question(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// The questions, in the order of the pages.
    public Stream<Question> questions() {
        return byId.values().stream();
    }

    /// Questions that stand as statements where the patient signs, in their order.
    public List<Question> declarations() {
        return sections.stream()
                .flatMap(s -> s.pages().stream())
                .filter(Page::declarations)
                .flatMap(p -> p.questions().stream())
                .flatMap(id -> question(id).stream())
                .toList();
    }

    /// The question asked as a date of birth, if there is one.
    public Optional<Question> birthDate() {
        return questions().filter(q -> q.kind() instanceof Kind.BirthDate).findFirst();
    }
}
