package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.intake.Deed;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment.Finding;
import org.ashi.ui.review.Drafts.Field;

/// Sets another level than the rules gave, with a reason. What is urgent by the rules or by now is lowered only by who saw what
/// made it so.
final class LevelModel {

    private final RecordEntries entries;
    private final Drafts drafts;
    private final ReadOnlyObjectWrapper<Optional<DecisionProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Ask>> ask = new ReadOnlyObjectWrapper<>(Optional.empty());

    LevelModel(RecordModel record, RecordEntries entries) {
        this.entries = entries;
        drafts = record.drafts();
        record.stateProperty().subscribe(this::calm);
        List.of(Field.LEVEL, Field.REASON).forEach(f -> drafts.of(f).subscribe(this::calm));
    }

    /// Something urgent would be lowered.
    ///
    /// @param findings ids of the rules that fired, worst first, and of those shown as an emergency and withdrawn since
    record Ask(TriageLevel from, TriageLevel to, String reason, List<String> findings) {}

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
        var from = sheet.level();
        var to = target();
        var reason = drafts.text(Field.REASON).strip();
        if (to.compareTo(from) < 0 && TriageLevel.worst(from, sheet.stored().ruledLevel()).holdsNeedling()) {
            ask.set(Optional.of(new Ask(from, to, reason, findings(sheet))));
        } else {
            put(to, reason);
        }
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
        var reason = drafts.text(Field.REASON).strip();
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

    private void calm() {
        problem.set(Optional.empty());
        ask.set(Optional.empty());
    }
}
