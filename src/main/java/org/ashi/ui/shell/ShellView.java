package org.ashi.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.ashi.desk.IntakeSession;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.StaffGateView;
import org.ashi.ui.kit.Clip;
import org.ashi.ui.review.HeldNote;
import org.ashi.ui.review.ReviewView;
import org.ashi.ui.settings.SettingsModel;
import org.ashi.ui.settings.SettingsView;
import org.ashi.ui.settings.Ways;
import org.ashi.ui.vault.RecoverModel;
import org.ashi.ui.vault.RecoverView;
import org.ashi.ui.vault.Seen;
import org.ashi.ui.vault.SetUpModel;
import org.ashi.ui.vault.SetUpView;
import org.ashi.ui.vault.SheetParts;
import org.ashi.ui.vault.UnlockModel;
import org.ashi.ui.vault.UnlockView;
import org.ashi.ui.vault.VaultGuard;
import org.ashi.ui.vault.WaitingView;
import org.ashi.ui.wizard.Around;
import org.ashi.ui.wizard.StartModel;
import org.ashi.ui.wizard.StartView;
import org.ashi.ui.wizard.WizardModel;
import org.ashi.ui.wizard.WizardView;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// The main window's content: setting up, the front desk's start page, the wizard of one patient, the vault's pages, or the
/// review. Each patient gets a wizard of their own, and nothing of it stays when it is left. What reads the archive asks to
/// unlock first; a patient's wizard locks it.
public final class ShellView extends BorderPane {

    private final Shell shell;
    private final VaultGuard guard;
    private final Consumer<IntakeSession> take;
    private final boolean gated;
    private final ShellTop top;
    private Optional<ReviewView> review = Optional.empty();
    private Optional<WizardModel> wizard = Optional.empty();
    private final HeldNotes held = new HeldNotes();
    private Runnable leavePage = () -> {};
    private Subscription watching = Subscription.EMPTY;
    private Runnable ticking = () -> {};
    private boolean closing;
    private boolean locking;
    private int urgent;

    public ShellView(Shell shell) {
        this(shell, Optional.empty());
    }

    /// @param take shows the wizard of a patient somewhere else; empty to show it here
    public ShellView(Shell shell, Optional<Consumer<IntakeSession>> take) {
        this.shell = shell;
        guard = shell.guard();
        this.take = take.orElse(this::take);
        // Where the wizard is elsewhere, patients hold the screen, and only the staff code led here.
        gated = take.isPresent();
        setId("shell");
        setNodeOrientation(
                shell.messages().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        shell.appearance().dress(this);
        top = new ShellTop(shell, this::lock);
        setTop(top);
        addEventFilter(MouseEvent.MOUSE_PRESSED, e -> guard.touched());
        addEventFilter(TouchEvent.TOUCH_PRESSED, e -> guard.touched());
        addEventFilter(ScrollEvent.SCROLL, e -> guard.touched());
        addEventFilter(KeyEvent.KEY_PRESSED, e -> guard.touched());
        showStart();
        // Only while somebody can look at it.
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::showingProperty)
                .orElse(false)
                .subscribe(showing -> {
                    watching.unsubscribe();
                    ticking.run();
                    watching = showing ? watch() : Subscription.EMPTY;
                    guard.unhurriedWhile(showing ? () -> SheetParts.atHand(this) : () -> false);
                    // In a kiosk the clock is looked at whatever the screen shows.
                    ticking = showing && !gated ? guard.desk().ticker().start(guard::tick) : () -> {};
                });
    }

    private Subscription watch() {
        urgent = guard.seenProperty().get().urgent().orElse(0);
        return guard.unlockedProperty().subscribe(person -> top.render())
                .and(guard.seenProperty().subscribe(this::seen))
                .and(guard.overdueProperty().subscribe(overdue -> {
                    if (overdue) {
                        lock();
                    }
                }));
    }

