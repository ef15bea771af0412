package org.ashi.ui.wizard;

import java.util.function.Supplier;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// Digits to touch, for a screen without a keyboard.
final class DigitPad extends GridPane {

    private static final String KEYS = "123456789";
    private static final int COLUMNS = 3;

    /// @param target the field that gets the next digit
    DigitPad(Messages messages, Supplier<TextField> target) {
        getStyleClass().add("digit-pad");
        // Digits stand as on a telephone in every language.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMaxWidth(USE_PREF_SIZE);
        for (int i = 0; i < KEYS.length(); i++) {
            add(key(KEYS.substring(i, i + 1), target), i % COLUMNS, i / COLUMNS);
        }
        add(key("0", target), 1, COLUMNS);
        var delete = Controls.secondary("pad-delete", "⌫", () -> delete(target.get()));
        delete.setAccessibleText(messages.get("wizard.pad.delete"));
        delete.getStyleClass().add("pad-key");
        delete.setFocusTraversable(false);
        add(delete, 2, COLUMNS);
    }

    private static Button key(String digit, Supplier<TextField> target) {
        var key = Controls.secondary("pad-" + digit, digit, () -> {
            var field = target.get();
            field.appendText(digit);
            field.end();
        });
        key.getStyleClass().add("pad-key");
        // The field keeps the focus, so that typing and touching can be mixed.
        key.setFocusTraversable(false);
        return key;
    }

    private static void delete(TextField field) {
        field.end();
        field.deletePreviousChar();
    }
}
