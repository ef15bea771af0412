package org.ashi.ui.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ashi.form.Question;
import org.ashi.form.Section;
import org.ashi.intake.Answer;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Explanation;
import org.ashi.rules.Explanation.Node;
import org.ashi.rules.Explanation.Op;
import org.ashi.rules.Truth;
import org.ashi.wording.Wording;

/// The answers by section in words, what is missing included.
///
/// @param unknown answers to questions that the pack in use no longer has; as they stand in the archive
record AnswerSheet(List<Part> parts, List<Line> unknown) {

    /// How an answer reads.
    enum Given {
        ANSWERED,
        /// "Not sure" or "prefer not to say".
        UNCLEAR,
        /// Put, and left without an answer.
        MISSING
    }

    /// @param lines of the questions that were put
    /// @param notAsked labels of the questions that were not put to this patient
    record Part(String sectionId, String title, List<Line> lines, List<String> notAsked) {}

    /// @param inFinding made a rule fire
    record Line(String questionId, String label, String question, String answer, Given given, boolean inFinding) {}

    static AnswerSheet of(RecordSheet sheet, Wording wording) {
        var marked = inFindings(sheet);
        var questionnaire = wording.pack().questionnaire(sheet.intake().form());
        var parts = questionnaire.sections().stream()
                .map(section -> part(section, sheet, wording, marked))
                .filter(part -> !part.lines().isEmpty() || !part.notAsked().isEmpty())
                .toList();
        var unknown = sheet.intake().answers().byQuestion().keySet().stream()
                .filter(id -> questionnaire.question(id).isEmpty())
                .map(id -> line(id, sheet, wording, marked))
                .toList();
        return new AnswerSheet(parts, unknown);
    }

    long missing() {
        return parts.stream()
                .flatMap(p -> p.lines().stream())
                .filter(l -> l.given() == Given.MISSING)
                .count();
    }

    private static Part part(Section section, RecordSheet sheet, Wording wording, Set<String> marked) {
        var hidden = sheet.evaluation().hidden();
        var questions = section.pages().stream()
                .flatMap(page -> page.questions().stream())
                .flatMap(id -> wording.pack().question(id).stream())
                .filter(q -> q.identity().isEmpty())
                .map(Question::id)
                .toList();
        // An answer that is there is always shown, even where the pack in use would not have asked.
        var shown = questions.stream()
                .filter(id -> !hidden.contains(id) || sheet.intake().answers().has(id))
                .toList();
        return new Part(
                section.id(),
                wording.text("section", section.id()),
                shown.stream().map(id -> line(id, sheet, wording, marked)).toList(),
                questions.stream().filter(id -> !shown.contains(id)).map(wording::label).toList());
    }

    private static Line line(String id, RecordSheet sheet, Wording wording, Set<String> marked) {
        var answer = sheet.intake().answers().get(id);
        return new Line(
                id, wording.label(id), wording.question(id), words(id, answer, wording), given(answer), marked.contains(id));
    }

    /// The question asked as a date of birth is kept as an age.
    private static String words(String id, Optional<Answer> answer, Wording wording) {
        var birthDate = wording.pack().questionnaire().birthDate().filter(q -> q.id().equals(id));
        return birthDate.isPresent() && answer.isPresent() && answer.get() instanceof Answer.Number(int age)
                ? wording.messages().get("review.age", age)
                : wording.answer(id, answer);
    }

    private static Given given(Optional<Answer> answer) {
        return answer.map(a -> a.isKnown() ? Given.ANSWERED : Given.UNCLEAR).orElse(Given.MISSING);
    }

    /// Questions whose answer is a part that holds in a fired rule.
    private static Set<String> inFindings(RecordSheet sheet) {
        var ids = new HashSet<String>();
        sheet.assessment().fired()
                .map(Finding::ruleId)
                .flatMap(id -> sheet.explanation(id).stream())
                .map(Explanation::condition)
                .forEach(node -> collect(node, ids::add));
        return ids;
    }

    private static void collect(Node node, Consumer<String> found) {
        // Under a "not" a part that holds speaks against the rule.
        if (node.counted() != Truth.YES || node.op() == Op.NOT) {
            return;
        }
        switch (node.op()) {
            case HAS, BETWEEN, ANSWERED, UNSURE, DECLINED -> found.accept(node.subject());
            case FACT, COUNT_FACT, ALL, ANY, COUNT -> node.children().forEach(child -> collect(child, found));
            case NOT, POINTS -> {}
        }
    }
}
