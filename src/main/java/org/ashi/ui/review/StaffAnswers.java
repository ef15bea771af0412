package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;

/// Questions that staff answer, such as whether the patient can decide about their own care. An answer is assessed anew;
/// where that would ease anything, it is saved only after the changes were seen and agreed to.
public final class StaffAnswers {

    private final ReviewDesk desk;
    private final RecordModel record;
    private final ReadOnlyObjectWrapper<Optional<Reassessment>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());

    public StaffAnswers(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
        record.stateProperty().subscribe(() -> proposal.set(Optional.empty()));
    }

    /// What waits for the practitioner's agreement.
    public ReadOnlyObjectProperty<Optional<Reassessment>> proposalProperty() {
        return proposal.getReadOnlyProperty();
    }

    /// @param answer empty while not answered
    public record Line(String questionId, Optional<Answer> answer) {}

    /// The yes/no questions of staff that apply to this patient.
    public List<Line> lines(RecordSheet sheet) {
        return desk.pack().questionnaire(sheet.intake().form()).questions()
                .filter(q -> q.askedBy() == Question.AskedBy.STAFF && q.kind() instanceof Kind.YesNo)
                .filter(q -> !sheet.evaluation().hidden().contains(q.id()))
                .map(q -> new Line(q.id(), sheet.intake().answers().get(q.id())))
                .toList();
    }

    public void answer(String questionId, boolean yes) {
        record.editable().ifPresent(open -> {
            var change = reassess(open, questionId, yes ? Answer.yes() : Answer.no());
            if (change.eases()) {
                proposal.set(Optional.of(change));
            } else {
                proposal.set(Optional.empty());
                record.put(change.after(), () -> {});
            }
        });
    }

    /// Saves the change that was shown.
    public void agree() {
        var agreed = proposal.get();
        // Worked out once more: the note may have been saved in between, and with it the revision has changed.
        agreed.ifPresent(change -> record.editable()
                .map(open -> reassess(open, change.questionId(), change.answer()))
                .filter(now -> now.changes().equals(change.changes()))
                .ifPresent(now -> record.put(now.after(), () -> {})));
    }

    public void refuse() {
        proposal.set(Optional.empty());
    }

    private Reassessment reassess(RecordState.Open open, String questionId, Answer answer) {
        var stored = open.sheet().stored();
        return Reassessment.of(desk.evaluator(stored.intake().form()), stored, questionId, answer);
    }
}
