package org.ashi.ui.wizard;

import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.AnswerRow.Mark;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.DisplayChoice;

/// How the patient wants to read: language, text size, colours. Every choice shows at once.
final class DisplayPage {

    private final WizardModel model;
    private final Appearance appearance;

    DisplayPage(WizardModel model, Appearance appearance) {
        this.model = model;
        this.appearance = appearance;
    }

    Part part() {
        var messages = model.wording().messages();
        var languages = new FlowPane();
        languages.getStyleClass().add("choices-line");
        for (var language : model.languages()) {
            var row = new AnswerRow(
                    "speak-" + language, model.nameOf(language), Mark.ONE, () -> model.speak(language));
            row.setSelected(language.equals(model.languageProperty().get()));
            row.setMaxWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
            languages.getChildren().add(row);
        }
        var column = new DisplayChoice(messages, appearance).node();
        column.setId("page-display");
        column.getChildren().addFirst(Controls.heading("heading", messages.get("kit.display.title")));
        if (model.languages().size() > 1) {
            column.getChildren().addAll(1, java.util.List.of(title(messages.get("kit.display.language")), languages));
        }
        return Part.fixed(column);
    }

    private static Label title(String text) {
        var title = Controls.text("display-language", text);
        title.getStyleClass().add("subheading");
        return title;
    }
}
