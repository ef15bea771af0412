package org.ashi.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ashi.form.AnswerCheck;
import org.ashi.form.AnswerProblem;
import org.ashi.form.Question;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Explainer;
import org.ashi.rules.TriageLevel;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;

/// One intake while it is being filled in, by the wizard or from a file. Each answer is checked, evaluated and saved as a
/// draft when it is given; an emergency stays with the intake from the moment it first shows.
public final class IntakeSession {

    private final Desk desk;
    private final Set<String> shownEmergencies = new HashSet<>();
    private Intake intake;
    private Evaluation evaluation;
    private Assessment assessment;
    private long revision;

    private IntakeSession(Desk desk, Intake intake, long revision) {
        this.desk = desk;
        this.intake = intake;
        this.revision = revision;
        evaluation = desk.evaluator().evaluate(intake.answers());
        assessment = desk.evaluator().assess(evaluation);
        intake.alert().ifPresent(a -> shownEmergencies.addAll(a.ruleIds()));
    }

    /// Begins an intake. Nothing is saved before the first answer.
    public static IntakeSession start(Desk desk, String language) {
        return new IntakeSession(
                desk, Intake.started(UUID.randomUUID(), desk.clock().instant(), language), 0);
    }

    /// Goes on with an unfinished intake.
    public static IntakeSession resume(Desk desk, StoredIntake stored) {
        return new IntakeSession(desk, stored.intake(), stored.revision());
    }

    /// What came of one step.
    public sealed interface Step {
        /// @param saved whether the draft is on disk
        /// @param newEmergencies emergency rules that fire now and had not been shown before
        record Taken(SaveResult saved, List<String> newEmergencies) implements Step {}

        /// Nothing was changed.
        record Refused(List<AnswerProblem> problems) implements Step {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public Intake intake() {
        return intake;
    }

    public Answers answers() {
        return intake.answers();
    }

    public Assessment assessment() {
        return assessment;
    }

    public Evaluation evaluation() {
        return evaluation;
    }

    /// Ids of questions that are not put to this patient.
    public Set<String> hidden() {
        return evaluation.hidden();
    }

    /// Gives answers, all of them or, where one does not fit its question, none.
    public Step answer(Map<String, Answer> given) {
        var problems = given.entrySet().stream()
                .flatMap(e -> check(e.getKey(), e.getValue()).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Step.Refused(problems);
        }
        return change(answers -> {
            var next = answers;
            for (var e : given.entrySet()) {
                next = next.with(e.getKey(), e.getValue());
            }
            return next;
        });
    }

    public Step answer(String questionId, Answer answer) {
        return answer(Map.of(questionId, answer));
    }

    /// Takes answers back.
    public Step clear(Set<String> questionIds) {
        return change(answers -> answers.retaining(id -> !questionIds.contains(id)));
    }

    /// Sets who the patient is. A date of birth also answers the question for the age.
    public Step patient(Patient patient) {
        intake = intake.withPatient(patient);
        return change(this::withAge);
    }

    /// Questions that must still be answered before handing in, in the order asked; those of staff left out.
    public List<String> missing() {
        return desk.pack().questionnaire().questions()
                .filter(q -> !q.optional() && q.askedBy() == Question.AskedBy.PATIENT)
                .filter(q -> !hidden().contains(q.id()))
                .filter(q -> q.identity().isPresent()
                        ? q.identity().get() == Question.IdentityField.NAME
                                && intake.patient().name().isEmpty()
                        : !answers().has(q.id()))
                .map(Question::id)
                .toList();
    }

    /// Hands the intake in. It counts as handed in only if the result is [SaveResult.Saved].
    public SaveResult finish() {
        return put(intake.finished(desk.clock().instant()));
    }

    /// Gives up in the middle: kept for the practitioner if an emergency was shown, else deleted.
    public SaveResult giveUp() {
        if (intake.alert().isPresent()) {
            return put(intake.abandoned());
        }
        return revision == 0 ? new SaveResult.Saved(0) : desk.store().discard(intake.id());
    }

    private Optional<AnswerProblem> check(String id, Answer answer) {
        return desk.pack()
                .questionnaire()
                .question(id)
                .filter(q -> q.identity().isEmpty())
                .map(q -> AnswerCheck.check(q, answer))
                .orElseGet(() -> Optional.of(
                        new AnswerProblem(id, AnswerProblem.Code.UNKNOWN_QUESTION, List.of())));
    }

    private Step change(UnaryOperator<Answers> by) {
        evaluation = desk.evaluator().evaluate(by.apply(intake.answers()));
        assessment = desk.evaluator().assess(evaluation);
        intake = intake.withAnswers(evaluation.answers());
        var emergencies = assessment.level() == TriageLevel.EMERGENCY
                ? assessment.findingsAt(TriageLevel.EMERGENCY)
                : Set.<String>of();
        var fresh = emergencies.stream().filter(id -> !shownEmergencies.contains(id)).toList();
        if (!fresh.isEmpty()) {
            shownEmergencies.addAll(fresh);
            intake = intake.withAlert(alert(fresh));
        }
        return new Step.Taken(put(intake), fresh);
    }

    private Alert alert(List<String> fresh) {
        var at = intake.alert().map(Alert::at).orElseGet(() -> desk.clock().instant());
        var rules = new java.util.ArrayList<>(
                intake.alert().map(Alert::ruleIds).orElse(List.of()));
        rules.addAll(fresh);
        return new Alert(at, rules);
    }

    private Answers withAge(Answers answers) {
        var question = desk.pack().questionnaire().birthDate();
        if (question.isEmpty()) {
            return answers;
        }
        var age = intake.patient().ageOn(desk.today());
        return age.isPresent()
                ? answers.with(question.get().id(), new Answer.Number(age.getAsInt()))
                : answers;
    }

    private SaveResult put(Intake next) {
        var trace = new Explainer(evaluation).rules();
        var result = desk.store().save(new StoredIntake(next, assessment, trace, revision));
        if (result instanceof SaveResult.Saved(long saved)) {
            intake = next;
            revision = saved;
        }
        return result;
    }
}
