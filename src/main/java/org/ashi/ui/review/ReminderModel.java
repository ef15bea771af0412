package org.ashi.ui.review;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.intake.Deed;
import org.ashi.intake.Plan;
import org.ashi.ui.review.Drafts.Field;

/// Moves the day on which to look again, or takes it as done; the option and the sessions of the plan stay, unless they must not be done
/// by now: nobody plans that in their own name by moving a day. In a record that was signed off too, which itself stays as it was.
final class ReminderModel {

    private final ReviewDesk desk;
    private final RecordEntries entries;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<Optional<DecisionProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    ReminderModel(ReviewDesk desk, RecordModel record, RecordEntries entries) {
        this.desk = desk;
        this.entries = entries;
        drafts = record.drafts();
        record.stateProperty().subscribe(() -> problem.set(Optional.empty()));
        drafts.of(Field.REMIND_ON).subscribe(() -> problem.set(Optional.empty()));
    }

    ReadOnlyObjectProperty<Optional<DecisionProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The day that can be moved or done with now.
    Optional<LocalDate> day() {
        return entries.growing().flatMap(open -> open.sheet().intake().review().plan().reviewOn());
    }

    void done() {
        put(Optional.empty());
    }

    void move() {
        var to = Days.parse(drafts.text(Field.REMIND_ON));
        if (to.isEmpty()) {
            problem.set(Optional.of(DecisionProblem.DAY_MISSING));
        } else if (to.equals(day())) {
            problem.set(Optional.of(DecisionProblem.NOTHING_NEW));
        } else if (to.get().isBefore(desk.today())) {
            problem.set(Optional.of(DecisionProblem.REVIEW_PAST));
        } else {
            put(to);
        }
    }

    private void put(Optional<LocalDate> day) {
        var open = entries.growing();
        var plan = open.map(RecordState.Open::sheet).filter(sheet -> !PlanModel.overtaken(sheet)).map(sheet -> sheet.intake().review().plan()).orElse(Plan.NONE);
        problem.set(entries.add(
                open,
                new Deed.Planned(new Plan(plan.option(), plan.sessions(), day)),
                () -> drafts.drop(Field.REMIND_ON)));
    }
}
