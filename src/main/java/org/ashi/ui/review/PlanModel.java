package org.ashi.ui.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.intake.Deed;
import org.ashi.intake.Plan;
import org.ashi.rules.OptionStatus;
import org.ashi.ui.review.Drafts.Field;

/// What is planned: an option, how many sessions, when to look again. What the rules withhold is planned only by who saw why; while
/// needling is on hold, not at all.
final class PlanModel {

    private final ReviewDesk desk;
    private final RecordEntries entries;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<Optional<DecisionProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ask>> ask = new ReadOnlyObjectWrapper<>(Optional.empty());

    PlanModel(ReviewDesk desk, RecordModel record, RecordEntries entries) {
        this.desk = desk;
        this.entries = entries;
        drafts = record.drafts();
        record.stateProperty().subscribe((was, now) -> follow(RecordState.raisedAlone(was, now)));
        List.of(Field.OPTION, Field.SESSIONS, Field.REVIEW_ON).forEach(f -> drafts.of(f).subscribe(this::calm));
    }

    /// An option that the rules withhold was chosen.
    ///
    /// @param reasons ids of the rules that withhold it or caution about it
    record Ask(Plan plan, String option, List<String> reasons) {}

    ReadOnlyObjectProperty<Optional<DecisionProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Ask>> askProperty() {
        return ask.getReadOnlyProperty();
    }

    /// Nothing that needles may be planned: the rules hold it, or the level that counts does.
    static boolean held(RecordSheet sheet) {
        return sheet.held();
    }

    /// The plan as it stands names an option that must not be done by now.
    static boolean overtaken(RecordSheet sheet) {
        return sheet.intake().review().plan().option()
                .filter(id -> held(sheet) || withheld(sheet, id))
                .isPresent();
    }

    private static boolean withheld(RecordSheet sheet, String option) {
        return sheet.assessment().option(option).filter(o -> sheet.status(o) == OptionStatus.WITHHOLD).isPresent();
    }

    void save() {
        problem.set(Optional.empty());
        ask.set(Optional.empty());
        var open = entries.editable();
        if (open.isEmpty()) {
            problem.set(Optional.of(DecisionProblem.CLOSED));
            return;
        }
        var sheet = open.get().sheet();
        problem.set(wrong(sheet));
        if (problem.get().isPresent()) {
            return;
        }
        var plan = plan();
        var asked = plan.option()
                .flatMap(sheet.assessment()::option)
                .filter(o -> sheet.status(o) == OptionStatus.WITHHOLD)
                .map(o -> new Ask(plan, o.optionId(), o.reasons()));
        if (asked.isPresent()) {
            ask.set(asked);
        } else {
            put(plan);
        }
    }

    /// Saves what was asked about.
    void agree() {
        var agreed = ask.get();
        ask.set(Optional.empty());
        agreed.ifPresent(a -> put(a.plan()));
    }

    void refuse() {
        ask.set(Optional.empty());
    }

    private Optional<DecisionProblem> wrong(RecordSheet sheet) {
        var option = option();
        var sessions = drafts.text(Field.SESSIONS).strip();
        var day = day();
        if (option.isPresent() && sheet.assessment().option(option.get()).isEmpty()) {
            return Optional.of(DecisionProblem.OPTION);
        }
        if (option.isPresent() && held(sheet)) {
            return Optional.of(DecisionProblem.HELD);
        }
        if (!sessions.isEmpty() && (!sessions.matches("[0-9]{1,2}") || number(sessions) < 1 || number(sessions) > Plan.MOST_SESSIONS)) {
            return Optional.of(DecisionProblem.SESSIONS);
        }
        if (day.isEmpty() && !drafts.text(Field.REVIEW_ON).isBlank()) {
            return Optional.of(DecisionProblem.DAY_MISSING);
        }
        if (day.filter(d -> d.isBefore(desk.today())).isPresent()) {
            return Optional.of(DecisionProblem.REVIEW_PAST);
        }
        return plan().equals(sheet.intake().review().plan()) ? Optional.of(DecisionProblem.NOTHING_NEW) : Optional.empty();
    }

    private Plan plan() {
        var sessions = drafts.text(Field.SESSIONS).strip();
        return new Plan(option(), sessions.isEmpty() ? Optional.empty() : Optional.of(number(sessions)), day());
    }

    private Optional<String> option() {
        return Optional.of(drafts.text(Field.OPTION)).filter(id -> !id.isBlank());
    }

    private Optional<LocalDate> day() {
        return Days.parse(drafts.text(Field.REVIEW_ON));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private void put(Plan plan) {
        problem.set(entries.add(
                entries.editable(),
                new Deed.Planned(plan),
                () -> drafts.drop(Field.OPTION, Field.SESSIONS, Field.REVIEW_ON)));
    }

    /// What was asked about stays while only somebody raised the level, unless all needling is on hold by now: then it says so.
    private void follow(boolean raisedAlone) {
        var asked = ask.get().isPresent();
        if (!raisedAlone) {
            calm();
        } else if (asked && entries.editable().filter(open -> !held(open.sheet())).isEmpty()) {
            ask.set(Optional.empty());
            problem.set(Optional.of(DecisionProblem.HELD));
        }
    }

    private void calm() {
        problem.set(Optional.empty());
        ask.set(Optional.empty());
    }
}
