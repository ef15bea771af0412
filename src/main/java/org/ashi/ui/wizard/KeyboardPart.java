package org.ashi.ui.wizard;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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
    private final VBox column = Controls.column("answers");
    private final Button toggle;
    private final BooleanSupplier shown;
    private final Consumer<Boolean> show;

    /// For patients: shown until they put it away, for the whole form.
    KeyboardPart(WizardModel model, FieldUse use, TextField field) {
        this(model, use, field, "keyboard-toggle", model.form()::keyboardShown, model.form()::showKeyboard);
    }

    private KeyboardPart(
            WizardModel model,
            FieldUse use,
            TextField field,
            String toggleId,
            BooleanSupplier shown,
            Consumer<Boolean> show) {
        this.model = model;
        this.field = field;
        this.shown = shown;
        this.show = show;
        toggle = Controls.quiet(toggleId, "", () -> {});
        var messages = model.wording().messages();
        keys = new KeyboardView(KeyboardLayout.of(messages.language()), use, messages, field);
    }

    /// For staff, who often have a keyboard: put away until it is asked for, one for each field.
    static KeyboardPart onDemand(WizardModel model, FieldUse use, TextField field) {
        var shown = new AtomicBoolean();
        return new KeyboardPart(model, use, field, "keyboard-toggle-" + field.getId(), shown::get, shown::set);
    }

    VBox node() {
        toggle.setOnAction(event -> {
            show.accept(!shown.getAsBoolean());
            show();
            field.requestFocus();
            field.end();
            Platform.runLater(this::scroll);
        });
        var line = new VBox(toggle);
        line.setAlignment(Pos.CENTER_RIGHT);
        column.getChildren().addAll(field, line);
        show();
        field.focusedProperty().addListener((o, was, is) -> Platform.runLater(this::scroll));
        keys.sceneProperty().addListener((o, was, is) -> Platform.runLater(this::followWindow));
        return column;
    }

    private void show() {
        var now = shown.getAsBoolean();
        // Not only hidden: the keys of two fields would have the same names.
        column.getChildren().remove(keys);
        if (now) {
            column.getChildren().add(1, keys);
        }
        toggle.setText(model.wording().messages().get(now ? "keyboard.hide" : "keyboard.show"));
        toggle.setAccessibleText(toggle.getText());
    }

    static FieldUse use(Question q) {
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
        if (keys.getScene() != null && field.equals(keys.getScene().getFocusOwner())) {
            Scrolling.toBottom(keys);
        }
    }
}
