package org.ashi.ui.wizard;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.ashi.ui.kit.Controls;
import org.ashi.ui.kit.Spread;

/// The line above every page: where the patient is, and what helps to read it.
final class PatientBar {

    private final WizardModel model;
    private final Runnable display;
    private final Label progress = Controls.text("progress", "");
    private final FlowPane buttons = new FlowPane(8, 8);
    private final Spread line;

    /// @param display shows the page on which text size, colours and language are chosen
    PatientBar(WizardModel model, Runnable display) {
        this.model = model;
        this.display = display;
        progress.getStyleClass().add("progress-line");
        buttons.getStyleClass().add("bar-buttons");
        line = new Spread(progress, buttons);
        line.getStyleClass().add("patient-bar");
    }

    Spread node() {
        return line;
    }

    /// Writes the bar anew, in the language that is shown.
    ///
    /// @param forPatient the buttons are for the patient, not for staff
    /// @param help the way to a person is among them
    void render(boolean forPatient, boolean help) {
        buttons.getChildren().clear();
        if (forPatient) {
            otherLanguages().forEach(language -> buttons.getChildren().add(speak(language)));
            if (Attention.of(model) != Attention.STAFF_CALLED) {
                buttons.getChildren()
                        .add(button("display", model.wording().messages().get("kit.display.open"), display));
            }
        }
        if (help) {
            buttons.getChildren().add(new HelpPage(model).button());
        }
        show(buttons, forPatient);
    }

    void progress(String text) {
        progress.setText(text);
        progress.setAccessibleText(text);
    }

    /// With three languages or more the line would be full: then they are chosen on the display page only.
    private List<String> otherLanguages() {
        var languages = model.languages();
        return languages.size() > 2
                ? List.of()
                : languages.stream().filter(l -> !l.equals(model.languageProperty().get())).toList();
    }

    private Button speak(String language) {
        return button("language-" + language, model.nameOf(language), () -> model.speak(language));
    }

    private static Button button(String id, String text, Runnable action) {
        var button = Controls.quiet(id, text, action);
        button.getStyleClass().add("bar-button");
        return button;
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