    /// More forms need a practitioner than before: whoever is at the front desk is told, but never over a patient's form. The line
    /// above the page tells whoever is writing.
    private void seen(Seen seen) {
        var now = seen.urgent().orElse(urgent);
        var more = now > urgent;
        urgent = now;
        top.render();
        if (more && wizard.isEmpty() && !gated && getScene().getWindow() instanceof Stage stage) {
            stage.toFront();
            // The front desk could not open what is in the list.
            if (getCenter() instanceof StartView && (guard.locked() || practitioner())) {
                showReview();
            }
        }
    }

    private boolean practitioner() {
        return guard.unlockedProperty().get().filter(person -> person.role() == Role.PRACTITIONER).isPresent();
    }

    /// The front desk's start page; where no practice was set up yet, the way to it.
    public void showStart() {
        forget();
        if (guard.desk().archive().practice().isEmpty()) {
            var setUp = new SetUpModel(guard, this::showStart);
            show(new SetUpView(setUp), true);
            leavePage = setUp::leave;
            return;
        }
        var model = new StartModel(
                shell.desk(),
                shell.desk().pack().languages().getFirst(),
                shell.messages(),
                shell.taking(),
                shell.dialogs(),
                shell.faults(),
                this::takeFromStart);
        model.refresh();
        show(new StartView(model, this::showReview, this::showSettings, () -> unlock(this::showStart)), true);
    }

    /// A form that was slow to come from the archive must not take over a screen that shows something else by now.
    private void takeFromStart(IntakeSession session) {
        if (getCenter() instanceof StartView) {
            take.accept(session);
        }
    }

    private void forget() {
        leavePage.run();
        leavePage = () -> {};
        shell.appearance().reset();
        review.ifPresent(ReviewView::forget);
        review = Optional.empty();
        wizard = Optional.empty();
    }

    /// The practitioner's queue, once somebody has unlocked.
    public void showReview() {
        if (guard.locked()) {
            unlock(this::showReview);
            return;
        }
        showReview(view -> {}, held::of);
    }

    /// One record, from the settings; with the note of it that is kept, lest that come back over what is saved now.
    private void showRecord(UUID id) {
        if (guard.locked()) {
            showReview();
        } else {
            showReview(view -> view.open(id), person -> held.of(person, id));
        }
    }

    /// @param otherwise where no note is kept
    private void showReview(Consumer<ReviewView> otherwise, Function<UUID, Optional<HeldNote>> kept) {
        forget();
        var view = new ReviewView(shell.review(), shell.chooseFile(), this::showStart);
        review = Optional.of(view);
        show(view, true);
        var person = guard.unlockedProperty().get().map(Person::id);
        person.flatMap(kept).ifPresentOrElse(
                note -> view.open(note, () -> person.ifPresent(writer -> held.given(writer, note))),
                () -> otherwise.accept(view));
    }

    /// "Who are you?"
    ///
    /// @param then runs once somebody has unlocked
    private void unlock(Runnable then) {
        forget();
        var model = new UnlockModel(guard, then);
        show(new UnlockView(model, this::showStart, () -> recover(then)), true);
        leavePage = model::leave;
    }

    private void recover(Runnable then) {
        forget();
        var model = new RecoverModel(guard, then);
        show(new RecoverView(model, () -> unlock(then)), true);
        leavePage = model::leave;
    }

    /// Saves a note that is open, takes everything of a record off the screen and closes the archive. A note that cannot be saved
    /// is kept for the person who wrote it.
    public void lock() {
        if (guard.desk().inSample() || locking) {
            return;
        }
        hideWindowsInFront();
        Clip.clear();
        if (wizard.isPresent()) {
            guard.lock();
            return;
        }
        locking = true;
        var person = guard.unlockedProperty().get().map(Person::id);
        var showing = review;
        forget();
        show(new WaitingView(shell.messages(), "unlock.locking"), true);
        showing.ifPresentOrElse(
                view -> view.lockDown(note -> {
                    person.ifPresent(writer -> note.ifPresent(n -> held.keep(writer, n)));
                    locked();
                }),
                this::locked);
    }

