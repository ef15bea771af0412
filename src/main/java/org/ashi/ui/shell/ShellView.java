package org.ashi.ui.shell;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.ashi.desk.IntakeSession;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.review.ReviewView;
import org.ashi.ui.wizard.StartModel;
import org.ashi.ui.wizard.StartView;
import org.ashi.ui.wizard.WizardModel;
import org.ashi.ui.wizard.WizardView;
import org.ashi.wording.Wording;

/// The main window's content: the front desk's start page, the wizard of one patient, or the review. Each patient gets a
/// wizard of their own, and nothing of it stays when it is left.
public final class ShellView extends BorderPane {

    private final Shell shell;
    private final StartModel start;
    private final VBox notices;
    private Optional<ReviewView> review = Optional.empty();

    public ShellView(Shell shell) {
        this.shell = shell;
        setId("shell");
        start = new StartModel(
                shell.desk(),
                shell.desk().pack().languages().getFirst(),
                shell.messages(),
                shell.taking(),
                shell.dialogs(),
                shell.faults(),
                this::take);
        notices = notices();
        showStart();
    }

    /// The front desk's start page.
    public void showStart() {
        review = Optional.empty();
        start.refresh();
        show(new StartView(start, this::showReview), true);
    }

    /// The practitioner's queue.
    public void showReview() {
        var view = new ReviewView(shell.review(), shell.chooseFile(), this::showStart);
        review = Optional.of(view);
        show(view, true);
    }

    /// Asks whether the window may close: a note that is not on disk is saved first, and where that is refused the window stays.
    public boolean mayClose() {
        if (review.filter(ReviewView::unsaved).isEmpty()) {
            return true;
        }
        review.get().leave();
        return false;
    }

    private void take(IntakeSession session) {
        var wording = new Wording(
                shell.desk().pack(), session.intake().language(), shell.messages());
        var model = new WizardModel(shell.desk(), session, wording, shell.taking(), shell.faults());
        show(new WizardView(model, this::showStart), false);
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
            box.getChildren().add(label);
        }
        return box;
    }
}
