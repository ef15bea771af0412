package org.ashi.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.text.Messages;
import org.ashi.wording.Wording;

/// Which page follows which, for one patient.
record Route(Steps steps, Checks checks, Form form) {

    /// The pages that are not the pack's but the program's own, in their order.
    static final String CHECK = "check";
    static final String SIGN = "sign";

    /// Where a patient begins, or goes on with a form that was left.
    Place first(Standing standing) {
        var begun = !standing.patient().name().isEmpty()
                || standing.answers().byQuestion().keySet().stream()
                        .anyMatch(id -> steps.pageOf(id).isPresent());
        return begun
                ? firstOpen(standing)
                : new Place.Asking(steps.visible(skipped(standing)).findFirst().orElse(0));
    }

    /// The first page on which something is missing, else the page to check all answers.
    Place firstOpen(Standing standing) {
        return steps.visible(standing.hidden())
                .filter(i -> !checks.of(steps.stop(i).page(), standing.hidden()).isEmpty())
                .findFirst()
                .<Place>map(Place.Asking::new)
                .orElseGet(Place.Check::new);
    }

    /// @param changing the patient came from the check page
    Place after(int page, boolean changing, Standing standing) {
        return changing
                ? firstOpen(standing)
                : steps.after(page, skipped(standing)).<Place>map(Place.Asking::new).orElseGet(Place.Check::new);
    }

    /// @param changing the patient came from the check page
    Place before(int page, boolean changing, Standing standing) {
        return changing
                ? new Place.Check()
                : new Place.Asking(steps.before(page, skipped(standing)).orElse(page));
    }

    /// Where an answer is changed: one that follows from another is changed there.
    Optional<Integer> pageToChange(String questionId) {
        return steps.pageOf(
                steps.settled(form).contains(questionId) ? steps.origin(questionId).orElse(questionId) : questionId);
    }

    private Set<String> skipped(Standing standing) {
        return Stream.concat(standing.hidden().stream(), steps.settled(form).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The last page of questions.
    Place last(Standing standing) {
        return new Place.Asking(steps.visible(skipped(standing)).reduce((a, b) -> b).orElse(0));
    }

    /// The id under which a page is known outside the screen.
    String pageId(Place place) {
        return switch (place) {
            case Place.Asking(int page) -> steps.stop(page).page().id();
            case Place.Staff s -> "staff";
            case Place.HandOver h -> "hand-over";
            case Place.OneSide(int page, var side) -> steps.stop(page).page().id();
            case Place.Check c -> CHECK;
            case Place.Sign s -> SIGN;
            case Place.Done d -> "done";
            case Place.Stopped s -> "stopped";
        };
    }

    /// "Step 3 of 10: Where it hurts".
    String progress(int page, Wording wording) {
        var stop = steps.stop(page);
        return wording.messages()
                .get("wizard.progress", stop.step(), steps.count(), wording.text("section", stop.sectionId()));
    }

    /// The same for the pages on which the patient checks and signs; empty where they are no step of the pack.
    String closing(Wording wording) {
        return steps.closing()
                .map(section -> wording.messages()
                        .get("wizard.progress", steps.count(), steps.count(), wording.text("section", section)))
                .orElse("");
    }

    /// All that is missing anywhere, on the pages or, should they disagree, in the intake itself.
    List<Problem> problems(Standing standing, Messages messages) {
        var problems = new ArrayList<>(steps.visible(standing.hidden())
                .flatMap(i -> checks.of(steps.stop(i).page(), standing.hidden()).stream())
                .toList());
        if (problems.isEmpty()) {
            standing.missing().forEach(id -> problems.add(new Problem(id, messages.get("wizard.problem.missing"))));
        }
        return problems;
    }
}
