package org.ashi.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.form.Kind;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.form.Question.AskedBy;
import org.ashi.form.Section;
import org.ashi.intake.PageTime;
import org.ashi.intake.Patient;
import org.ashi.pack.PackProblem.Code;

/// Reads the sections and pages of one form.
final class FormReader {

    /// Of one form: an intake keeps how long each was shown, and that of two pages which no pack writes, the check and the signature.
    static final int MOST_PAGES = PageTime.MOST - 2;

    /// @param pages where each question's page is written
    /// @param lines questions that are lines of a checklist
    record Written(List<Section> sections, Map<String, Json> pages, Set<String> lines) {

        /// The ids in the order in which they are asked.
        List<String> inOrder() {
            return sections.stream()
                    .flatMap(s -> s.pages().stream())
                    .flatMap(p -> p.questions().stream())
                    .toList();
        }
    }

    private final Map<String, Question> questions;
    private final Map<String, Json> places;
    private final Map<String, Json> pages = new LinkedHashMap<>();
    private final Set<String> lines = new HashSet<>();
    private final List<String> pageIds = new ArrayList<>();

    /// @param questions all of the pack that could be read
    /// @param places where each question is written, readable or not
    FormReader(Map<String, Question> questions, Map<String, Json> places) {
        this.questions = questions;
        this.places = places;
    }

    Written read(Json form) {
        var sections = new ArrayList<Section>();
        var written = new ArrayList<Json>();
        for (var section : form.requiredList("sections")) {
            section.allow("id", "pages");
            var read = new ArrayList<Page>();
            for (var page : section.requiredList("pages")) {
                written.add(page);
                page(page).ifPresent(read::add);
            }
            section.text("id").ifPresent(id -> sections.add(new Section(id, read)));
        }
        declaredLast(written);
        if (written.size() > MOST_PAGES) {
            form.problem(Code.TOO_MANY_PAGES, MOST_PAGES);
        }
        return new Written(List.copyOf(sections), pages, lines);
    }

    private Optional<Page> page(Json at) {
        at.allow("id", "checklist", "declarations", "questions", "when");
        var listed = at.texts("questions");
        for (var id : listed) {
            if (!places.containsKey(id)) {
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
        id.filter(i -> i.length() > Patient.MAX_LENGTH).ifPresent(i -> at.problem(Code.ID_TOO_LONG, Patient.MAX_LENGTH));
        id.ifPresent(pageIds::add);
        var shape = shape(at);
        if (shape == Page.Shape.CHECKLIST) {
            listed.forEach(new ChecklistLines(questions, places)::line);
            lines.addAll(listed);
        }
        if (listed.isEmpty() || shape == Page.Shape.QUESTION && listed.size() != 1) {
            at.problem(Code.OUT_OF_RANGE, "questions", 1);
            return Optional.empty();
        }
        if (shape == Page.Shape.DECLARATIONS) {
            listed.forEach(this::declaration);
        }
        return id.map(i -> new Page(i, shape, listed));
    }

    private static Page.Shape shape(Json at) {
        var checklist = at.flag("checklist", false);
        var declarations = at.flag("declarations", false);
        if (checklist && declarations) {
            at.problem(Code.NOT_ALLOWED, "declarations", "checklist");
        }
        if (checklist) {
            return Page.Shape.CHECKLIST;
        }
        return declarations ? Page.Shape.DECLARATIONS : Page.Shape.QUESTION;
    }

    /// Signing says yes to it: there is nothing else to answer, and nobody else who could.
    private void declaration(String id) {
        Optional.ofNullable(questions.get(id))
                .filter(q -> !(q.kind() instanceof Kind.YesNo) || q.askedBy() != AskedBy.PATIENT)
                .flatMap(q -> Optional.ofNullable(places.get(id)))
                .ifPresent(at -> at.problem(Code.WRONG_KIND, id));
    }

    /// What is signed is signed last.
    private static void declaredLast(List<Json> pages) {
        pages.stream()
                .limit(Math.max(0, pages.size() - 1))
                .filter(page -> page.flag("declarations", false))
                .forEach(page -> page.problem(Code.DECLARED_EARLY));
    }
}
