package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.form.Question.AskedBy;
import org.ashi.form.Questionnaire;
import org.ashi.form.Section;
import org.ashi.intake.Answer;

/// The pages of a questionnaire in the order in which a patient meets them.
final class Steps {

    /// @param sectionId the step it belongs to
    /// @param step its number, from 1
    /// @param opens it is the first page of its step
    record Stop(Page page, String sectionId, int step, boolean opens) {}

    private final Questionnaire questionnaire;
    private final List<Stop> stops = new ArrayList<>();
    private final int count;
    private Optional<String> closing = Optional.empty();

    Steps(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        int step = 0;
        for (var section : questionnaire.sections()) {
            var pages = patientPages(section);
            var signed = section.pages().stream().anyMatch(Page::declarations);
            step += pages.isEmpty() && !signed ? 0 : 1;
            if (signed) {
                closing = Optional.of(section.id());
            }
            for (var page : pages) {
                stops.add(new Stop(page, section.id(), step, page.equals(pages.getFirst())));
            }
        }
        count = step;
    }

    Stop stop(int index) {
        return stops.get(index);
    }

    /// Ids of all pages of the patient, shown to this one or not.
    List<String> pages() {
        return stops.stream().map(s -> s.page().id()).toList();
    }

    /// How many steps there are, that of checking and signing included.
    int count() {
        return count;
    }

    /// Id of the section in which the patient signs, the last step.
    Optional<String> closing() {
        return closing;
    }

    /// Questions that staff answer, in the order asked.
    List<Question> ofStaff() {
        return questionnaire.questions().filter(q -> q.askedBy() == AskedBy.STAFF).toList();
    }

    /// The questions of a page that are put to this patient.
    List<Question> shown(Page page, Set<String> hidden) {
        return page.questions().stream()
                .filter(id -> !hidden.contains(id))
                .flatMap(id -> questionnaire.question(id).stream())
                .filter(q -> q.askedBy() == AskedBy.PATIENT)
                .toList();
    }

    /// Indexes of the pages that are put to this patient, in order.
    Stream<Integer> visible(Set<String> hidden) {
        return IntStream.range(0, stops.size())
                .filter(i -> !shown(stops.get(i).page(), hidden).isEmpty())
                .boxed();
    }

    Optional<Integer> after(int index, Set<String> hidden) {
        return visible(hidden).filter(i -> i > index).findFirst();
    }

    Optional<Integer> before(int index, Set<String> hidden) {
        return visible(hidden).filter(i -> i < index).reduce((a, b) -> b);
    }

    Optional<Integer> pageOf(String questionId) {
        return IntStream.range(0, stops.size())
                .filter(i -> stops.get(i).page().questions().contains(questionId))
                .boxed()
                .findFirst();
    }


    /// Questions whose answer is one of the places marked in `areas` and will no longer be marked.
    List<String> stale(Question areas, Set<String> marked, Form form) {
        // What followed from the only region marked was nobody's choice.
        var followed = form.codes(areas.id()).size() == 1 && marked.size() > 1;
        return ofRegions(areas.id())
                .map(Question::id)
                .filter(id -> form.answer(id)
                        .filter(a -> a instanceof Answer.Choice(String code) && (followed || !marked.contains(code)))
                        .isPresent())
                .toList();
    }

    /// Questions for one of the marked regions that answer themselves, because only one is marked.
    Set<String> settled(Form form) {
        return questionnaire.questions()
                .filter(q -> q.kind() instanceof Kind.RegionOf(String of, List<String> codes)
                        && form.codes(of).size() == 1
                        && form.answer(q.id())
                                .filter(a -> a instanceof Answer.Choice(String code) && form.codes(of).contains(code))
                                .isPresent())
                .map(Question::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The answers that follow from marking these regions: with only one of them, it is the worst.
    Map<String, Answer> following(String areas, Answer answer) {
        return answer instanceof Answer.Choices(Set<String> codes) && codes.size() == 1
                ? ofRegions(areas).collect(Collectors.toMap(
                        Question::id, q -> new Answer.Choice(codes.iterator().next())))
                : Map.of();
    }

    /// The question whose regions this one picks from.
    Optional<String> origin(String questionId) {
        return questionnaire.question(questionId)
                .flatMap(q -> q.kind() instanceof Kind.RegionOf(String of, List<String> codes)
                        ? Optional.of(of)
                        : Optional.empty());
    }

    /// Questions for one of the regions marked in another one.
    Stream<Question> ofRegions(String areas) {
        return questionnaire.questions()
                .filter(q -> q.kind() instanceof Kind.RegionOf(String of, List<String> codes) && of.equals(areas));
    }

    private List<Page> patientPages(Section section) {
        return section.pages().stream()
                .filter(p -> !p.declarations() && !shown(p, Set.of()).isEmpty())
                .toList();
    }
}
