package org.ashi.ui.wizard;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.ashi.ui.kit.Controls;

/// All answers in words, each with a way to change it.
final class CheckPage {

    private final WizardModel model;

    CheckPage(WizardModel model) {
        this.model = model;
    }

    Part part() {
        var messages = model.wording().messages();
        var column = Controls.column(
                "page",
                Controls.heading("heading", messages.get("wizard.check.title")),
                Controls.hint("help", messages.get("wizard.check.lead")));
        column.setId("page-check");
        var section = "";
        var card = Controls.column("card");
        for (var line : model.checkLines()) {
            if (!line.section().equals(section)) {
                section = line.section();
                var title = Controls.text("part-" + column.getChildren().size(), section);
                title.getStyleClass().setAll("label", "subheading");
                card = Controls.column("card", title);
                card.getStyleClass().add("check-card");
                column.getChildren().add(card);
            }
            card.getChildren().add(row(line));
        }
        return Part.fixed(column);
    }

    private HBox row(CheckLine line) {
        var messages = model.wording().messages();
        var label = Controls.hint("asked-" + line.questionId(), line.label());
        var answer = Controls.text("said-" + line.questionId(), line.answer());
        var words = new VBox(label, answer);
        HBox.setHgrow(words, Priority.ALWAYS);
        var change = Controls.quiet(
                "change-" + line.questionId(),
                messages.get("wizard.check.change"),
                () -> model.change(line.questionId()));
        change.setAccessibleText(messages.get("wizard.check.changeWhat", line.label()));
        change.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(words, change);
        row.getStyleClass().add("check-row");
        return row;
    }
}
