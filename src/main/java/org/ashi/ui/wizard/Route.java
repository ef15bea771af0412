package org.ashi.ui.wizard;

import java.util.List;

/// Which page follows which, for one patient.
record Route(Steps steps, Checks checks) {

    /// Where a patient begins, or goes on with a form that was left.
    Place first(Standing standing) {
        var begun = !standing.patient().name().isEmpty()
                || standing.answers().byQuestion().keySet().stream()
                        .anyMatch(id -> steps.pageOf(id).isPresent());
        return begun
                ? firstOpen(standing)
                : new Place.Asking(steps.visible(standing.hidden()).findFirst().orElse(0));
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
                : steps.after(page, standing.hidden()).<Place>map(Place.Asking::new).orElseGet(Place.Check::new);
    }

    /// @param changing the patient came from the check page
    Place before(int page, boolean changing, Standing standing) {
        return changing
                ? new Place.Check()
                : new Place.Asking(steps.before(page, standing.hidden()).orElse(page));
    }

    /// The last page of questions.
    Place last(Standing standing) {
        return new Place.Asking(steps.visible(standing.hidden()).reduce((a, b) -> b).orElse(0));
    }

    /// All that is missing anywhere.
    List<Problem> problems(Standing standing) {
        return steps.visible(standing.hidden())
                .flatMap(i -> checks.of(steps.stop(i).page(), standing.hidden()).stream())
                .toList();
    }
}
