package org.ashi.ui.wizard;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.ashi.bodymap.Side;
import org.ashi.ui.kit.Controls;

/// "You marked only your left side. Is that the correct side?"
final class SidePage {

    private final WizardModel model;

    SidePage(WizardModel model) {
        this.model = model;
    }

    /// @param page on which the regions were marked
    Part part(int page, Side side) {
        var messages = model.wording().messages();
        var column = Controls.column(
                "page", Controls.heading("heading", messages.get("bodymap.side." + side.name())));
        column.setId("page-side");
        for (var q : model.shown(page)) {
            var words = Controls.column("note-calm");
            words.setId("side-words");
            var lead = new Label(messages.get("bodymap.marked"));
            lead.getStyleClass().add("field-label");
            words.getChildren().add(lead);
            ChartWords.marked(model, q)
                    .forEach(code -> words.getChildren()
                            .add(Controls.text("side-" + code, "• " + model.wording().code(q.id(), code))));
            column.getChildren().add(words);
        }
        var answers = Controls.column(
                "answers",
                huge(Controls.primary(
                        "side-yes", messages.get("bodymap.side.yes." + side.name()), () -> model.sideIsCorrect(true))),
                huge(Controls.secondary("side-no", messages.get("bodymap.side.no"), () -> model.sideIsCorrect(false))));
        // Below the buttons, which must be in sight in large text too.
        column.getChildren().addAll(answers, Controls.hint("help", messages.get("bodymap.side.hint")));
        return Part.fixed(column);
    }

    private static Button huge(Button button) {
        button.getStyleClass().add("huge");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }
}
