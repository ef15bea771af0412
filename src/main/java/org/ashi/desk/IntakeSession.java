package org.ashi.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.form.AnswerCheck;
import org.ashi.form.AnswerProblem;
import org.ashi.form.Question;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Help;
import org.ashi.intake.Intake;
import org.ashi.intake.PageTime;
import org.ashi.intake.Patient;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;

/// One intake while it is being filled in, by the wizard or from a file. Each answer is checked and evaluated when it is
/// given, which takes no time; saving is a step of its own, because it may. An emergency stays with the intake from the moment
/// it first shows.
///
/// Answers may be given on one thread while another saves. Saves are made one after the other.
public final class IntakeSession {

    private final Desk desk;
    private final Saves saves;
    private final Set<String> shownEmergencies = new HashSet<>();
    private Intake intake;
    private Evaluation evaluation;
    private Assessment assessment;
    private boolean handingIn;

    private IntakeSession(Desk desk, Intake intake, long revision) {
        this.desk = desk.on(intake.form());
        this.intake = intake;
        saves = new Saves(desk.store(), revision);
        evaluation = this.desk.evaluator().evaluate(intake.answers());
        assessment = this.desk.evaluator().assess(evaluation).standing(intake.alert());
        intake.alert().ifPresent(a -> shownEmergencies.addAll(a.ruleIds()));
    }

    /// Begins an intake of a first visit. Nothing is saved before the first [#save()].
    public static IntakeSession start(Desk desk, String language) {
        return start(desk, language, Intake.FIRST_VISIT);
    }

    /// Begins an intake. Nothing is looked up, whoever the patient says to be. Nothing is saved before the first [#save()].
    ///
    /// @param form id of one of the pack's forms
    public static IntakeSession start(Desk desk, String language, String form) {
        return new IntakeSession(
                desk, Intake.started(UUID.randomUUID(), desk.clock().instant(), language, form), 0);
    }

    /// Goes on with an unfinished intake, on the form on which it was begun; who hands it in signs it. What the pack in use does not
    /// know any more is left out, so that it is asked again; the age is
    /// that of today.
    public static IntakeSession resume(Desk desk, StoredIntake stored) {
        var intake = stored.intake();
        var session = new IntakeSession(desk, intake, stored.revision());
        session.unsign();
        session.change(answers -> session.withAge(
                answers.retaining(id -> answers.get(id).filter(a -> session.check(id, a).isEmpty()).isPresent())));
        return session;
    }

    /// What came of one step.
    public sealed interface Step {
        /// @param newEmergencies emergency rules that certainly fire now and had not been shown before
        record Taken(List<String> newEmergencies) implements Step {
            public Taken {
                newEmergencies = List.copyOf(newEmergencies);
            }
        }

        /// Nothing was changed.
        record Refused(List<AnswerProblem> problems) implements Step {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    public synchronized Intake intake() {
        return intake;
    }

    public synchronized Answers answers() {
        return intake.answers();
    }

    public synchronized Assessment assessment() {
        return assessment;
    }

    public synchronized Evaluation evaluation() {
        return evaluation;
    }

    /// Ids of questions that are not put to this patient.
    public synchronized Set<String> hidden() {
        return evaluation.hidden();
    }

    /// Emergency rules that certainly fire now, shown before or not.
    public synchronized List<String> emergencies() {
        return Emergencies.certain(assessment, evaluation);
    }

    /// Gives answers, all of them or, where one does not fit its question, none.
    public synchronized Step answer(Map<String, Answer> given) {
        var problems = given.entrySet().stream()
                .flatMap(e -> check(e.getKey(), e.getValue()).stream())
                .toList();
        if (!problems.isEmpty()) {
            return new Step.Refused(problems);
        }
        return change(answers -> answers.withAll(given));
    }

    public Step answer(String questionId, Answer answer) {
        return answer(Map.of(questionId, answer));
    }

    /// Takes answers back.
    public synchronized Step clear(Set<String> questionIds) {
        return change(answers -> answers.retaining(id -> !questionIds.contains(id)));
    }

    /// Sets who the patient is. A date of birth also answers the question for the age.
    public synchronized Step patient(Patient patient) {
        intake = intake.withPatient(patient);
        return change(this::withAge);
    }

    /// Goes on in another language.
    ///
    /// @param language BCP 47 tag
    public synchronized Step language(String language) {
        intake = intake.withLanguage(language);
        return new Step.Taken(List.of());
    }

