package org.ashi.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.ashi.desk.IntakeSession;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Dialogs;
import org.ashi.ui.review.ReviewView;
import org.ashi.ui.settings.SettingsModel;
import org.ashi.ui.settings.SettingsView;
import org.ashi.ui.wizard.StartModel;
import org.ashi.ui.wizard.StartView;
import org.ashi.ui.wizard.WizardModel;
import org.ashi.ui.wizard.WizardView;
import org.ashi.wording.Wording;

/// The main window's content: the front desk's start page, the wizard of one patient, or the review. Each patient gets a
/// wizard of their own, and nothing of it stays when it is left.
public final class ShellView extends BorderPane {

    private final Shell shell;
    private final VBox notices;
    private Optional<ReviewView> review = Optional.empty();
    private Optional<WizardModel> wizard = Optional.empty();

    public ShellView(Shell shell) {
        this.shell = shell;
        setId("shell");
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
            take(session);
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

    /// The settings of this computer.
    public void showSettings() {
        forget();
        show(new SettingsView(new SettingsModel(shell.settings()), this::showStart), true);
    }

    /// Asks whether the window may close. A note or an answer that is not on disk is saved first; where that is refused, a person
    /// decides.
    public boolean mayClose() {
        if (review.filter(ReviewView::unsaved).isPresent()) {
            review.get().leave();
            return false;
        }
        var m = shell.messages();
        return wizard.map(WizardModel::keep).orElse(true)
                || shell.dialogs()
                        .confirm(new Dialogs.Question(
                                m.get("shell.unsaved.title"),
                                m.get("shell.unsaved.text"),
                                m.get("shell.unsaved.yes"),
                                m.get("shell.unsaved.no")));
    }

    private void take(IntakeSession session) {
        var model = new WizardModel(shell.desk(), session, this::wording, shell.taking(), shell.faults());
        forget();
        wizard = Optional.of(model);
        show(new WizardView(model, shell.appearance(), this::showStart), false);
    }

    private Wording wording(String language) {
        return new Wording(
                shell.desk().pack(), language, Messages.of(language, shell.messages().zone()));
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
