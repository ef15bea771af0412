package org.ashi.ui.wizard;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.form.Question;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Pause;
import org.ashi.wording.Wording;

/// What the patient wizard shows and does, without a node. Call it on one thread, the screen's.
public final class WizardModel extends WizardState {

    private final Speech speech;
    private final Unsaved unsaved;
    private final Steps steps;
    private final Form form;
    private final Checks checks;
    private final Route route;
    private final Saver saver;
    private final Settling settling;
    private final Commits commits;
    private final Answering answering;
    private final StaffDecisions staff;
    private final Advance advance;
    private final Signing signing;
    private final Helping help;
    private final SideCheck sides;
    private final RegionMarks regions;
    private Standing standing;
    private boolean changing;

    /// @param session new or resumed; from now on only the wizard uses it
    /// @param wordings the words of each language of the pack
    /// @param background must keep the order of the work
    /// @param pause before a page that one touch has answered is left by itself
    public WizardModel(
            Desk desk,
            IntakeSession session,
            Function<String, Wording> wordings,
            Background background,
            Faults faults,
            Pause pause) {
        super(PageClock.of(desk, session));
        speech = new Speech(wordings, desk.pack().languages(), session.intake().language());
        unsaved = new Unsaved(speech, faults);
        var pack = desk.pack().on(session.intake().form());
        standing = Standing.of(session, pack);
        steps = new Steps(pack.questionnaire());
        form = new Form(pack.questionnaire(), standing, desk.today());
        checks = new Checks(steps, form, speech);
        route = new Route(steps, checks, form);
        sides = new SideCheck(form);
        saver = new Saver(session, pack, pages, background, this::taken, this::failed);
        settling = new Settling(saver, this::changed);
        commits = new Commits(form, saver);
        answering = new Answering(steps, form, checks, saver, problems, this::changed);
        regions = new RegionMarks(form, sides, answering, this::changed);
        staff = new StaffDecisions(steps, form, checks);
        signing = new Signing(pack, speech);
        help = new Helping(saver, pages, () -> route.pageId(place.get()));
        spoken.set(speech.language());
        place.set(staff.allAnswered() ? new Place.HandOver() : new Place.Staff());
        advance = new Advance(this::mayGoOnByItself, pause, this::next);
        // A form that was left while staff were being called calls them again.
        emergency.set(session.emergencies());
    }

    /// Why answers are not on disk, in words; empty while they are.
    public ReadOnlyStringProperty troubleProperty() {
        return unsaved.troubleProperty();
    }

    /// Waiting for the archive before the next page is shown.
    public ReadOnlyBooleanProperty movingProperty() {
        return settling.movingProperty();
    }

    /// Something is still on its way to the archive.
    public ReadOnlyBooleanProperty busyProperty() {
        return settling.busyProperty();
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
        // A form that is handed in is changed no more; what was drawn was drawn under other words.
        if (!place.get().over()) {
            signing.given().reset();
            saver.step(s -> s.language(language));
        }
        spoken.set(language);
        changed();
    }

