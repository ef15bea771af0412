package org.ashi.pack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.form.Page;
import org.ashi.form.Section;
import org.ashi.pack.PackProblem.Code;

/// Reads the sections and pages of one form.
final class FormReader {

    /// @param pages where each question's page is written
    record Written(List<Section> sections, Map<String, Json> pages) {

        /// The ids in the order in which they are asked.
        List<String> inOrder() {
            return sections.stream()
                    .flatMap(s -> s.pages().stream())
                    .flatMap(p -> p.questions().stream())
                    .toList();
        }
    }

    private final Set<String> questions;
    private final Map<String, Json> pages = new LinkedHashMap<>();
    private final List<String> pageIds = new ArrayList<>();

    /// @param questions ids of all questions of the pack
    FormReader(Set<String> questions) {
        this.questions = questions;
    }

    Written read(Json form) {
        var sections = new ArrayList<Section>();
        for (var section : form.requiredList("sections")) {
            section.allow("id", "pages");
            var read = new ArrayList<Page>();
            for (var page : section.requiredList("pages")) {
                page(page).ifPresent(read::add);
            }
            section.text("id").ifPresent(id -> sections.add(new Section(id, read)));
        }
        return new Written(List.copyOf(sections), pages);
    }

    private Optional<Page> page(Json at) {
        at.allow("id", "checklist", "questions", "when");
        var listed = at.texts("questions");
        for (var id : listed) {
            if (!questions.contains(id)) {
                at.problem(Code.UNKNOWN_QUESTION, id);
            }
            if (pages.put(id, at) != null) {
                at.problem(Code.ON_TWO_PAGES, id);
            }
        }
        var id = at.text("id");
        if (id.isPresent() && pageIds.contains(id.get())) {
            at.problem(Code.DUPLICATE_ID, id.get());
        }
        id.ifPresent(pageIds::add);
        var checklist = at.flag("checklist", false);
        if (listed.isEmpty() || !checklist && listed.size() != 1) {
            at.problem(Code.OUT_OF_RANGE, "questions", 1);
            return Optional.empty();
        }
        return id.map(i -> new Page(i, checklist, listed));
    }
}
