package org.ashi.ui.shell;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.desk.IntakeSession;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Dialogs;

/// The pages of staff behind the kiosk's gate: the front desk and the review, with a way back to the patients.
final class StaffPagesView extends BorderPane {

    private final Kiosk kiosk;
    private final KioskModel model;
    private final VBox notices = Controls.column("shell-notices");
    private Optional<ShellView> pages = Optional.empty();

    StaffPagesView(Kiosk kiosk, KioskModel model) {
        this.kiosk = kiosk;
        this.model = model;
        setId("staff-pages");
        var m = kiosk.shell().messages();
        var strip = Controls.bar(
                List.of(Controls.text("staff-strip", m.get("kiosk.staff.strip"))),
                List.of(
                        Controls.quiet("close-program", m.get("kiosk.staff.close"), this::close),
                        Controls.primary("lock", m.get("kiosk.staff.lock"), model::showWelcome)));
        strip.getStyleClass().add("kiosk-strip");
        setTop(new VBox(strip, notices));
        model.troubleProperty().addListener((o, was, is) -> notices());
    }

    /// Anew from the front desk's start page, unless a note is still to be saved.
    StaffPagesView open() {
        if (pages.filter(ShellView::keeps).isPresent()) {
            setCenter(pages.get());
        } else {
            var fresh = new ShellView[1];
            fresh[0] = new ShellView(kiosk.shell(), Optional.of(session -> take(fresh[0], session)));
            pages = Optional.of(fresh[0]);
            setCenter(fresh[0]);
        }
        notices();
        return this;
    }

    /// A form that was slow to come must not take over the screen after it was locked.
    private void take(ShellView asking, IntakeSession session) {
        if (pages.filter(asking::equals).isPresent() && !model.guarded()) {
            model.take(session);
        }
    }

    /// Patients have the screen again, and the archive is locked. A note that is not on disk is saved meanwhile, and is kept for
    /// who wrote it if that fails; nothing else stays.
    void leave() {
        setCenter(new Region());
        pages.ifPresent(ShellView::lock);
        pages = pages.filter(ShellView::keeps);
    }

    /// What is in memory alone goes with the program, so it is tried again, and staff decide.
    void close() {
        model.settle(settled -> {
            if (!model.guarded() && (settled || kiosk.shell().dialogs().confirm(loss()))) {
                pages.ifPresent(p -> p.close(kiosk.close()));
            }
        });
    }

    private Dialogs.Question loss() {
        var m = kiosk.shell().messages();
        var code = model.troubleProperty().get().orElse("-");
        return new Dialogs.Question(
                m.get("kiosk.staff.lose.title"),
                m.get("kiosk.staff.lose.text", code),
                m.get("kiosk.staff.lose.yes"),
                m.get("kiosk.staff.lose.no"));
    }

    private void notices() {
        notices.getChildren().clear();
        var m = kiosk.shell().messages();
        model.troubleProperty().get().ifPresent(code -> note(m.get("kiosk.staff.left", code)));
        notices.setManaged(!notices.getChildren().isEmpty());
    }

    private void note(String text) {
        var label = Controls.text("kiosk-notice-" + notices.getChildren().size(), text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("note-warn");
        notices.getChildren().add(label);
    }
}
