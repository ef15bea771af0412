package org.ashi.ui.wizard;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.ashi.form.Question;
import org.ashi.ui.keyboard.FieldUse;
import org.ashi.ui.keyboard.KeyboardLayout;
import org.ashi.ui.keyboard.KeyboardView;
import org.ashi.ui.kit.Controls;

/// A field with the keyboard of the screen below it, both in sight. A quiet button puts the keyboard away where there is another.
final class KeyboardPart {

    private final WizardModel model;
    private final TextField field;
    private final KeyboardView keys;
    private final Button toggle = Controls.quiet("keyboard-toggle", "", () -> {});

    KeyboardPart(WizardModel model, Question q, TextField field) {
        this.model = model;
        this.field = field;
        var messages = model.wording().messages();
        keys = new KeyboardView(KeyboardLayout.of(messages.language()), use(q), messages, field);
    }

    VBox node() {
        toggle.setOnAction(event -> {
            model.form().showKeyboard(!model.form().keyboardShown());
            show();
            field.requestFocus();
            field.end();
            Platform.runLater(this::scroll);
        });
        show();
        var line = new VBox(toggle);
        line.setAlignment(Pos.CENTER_RIGHT);
        field.focusedProperty().addListener((o, was, is) -> Platform.runLater(this::scroll));
        keys.sceneProperty().addListener((o, was, is) -> Platform.runLater(this::followWindow));
        return Controls.column("answers", field, keys, line);
    }

    private void show() {
        var shown = model.form().keyboardShown();
        keys.setVisible(shown);
        keys.setManaged(shown);
        toggle.setText(model.wording().messages().get(shown ? "keyboard.hide" : "keyboard.show"));
        toggle.setAccessibleText(toggle.getText());
    }

    private static FieldUse use(Question q) {
        return q.identity()
                .map(field -> switch (field) {
                    case NAME -> FieldUse.NAME;
                    case PHONE -> FieldUse.PHONE;
                    case RECORD_NUMBER -> FieldUse.RECORD_NUMBER;
                })
                .orElse(FieldUse.TEXT);
    }

    /// Another size of the window or the text must not leave the field or a key out of sight.
    private void followWindow() {
        for (Node up = field; up != null; up = up.getParent()) {
            if (up instanceof ScrollPane pane) {
                pane.viewportBoundsProperty().addListener((o, was, is) -> Platform.runLater(this::scroll));
                keys.heightProperty().addListener((o, was, is) -> Platform.runLater(this::scroll));
                scroll();
            }
        }
    }

    private void scroll() {
        if (keys.isVisible() && keys.getScene() != null && field.equals(keys.getScene().getFocusOwner())) {
            Scrolling.toBottom(keys);
        }
    }
}