    Signing signing() {
        return signing;
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

    @Override
    Answering answering() {
        return answering;
    }

    RegionMarks regions() {
        return regions;
    }

    /// The patient's answer to the check of the side: goes on, or back to the page.
    void sideIsCorrect(boolean correct) {
        if (!settling.moving() && place.get() instanceof Place.OneSide(int page, var side)) {
            sides.said(shown(page), correct);
            if (correct) {
                leave(page);
            } else {
                back();
            }
        }
    }

    /// "None of these" or "none of the others": only now do untouched lines count as answered.
    void none(int page) {
        answering.none(shown(page));
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

    Advance advance() {
        return advance;
    }

    private boolean mayGoOnByItself() {
        var free = emergency.get().isEmpty() && problems.get().isEmpty() && !help.shownProperty().get();
        return free && !unsaved.any() && new OneTouch(steps, form).answers(place.get(), standing.hidden());
    }

    /// Begins at the patient's first page, where no staff are by: what they would answer is left to the practitioner.
    public void begin() {
        staff.laterAll();
        go(route.first(standing));
    }

    /// Goes on from where the wizard is; stays and says why if something is missing or could not be saved.
    public void next() {
        if (settling.moving()) {
            return;
        }
        switch (place.get()) {
            case Place.Staff s -> handOver();
            case Place.HandOver h -> go(route.first(standing));
            case Place.Asking(int page) -> leave(page);
            case Place.Check c -> toSign();
            case Place.Sign s -> signed();
            case Place.OneSide _, Place.Done _, Place.Stopped _ -> {}
        }
    }

    /// Goes back. What was answered or typed stays.
    public void back() {
        if (settling.moving()) {
            return;
        }
        switch (place.get()) {
            case Place.Asking(int page) -> {
                commits.of(shown(page), standing.patient());
                settling.then(() -> go(route.before(page, changing, standing)));
            }
            case Place.OneSide(int page, var side) -> go(new Place.Asking(page));
            case Place.Check c -> go(route.last(standing));
            // What is changed now is to be signed anew.
            case Place.Sign s -> {
                signing.given().reset();
                go(new Place.Check());
            }
            case Place.HandOver h when !steps.ofStaff().isEmpty() -> go(new Place.Staff());
            case Place.HandOver _, Place.Staff _, Place.Done _, Place.Stopped _ -> {}
        }
    }

    /// From the check page to one answer, and back to the check page afterwards.
    public void change(String questionId) {
        route.pageToChange(questionId).ifPresent(page -> {
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
        if (!settling.moving()) {
            end(IntakeSession::giveUp, Place.Stopped::new);
        }
    }

    /// Hands in without a signature. Nothing is asked again: an intake is worth more than its signature.
    public void handInUnsigned() {
        if (!settling.moving() && place.get() instanceof Place.Sign) {
            problems.set(List.of());
            handIn(Signing::unsigned);
        }
    }

    private void toSign() {
        if (free(route.problems(standing, wording().messages()))) {
            go(new Place.Sign());
        }
    }

    private void signed() {
        if (free(signing.problems())) {
            signing.signed().ifPresent(this::handIn);
        }
    }

    private void handIn(Function<IntakeSession, SaveResult> last) {
        end(last, () -> new Place.Done(standing.level(), standing.safetyNets()));
    }

    /// Takes the last step; the closing page is shown only once it is on disk.
    private void end(Function<IntakeSession, SaveResult> last, Supplier<Place> closing) {
        saver.end(last);
        onceSaved(() -> {
            emergency.set(List.of());
            go(closing.get());
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

    private void handOver() {
        if (free(staff.problems(wording().messages()))) {
            commits.of(steps.ofStaff(), standing.patient());
            saveAgain();
            onceSaved(() -> go(new Place.HandOver()));
        }
    }

    private void leave(int index) {
        if (!free(checks.of(steps.stop(index).page(), standing.hidden()))) {
            return;
        }
        var oneSide = sides.due(shown(index));
        if (oneSide.isPresent()) {
            go(new Place.OneSide(index, oneSide.get()));
            return;
        }
        commits.of(shown(index), standing.patient());
        saveAgain();
        onceSaved(() -> {
            if (problems.get().isEmpty()) {
                go(route.after(index, changing, standing));
            }
        });
    }

    /// Shows what stands in the way; true where nothing does.
    private boolean free(List<Problem> found) {
        problems.set(found);
        changed();
        return found.isEmpty();
    }

    private void go(Place next) {
        changing &= next instanceof Place.Asking || next instanceof Place.OneSide;
        problems.set(List.of());
        place.set(next);
        advance.arrived(next.over());
        changed();
    }

    /// Does the next step once all is on disk; where it is not, the page stays.
    private void onceSaved(Runnable step) {
        settling.then(() -> {
            if (!unsaved.any()) {
                step.run();
            }
        });
    }

    private void saveAgain() {
        if (unsaved.any()) {
            saver.again();
        }
    }

    private void taken(Saver.Sent sent) {
        standing = sent.standing();
        form.forget(standing.hidden());
        form.takeAge(standing.answers());
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
        settling.look();
        changes.set(changes.get() + 1);
    }
}
