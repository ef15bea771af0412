package org.ashi.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.ashi.desk.IntakeSession;
import org.ashi.ui.kiosk.StaffGateView;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Dialogs;
import org.ashi.ui.review.ReviewView;
import org.ashi.ui.settings.SettingsModel;
import org.ashi.ui.settings.SettingsView;
import org.ashi.ui.wizard.Around;
import org.ashi.ui.wizard.StartModel;
import org.ashi.ui.wizard.StartView;
import org.ashi.ui.wizard.WizardModel;
import org.ashi.ui.wizard.WizardView;

/// The main window's content: the front desk's start page, the wizard of one patient, or the review. Each patient gets a
/// wizard of their own, and nothing of it stays when it is left.
public final class ShellView extends BorderPane {

    private final Shell shell;
    private final Consumer<IntakeSession> take;
    private final boolean gated;
    private final VBox notices;
    private Optional<ReviewView> review = Optional.empty();
    private Optional<WizardModel> wizard = Optional.empty();
    private boolean closing;

    public ShellView(Shell shell) {
        this(shell, Optional.empty());
    }

    /// @param take shows the wizard of a patient somewhere else; empty to show it here
    public ShellView(Shell shell, Optional<Consumer<IntakeSession>> take) {
        this.shell = shell;
        this.take = take.orElse(this::take);
        // Where the wizard is elsewhere, patients hold the screen, and only the staff code led here.
        gated = take.isPresent();
        setId("shell");
        setNodeOrientation(
                shell.messages().rightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        shell.appearance().dress(this);
        notices = notices();
        showStart();
    }

    /// The front desk's start page.
    public void showStart() {
        forget();
        var model = new StartModel(
                shell.desk(),
                shell.desk().pack().languages().getFirst(),
                shell.messages(),
                shell.taking(),
                shell.dialogs(),
                shell.faults(),
                this::takeFromStart);
        model.refresh();
        show(new StartView(model, this::showReview, this::showSettings), true);
    }

    /// A form that was slow to come from the archive must not take over a screen that shows something else by now.
    private void takeFromStart(IntakeSession session) {
        if (getCenter() instanceof StartView) {
            take.accept(session);
        }
    }

    private void forget() {
        shell.appearance().reset();
        review = Optional.empty();
        wizard = Optional.empty();
    }

    /// The practitioner's queue.
    public void showReview() {
        forget();
        var view = new ReviewView(shell.review(), shell.chooseFile(), this::showStart);
        review = Optional.of(view);
        show(view, true);
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
        show(new SettingsView(new SettingsModel(shell.settings()), this::showStart), true);
    }

    /// Closes once everything is on disk. A note or an answer that is not is saved first; where that is refused, or takes so long
    /// that somebody closes a second time, a person decides.
    ///
    /// @param close runs at once, later, or not at all
    public void close(Runnable close) {
        if (review.filter(ReviewView::unsaved).isPresent()) {
            review.get().leave();
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
        var m = shell.messages();
        if (kept
                || shell.dialogs()
                        .confirm(new Dialogs.Question(
                                m.get("shell.unsaved.title"),
                                m.get("shell.unsaved.text"),
                                m.get("shell.unsaved.yes"),
                                m.get("shell.unsaved.no")))) {
            close.run();
        }
    }

    /// Whether a note of the practitioner is not on disk yet.
    boolean unsaved() {
        return review.filter(ReviewView::unsaved).isPresent();
    }

    private void take(IntakeSession session) {
        var model = new WizardModel(
                shell.desk(), session, shell::wording, shell.taking(), shell.faults(), shell.pause());
        forget();
        wizard = Optional.of(model);
        show(new WizardView(model, shell.appearance(), Around.desk(this::showStart, action -> staffOnly(true, action))), false);
    }

    /// Asks for the staff code, if there is one, and comes back to what was shown.
    ///
    /// @param urgent a patient needs staff at once, so that nobody waits long for wrong tries before
    private void staffOnly(boolean urgent, Runnable action) {
        var keeper = shell.gatekeeper();
        if (!keeper.code().isSet()) {
            action.run();
            return;
        }
        var covered = getCenter();
        Runnable back = () -> setCenter(covered);
        setCenter(StaffGateView.ticking(
                keeper,
                urgent,
                shell.messages(),
                () -> {
                    back.run();
                    action.run();
                },
                back));
    }

    /// @param staff notices are for staff and never shown to patients
    private void show(Node content, boolean staff) {
        setTop(staff && !shell.notices().isEmpty() ? notices : null);
        setCenter(content);
    }

    private VBox notices() {
        var box = new VBox();
        box.setId("notices");
        box.getStyleClass().add("shell-notices");
        for (var i = 0; i < shell.notices().size(); i++) {
            var label = Controls.text("notice-" + i, shell.notices().get(i));
            label.setMaxWidth(Double.MAX_VALUE);
            label.getStyleClass().add("note-warn");
            box.getChildren().add(label);
        }
        return box;
    }
}
