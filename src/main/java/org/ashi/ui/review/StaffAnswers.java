package org.ashi.ui.review;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;

/// Questions that staff answer, such as whether the patient can decide about their own care, and open safety questions that are
/// answered face to face. An answer is assessed anew;
/// where that would ease anything, it is saved only after the changes were seen and agreed to.
public final class StaffAnswers {

    private final ReviewDesk desk;
    private final RecordModel record;
    private final RecordEntries entries;
    private final ReadOnlyObjectWrapper<Optional<DecisionProblem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Reassessment>> proposal = new ReadOnlyObjectWrapper<>(Optional.empty());

    public StaffAnswers(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
        entries = new RecordEntries(desk, record);
        record.stateProperty().subscribe((was, now) -> follow(RecordState.raisedAlone(was, now)));
    }

    /// What waits for agreement stays while only somebody raised the level, as it would come out by now.
    private void follow(boolean raisedAlone) {
        if (!raisedAlone) {
            proposal.set(Optional.empty());
            problem.set(Optional.empty());
            return;
        }
        proposal.get().ifPresent(was -> entries.editable()
                .flatMap(open -> reassess(open, was.questionId(), was.answer()))
                .filter(now -> !now.changes().equals(was.changes()))
                .ifPresent(now -> proposal.set(Optional.of(now))));
    }

    /// Why the last answer was not taken.
    ReadOnlyObjectProperty<Optional<DecisionProblem>> problemProperty() {
        return problem.getReadOnlyProperty();
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

    /// Safety questions that can be answered face to face: those that are open, then those that were answered so before and may have
    /// to be put right.
    List<Question> open(RecordSheet sheet) {
        var asked = sheet.intake().review().deeds(Deed.Asked.class).map(Deed.Asked::questionId);
        return Stream.concat(sheet.assessment().open().stream(), asked)
                .distinct()
                .filter(id -> lines(sheet).stream().noneMatch(line -> line.questionId().equals(id)))
                .filter(id -> !sheet.evaluation().hidden().contains(id))
                .flatMap(id -> desk.pack().question(id).stream())
                .toList();
    }

    public void answer(String questionId, boolean yes) {
        answer(questionId, yes ? Answer.yes() : Answer.no());
    }

    /// Assesses anew. What eases anything waits for agreement; all else is saved at once.
    public void answer(String questionId, Answer answer) {
        proposal.set(Optional.empty());
        problem.set(Optional.empty());
        var open = entries.editable();
        if (open.isEmpty()) {
            problem.set(Optional.of(DecisionProblem.CLOSED));
        } else if (!fits(questionId, answer)) {
            problem.set(Optional.of(DecisionProblem.ANSWER));
        } else if (!open.get().sheet().intake().answers().get(questionId).equals(Optional.of(answer))) {
            reassess(open.get(), questionId, answer)
                    .ifPresentOrElse(this::propose, () -> problem.set(Optional.of(DecisionProblem.FULL)));
        }
    }

    private boolean fits(String questionId, Answer answer) {
        return desk.pack().question(questionId).filter(q -> AnswerCheck.check(q, answer).isEmpty()).isPresent();
    }

    private void propose(Reassessment change) {
        if (change.eases()) {
            proposal.set(Optional.of(change));
        } else {
            record.put(change.after(), () -> {});
        }
    }

    /// Saves the change that was shown.
    public void agree() {
        var agreed = proposal.get();
        // Worked out once more: the note may have been saved in between, and with it the revision has changed.
        agreed.ifPresent(change -> entries.editable()
                .flatMap(open -> reassess(open, change.questionId(), change.answer()))
                .filter(now -> now.changes().equals(change.changes()))
                .ifPresent(now -> record.put(now.after(), () -> {})));
    }

    public void refuse() {
        proposal.set(Optional.empty());
    }

    /// With who asked, and where staff had set a level below what comes out now, with that level.
    ///
    /// @return empty where the record takes no more entries
    private Optional<Reassessment> reassess(RecordState.Open open, String questionId, Answer answer) {
        var stored = open.sheet().stored();
        var plain = Reassessment.of(desk.evaluator(stored.intake().form()), stored, questionId, answer);
        var before = stored.intake().answers().get(questionId);
        var asked = entries.with(stored.intake().review(), new Deed.Asked(questionId, before, answer));
        var level = plain.raises(stored);
        if (level.isEmpty()) {
            return asked.map(review -> plain.with(review, Optional.empty()));
        }
        var wording = desk.wording();
        var reason = desk.messages()
                .get("decision.level.byAnswer", wording.label(questionId), wording.answer(questionId, Optional.of(answer)));
        return asked.flatMap(review -> entries.with(review, new Deed.LevelSet(level.get(), reason)))
                .map(review -> plain.with(review, Optional.of(new Reassessment.Change.Raised(stored.level(), level.get()))));
    }
}