    private void locked() {
        locking = false;
        guard.lock();
        if (getCenter() instanceof WaitingView) {
            unlock(held.isEmpty() ? this::showStart : this::showReview);
        }
    }

    /// The words of staff.
    public Messages messages() {
        return shell.messages();
    }

    /// Whether something here must outlast the screen: a note on its way to the archive, or one that could not be saved.
    boolean keeps() {
        return locking || !held.isEmpty();
    }

    /// Dialogs and menus in front of a page go with it.
    private void hideWindowsInFront() {
        if (getScene() != null) {
            List.copyOf(Window.getWindows()).stream()
                    .filter(w -> !w.equals(getScene().getWindow()))
                    .forEach(Window::hide);
        }
    }

    /// The settings of this computer, for staff alone.
    public void showSettings() {
        if (gated) {
            settings();
        } else {
            staffOnly(false, this::settings);
        }
    }

    private void settings() {
        forget();
        show(new SettingsView(
                        new SettingsModel(shell.settings()),
                        new Ways(this::showStart, () -> unlock(this::settings), this::showRecord)),
                true);
    }

    /// Closes once everything is on disk. A note or an answer that is not is saved first; where that is refused, or takes so long
    /// that somebody closes a second time, a person decides.
    ///
    /// @param close runs at once, later, or not at all
    public void close(Runnable close) {
        if (unsaved()) {
            review.ifPresent(ReviewView::leave);
            return;
        }
        if (keeps() && !asking().withoutHeldNote()
                || review.filter(ReviewView::beside).isPresent() && !asking().withoutTextBeside()) {
            return;
        }
        if (closing || wizard.isEmpty()) {
            decide(wizard.isEmpty(), close);
            return;
        }
        closing = true;
        wizard.get().keep(kept -> {
            if (closing) {
                decide(kept, close);
            }
        });
    }

    private void decide(boolean kept, Runnable close) {
        closing = false;
        if (kept || asking().withoutAnswers()) {
            close.run();
        }
    }

    private Closing asking() {
        return new Closing(shell.messages(), shell.dialogs());
    }

    /// Whether a note of the practitioner is not on disk yet.
    boolean unsaved() {
        return review.filter(ReviewView::unsaved).isPresent();
    }

    private void take(IntakeSession session) {
        var model = new WizardModel(
                shell.desk(), session, shell::wording, shell.taking(), shell.faults(), shell.pause());
        forget();
        // From now on the patient has the screen.
        Clip.clear();
        guard.lock();
        wizard = Optional.of(model);
        show(
                new WizardView(
                        model,
                        shell.appearance(),
                        Around.desk(this::showStart, action -> staffOnly(true, () -> {
                            if (shell.gatekeeper().code().isSet()) {
                                shell.acknowledged(session);
                            }
                            action.run();
                        }))),
                false);
    }

    /// Asks for the staff code, if there is one, and comes back to what was shown.
    ///
    /// @param called a patient needs staff at once, so that nobody waits long for wrong tries before
    private void staffOnly(boolean called, Runnable action) {
        var keeper = shell.gatekeeper();
        if (!keeper.code().isSet()) {
            action.run();
            return;
        }
        var covered = getCenter();
        var gate = new Node[1];
        // What came in front meanwhile, such as the lock, stays.
        Predicate<Node> inFront = page -> page.equals(getCenter());
        gate[0] = StaffGateView.ticking(
                keeper,
                called,
                shell.messages(),
                () -> {
                    if (inFront.test(gate[0])) {
                        setCenter(covered);
                        action.run();
                    }
                },
                () -> {
                    if (inFront.test(gate[0])) {
                        setCenter(covered);
                    }
                });
        setCenter(gate[0]);
    }

    /// @param staff notices are for staff and never shown to patients
    private void show(Node content, boolean staff) {
        setCenter(content);
        top.below(staff, content);
    }
}
