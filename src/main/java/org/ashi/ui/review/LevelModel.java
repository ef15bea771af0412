package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.intake.Deed;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment.Finding;
import org.ashi.store.Raise;
import org.ashi.ui.review.Drafts.Field;

/// Sets another level than the rules gave, with a reason. What is urgent by the rules or by now, or was raised by somebody, is lowered
/// only by who saw what made it so: it may have been raised while another level was chosen.
final class LevelModel {

    private final RecordEntries entries;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<Optional<DecisionProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ask>> ask = new ReadOnlyObjectWrapper<>(Optional.empty());

    LevelModel(RecordModel record, RecordEntries entries) {
        this.entries = entries;
        drafts = record.drafts();
        record.stateProperty().subscribe((was, now) -> follow(RecordState.raisedAlone(was, now)));
        List.of(Field.LEVEL, Field.REASON).forEach(f -> drafts.of(f).subscribe(this::calm));
    }

    /// Something urgent, or raised by somebody, would be lowered.
    ///
    /// @param raised who raised it, where no practitioner has decided on that
    /// @param findings ids of the rules that fired, worst first, and of those shown as an emergency and withdrawn since
    record Ask(TriageLevel from, TriageLevel to, String reason, Optional<Raise> raised, List<String> findings) {}

    ReadOnlyObjectProperty<Optional<DecisionProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Ask>> askProperty() {
        return ask.getReadOnlyProperty();
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
        ask.set(ask(sheet));
        if (ask.get().isEmpty()) {
            put(target(), reason());
        }
    }

    private Optional<Ask> ask(RecordSheet sheet) {
        var from = sheet.level();
        var matters = TriageLevel.worst(from, sheet.stored().ruledLevel()).holdsNeedling() || sheet.raised().isPresent();
        return target().compareTo(from) < 0 && matters
                ? Optional.of(new Ask(from, target(), reason(), sheet.raised(), findings(sheet)))
                : Optional.empty();
    }

    private String reason() {
        return drafts.text(Field.REASON).strip();
    }

    /// Saves what was asked about.
    void agree() {
        var agreed = ask.get();
        ask.set(Optional.empty());
        agreed.ifPresent(a -> put(a.to(), a.reason()));
    }

    void refuse() {
        ask.set(Optional.empty());
    }

    private Optional<DecisionProblem> wrong(RecordSheet sheet) {
        var reason = reason();
        // What somebody raised it to counts for good once a practitioner says so.
        if (target() == sheet.stored().level() && sheet.raised().isEmpty()) {
            return Optional.of(DecisionProblem.SAME_LEVEL);
        }
        if (reason.isEmpty()) {
            return Optional.of(DecisionProblem.REASON_MISSING);
        }
        return reason.length() > Deed.MOST_TEXT ? Optional.of(DecisionProblem.TEXT_LONG) : Optional.empty();
    }

    private TriageLevel target() {
        return TriageLevel.valueOf(drafts.text(Field.LEVEL));
    }

    private static List<String> findings(RecordSheet sheet) {
        return Stream.concat(
                        sheet.assessment().findings().stream().map(Finding::ruleId), sheet.stored().withdrawnAlerts().stream())
                .distinct()
                .toList();
    }

    private void put(TriageLevel level, String reason) {
        problem.set(entries.add(
                entries.editable(), new Deed.LevelSet(level, reason), () -> drafts.drop(Field.LEVEL, Field.REASON)));
    }

    /// What is asked about is asked about as it stands now; a raise that arrives takes nothing off the screen.
    private void follow(boolean raisedAlone) {
        var asked = ask.get().isPresent();
        if (!raisedAlone) {
            calm();
        } else if (asked) {
            ask.set(entries.editable().flatMap(open -> ask(open.sheet())));
        }
    }

    private void calm() {
        problem.set(Optional.empty());
        ask.set(Optional.empty());
    }
}
