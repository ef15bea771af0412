package org.ashi.ui.wizard;

import java.util.List;
import javafx.scene.control.Label;
import org.ashi.intake.TriageLevel;
import org.ashi.ui.kit.Controls;

/// The last page: what happens next. Shown only after the intake is on disk.
final class ClosingPages {

    private final WizardModel model;
    private final Around around;

    ClosingPages(WizardModel model, Around around) {
        this.model = model;
        this.around = around;
    }

    Part done(TriageLevel level, List<String> safetyNets) {
        var messages = model.wording().messages();
        var soon = level.holdsNeedling();
        var said = Sentences.split(model.wording().text("level", level.name(), "patient"), messages.locale());
        var next = soon
                ? Controls.column(
                        "emergency-card",
                        Controls.heading("done-level", said.first()),
                        Controls.text("done-level-more", said.rest()))
                : Controls.column(
                        "card",
                        subheading(messages.get("wizard.done.next")),
                        Controls.text("done-level", model.wording().text("level", level.name(), "patient")));
        var saved = Controls.text("saved", messages.get("wizard.done.saved"));
        saved.getStyleClass().add("note-good");
        saved.setMaxWidth(Double.MAX_VALUE);
        var column = Controls.column(
                "page", Controls.heading("heading", messages.get("wizard.done.title")), saved, next);
        column.setId("page-done");
        // In an emergency one message is enough.
        if (level != TriageLevel.EMERGENCY && !safetyNets.isEmpty()) {
            var watch = Controls.column("card", subheading(messages.get("wizard.done.watch")));
            for (var id : safetyNets) {
                var text = Sentences.onLines(model.wording().text("safetyNet", id), messages.locale());
                watch.getChildren().add(Controls.text("net-" + id, text));
            }
            column.getChildren().add(watch);
        }
        column.getChildren().add(Controls.text("give-back", messages.get(goodbye(soon))));
        return Part.fixed(column);
    }

    private String goodbye(boolean soon) {
        if (!around.kiosk()) {
            return "wizard.done.return";
        }
        return soon ? "kiosk.done.hold" : "kiosk.done.leave";
    }

    Part stopped() {
        var messages = model.wording().messages();
        var column = Controls.column(
                "page",
                Controls.heading("heading", messages.get("wizard.stopped.title")),
                Controls.text("saved", messages.get("wizard.stopped.text")));
        column.setId("page-stopped");
        return Part.fixed(column);
    }

    private static Label subheading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("subheading");
        return label;
    }
}