    /// Signs what stands now: every statement of the pack is answered with yes. A later change of what was signed takes
    /// signature and statements back.
    public synchronized Step sign(Signature.Mark mark, Signature.Consent consent) {
        var step = change(answers -> answers.withAll(
                declared().collect(Collectors.toMap(Question::id, q -> Answer.yes()))));
        var apart = desk.pack().questionnaire().questions()
                .filter(q -> q.askedBy() == Question.AskedBy.STAFF)
                .map(Question::id)
                .collect(Collectors.toSet());
        intake = intake.withSignature(
                Optional.of(Signature.of(intake, desk.clock().instant(), consent, mark, apart)));
        return step;
    }

    /// Takes a signature back, with the statements that went with it: not signed is no answer to them, not a "no".
    public synchronized Step unsign() {
        intake = intake.withSignature(Optional.empty());
        return change(this::withoutStatements);
    }

    /// The patient asked for help.
    ///
    /// @param page id of the page on which it was asked for, never blank
    public synchronized Step help(String page) {
        intake = intake.withHelp(new Help(desk.clock().instant(), page));
        return new Step.Taken(List.of());
    }

    /// How long the pages were shown so far. That is no answer, and nothing of it is saved before the next save; what is handed in stays
    /// as it is.
    public synchronized void shown(List<PageTime> times) {
        if (intake.status() == Status.UNFINISHED) {
            intake = intake.withPageTimes(times);
        }
    }

    /// Questions that must still be answered before handing in, in the order asked; those of staff and the statements that are
    /// signed left out.
    public synchronized List<String> missing() {
        return desk.pack().questionnaire().questions()
                .filter(q -> !q.optional() && q.askedBy() == Question.AskedBy.PATIENT)
                .filter(q -> declared().noneMatch(q::equals))
                .filter(q -> !hidden().contains(q.id()))
                .filter(q -> q.identity().isPresent()
                        ? q.identity().get() == Question.IdentityField.NAME
                                && intake.patient().name().isEmpty()
                        : !answers().has(q.id()))
                .map(Question::id)
                .toList();
    }

    /// Saves the draft as it stands. Blocks.
    public SaveResult save() {
        return put(UnaryOperator.identity());
    }

    /// Hands the intake in. It counts as handed in only if the result is [SaveResult.Saved]. Blocks.
    public SaveResult finish() {
        synchronized (this) {
            handingIn = true;
        }
        return put(draft -> draft.finished(desk.clock().instant()));
    }

    /// Gives up in the middle: kept for the practitioner if a doctor is needed today, or if it was to be handed in and the disk
    /// refused; else deleted, unless somebody has changed it since. What was handed in already stays handed in. Blocks.
    public SaveResult giveUp() {
        if (intake().status() != Status.UNFINISHED) {
            return save();
        }
        if (assessment().level().holdsNeedling() || wasToBeHandedIn()) {
            return put(Intake::abandoned);
        }
        return saves.discard(intake().id());
    }

    private synchronized boolean wasToBeHandedIn() {
        return handingIn;
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

    private synchronized Step change(UnaryOperator<Answers> by) {
        evaluation = desk.evaluator().evaluate(by.apply(intake.answers()));
        intake = intake.withAnswers(evaluation.answers());
        if (Signature.state(intake) == Signature.State.BROKEN) {
            evaluation = desk.evaluator().evaluate(withoutStatements(intake.answers()));
            intake = intake.withAnswers(evaluation.answers()).withSignature(Optional.empty());
        }
        var assessed = desk.evaluator().assess(evaluation);
        var fresh = Emergencies.certain(assessed, evaluation).stream()
                .filter(id -> !shownEmergencies.contains(id))
                .toList();
        if (!fresh.isEmpty()) {
            shownEmergencies.addAll(fresh);
            intake = intake.withAlert(alert(fresh));
        }
        assessment = assessed.standing(intake.alert());
        return new Step.Taken(fresh);
    }

    private Stream<Question> declared() {
        return desk.pack().questionnaire().declarations().stream();
    }

    private Answers withoutStatements(Answers answers) {
        var statements = declared().map(Question::id).collect(Collectors.toSet());
        return answers.retaining(id -> !statements.contains(id));
    }

    private Alert alert(List<String> fresh) {
        var at = intake.alert().map(Alert::at).orElseGet(() -> desk.clock().instant());
        var rules = new ArrayList<>(intake.alert().map(Alert::ruleIds).orElse(List.of()));
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

    /// Saves what stands now in the shape that the last step of the form gives it.
    private SaveResult put(UnaryOperator<Intake> as) {
        return saves.put(
                () -> {
                    synchronized (this) {
                        return new Saves.Draft(as.apply(intake), assessment, evaluation);
                    }
                },
                saved -> {
                    synchronized (this) {
                        // Answers given while the save was under way stay.
                        intake = as.apply(intake.withId(saved.id()));
                    }
                });
    }
}
