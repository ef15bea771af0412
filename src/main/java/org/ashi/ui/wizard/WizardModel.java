package org.ashi.ui.wizard;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.wording.Wording;

/// What the patient wizard shows and does, without a node. Call it on one thread, the screen's.
public final class WizardModel {

    private final Speech speech;
    private final Unsaved unsaved;
    private final Steps steps;
    private final Form form;
    private final Checks checks;
    private final Route route;
    private final Saver saver;
    private final Commits commits;
    private final Answering answering;
    private final StaffDecisions staff;
    private final Helping help;

    private final ReadOnlyObjectWrapper<Place> place;
    private final ReadOnlyObjectWrapper<List<String>> emergency = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Problem>> problems = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper spoken = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();

    private Standing standing;
    private boolean changing;

    /// @param session new or resumed; from now on only the wizard uses it
    /// @param wordings the words of each language of the pack
    /// @param background must keep the order of the work
    public WizardModel(
            Desk desk,
            IntakeSession session,
            Function<String, Wording> wordings,
            Background background,
            Faults faults) {
        speech = new Speech(wordings, desk.pack().languages(), session.intake().language());
        unsaved = new Unsaved(speech, faults);
        standing = Standing.of(session, desk.pack());
        steps = new Steps(desk.pack().questionnaire());
        form = new Form(desk.pack().questionnaire(), standing, desk.today());
        checks = new Checks(steps, form, speech);
        route = new Route(steps, checks);
        saver = new Saver(session, desk.pack(), background, this::taken, this::failed);
        commits = new Commits(form, saver);
        answering = new Answering(steps, form, checks, saver, problems, this::changed);
        staff = new StaffDecisions(steps, form);
        help = new Helping(saver, this::pageId);
        spoken.set(speech.language());
        place = new ReadOnlyObjectWrapper<>(staff.allAnswered() ? new Place.HandOver() : new Place.Staff());
        // A form that was left while staff were being called calls them again.
        emergency.set(session.emergencies());
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /// The emergency rules to show now, over whatever the place is; empty while there is nothing to show.
    public ReadOnlyObjectProperty<List<String>> emergencyProperty() {
        return emergency.getReadOnlyProperty();
    }

    /// Why the page cannot be left.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /// Why answers are not on disk, in words; empty while they are.
    public ReadOnlyStringProperty troubleProperty() {
        return unsaved.troubleProperty();
    }

    /// Waiting for the archive before the next page is shown.
    public ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /// Something is still on its way to the archive.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Counts changes of what the current page shows.
    public ReadOnlyIntegerProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    Wording wording() {
        return speech.now();
    }

    /// The program's own words in the language of the patient.
    public Messages messages() {
        return speech.get();
    }

    public Helping help() {
        return help;
    }

    /// The languages the patient can choose from, the pack's default first.
    public List<String> languages() {
        return speech.languages();
    }

    /// What a language calls itself, such as "Español".
    String nameOf(String language) {
        return speech.nameOf(language);
    }

    /// Goes on in another language, on the same page. Answers are codes and stay as they are.
    ///
    /// @param language one of [#languages()]
    public void speak(String language) {
        speech.change(language);
        problems.set(List.of());
        saver.step(s -> s.language(language));
        spoken.set(language);
        changed();
    }

    /// The language shown; changes after the words have.
    public ReadOnlyStringProperty languageProperty() {
        return spoken.getReadOnlyProperty();
    }

    Form form() {
        return form;
    }

    Route route() {
        return route;
    }

    /// An emergency was shown and staff went on with the questions.
    boolean helped() {
        return !standing.alerts().isEmpty() && emergency.get().isEmpty();
    }

    List<Question> shown(int page) {
        return steps.shown(steps.stop(page).page(), standing.hidden());
    }

    List<CheckLine> checkLines() {
        return new CheckLines(wording(), form, steps).of(standing);
    }

    boolean canGoBack(int page) {
        return changing || steps.before(page, standing.hidden()).isPresent();
    }

    void give(String id, Answer answer) {
        answering.give(Map.of(id, answer));
    }

    void clear(String id) {
        answering.clear(id);
    }

    /// Touches one code of a list or region question.
    void toggle(Question question, String code) {
        answering.toggle(question, code);
    }

    /// Ticks or unticks a line of a checklist.
    void tick(Question line) {
        answering.tick(line);
    }

    /// "None of these" or "none of the others": only now do untouched lines count as answered.
    void none(int page) {
        answering.none(shown(page));
    }

    void type(String field, String text) {
        answering.type(field, text);
    }

    /// Staff decide the question later.
    void later(String id) {
        clear(id);
        staff.later(id);
        changed();
    }

    boolean isLater(String id) {
        return staff.isLater(id);
    }

    /// Begins at the patient's first page, where no staff are by: what they would answer is left to the practitioner.
    public void begin() {
        staff.laterAll();
        go(route.first(standing));
    }

    /// Goes on from where the wizard is; stays and says why if something is missing or could not be saved.
    public void next() {
        if (moving.get()) {
            return;
        }
        switch (place.get()) {
            case Place.Staff s -> handOver();
            case Place.HandOver h -> go(route.first(standing));
            case Place.Asking(int page) -> leave(page);
            case Place.Check c -> finish();
            case Place.Done d -> {}
            case Place.Stopped s -> {}
        }
    }

    /// Goes back. What was answered or typed stays.
    public void back() {
        if (moving.get()) {
            return;
        }
        switch (place.get()) {
            case Place.Asking(int page) -> {
                commits.of(shown(page), standing.patient());
                settle(() -> go(route.before(page, changing, standing)));
            }
            case Place.Check c -> go(route.last(standing));
            case Place.HandOver h -> {
                if (!steps.ofStaff().isEmpty()) {
                    go(new Place.Staff());
                }
            }
            case Place.Staff s -> {}
            case Place.Done d -> {}
            case Place.Stopped s -> {}
        }
    }

    /// From the check page to one answer, and back to the check page afterwards.
    public void change(String questionId) {
        steps.pageOf(questionId).ifPresent(page -> {
            changing = true;
            go(new Place.Asking(page));
        });
    }

    /// Staff let the patient go on after an emergency page.
    public void continueAfterEmergency() {
        emergency.set(List.of());
        changed();
    }

    /// Staff stop the form after an emergency page; it is kept for the practitioner.
    public void stop() {
        if (!moving.get()) {
            end(IntakeSession::giveUp, Place.Stopped::new);
        }
    }

    private void finish() {
        var open = route.problems(standing, wording().messages());
        problems.set(open);
        changed();
        if (open.isEmpty()) {
            end(IntakeSession::finish, () -> new Place.Done(standing.level(), standing.safetyNets()));
        }
    }

    /// Takes the last step; the closing page is shown only once it is on disk.
    private void end(Function<IntakeSession, SaveResult> last, Supplier<Place> closing) {
        saver.end(last);
        settle(() -> {
            if (!unsaved.any()) {
                emergency.set(List.of());
                go(closing.get());
            }
        });
    }

    /// Hands over what is typed on the page, before the wizard is left.
    public void commit() {
        if (place.get() instanceof Place.Asking(int page)) {
            commits.of(shown(page), standing.patient());
        }
    }

    /// Keeps what is on the page, when the window is about to close.
    ///
    /// @param kept gets false where something could not be saved; not before every save under way has come back
    public void keep(Consumer<Boolean> kept) {
        commit();
        saveAgain();
        saver.whenSettled(() -> kept.accept(!unsaved.any()));
    }

    private String pageId() {
        return route.pageId(place.get());
    }

    private void handOver() {
        var open = staff.problems(wording().messages());
        problems.set(open);
        changed();
        if (open.isEmpty()) {
            saveAgain();
            settle(() -> {
                if (!unsaved.any()) {
                    go(new Place.HandOver());
                }
            });
        }
    }

    private void leave(int index) {
        problems.set(checks.of(steps.stop(index).page(), standing.hidden()));
        changed();
        if (!problems.get().isEmpty()) {
            return;
        }
        commits.of(shown(index), standing.patient());
        saveAgain();
        settle(() -> {
            if (!unsaved.any() && problems.get().isEmpty()) {
                go(route.after(index, changing, standing));
            }
        });
    }

    private void go(Place next) {
        changing &= next instanceof Place.Asking;
        problems.set(List.of());
        place.set(next);
        changed();
    }

    private void saveAgain() {
        if (unsaved.any()) {
            saver.again();
        }
    }

    private void settle(Runnable action) {
        moving.set(true);
        saver.whenSettled(() -> {
            moving.set(false);
            action.run();
            changed();
        });
        changed();
    }

    private void taken(Saver.Sent sent) {
        standing = sent.standing();
        form.forget(standing.hidden());
        standing.answers().byQuestion().forEach((id, answer) -> {
            if (steps.isBirthDate(id)) {
                form.put(id, answer);
            }
        });
        sent.saved().ifPresent(unsaved::came);
        if (!sent.refused().isEmpty()) {
            problems.set(sent.refused().stream()
                    .map(p -> new Problem(p.questionId(), wording().messages().get("wizard.problem.refused")))
                    .toList());
        }
        if (!sent.emergencies().isEmpty()) {
            emergency.set(List.copyOf(sent.emergencies()));
        }
        changed();
    }

    private void failed(Throwable fault) {
        unsaved.failed(fault);
        changed();
    }

    private void changed() {
        busy.set(saver.busy() || moving.get());
        changes.set(changes.get() + 1);
    }
}
