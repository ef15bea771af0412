package org.ashi.ui.wizard;

import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;

/// Digits to touch, as on a telephone, for a screen without a keyboard. Goes on by itself to the next part of a date when
/// one is complete, and back when the digit to be deleted stands there.
///
/// It does so only for its own keys: who types on a keyboard moves on with the tab key, and would skip a part.
final class DigitPad extends GridPane {

    private static final String KEYS = "123456789";
    private static final int COLUMNS = 3;

    private final List<Field> fields;
    private int at;

    /// A field that gets digits.
    ///
    /// @param complete whether no further digit belongs to what it holds
    record Field(TextField field, Predicate<String> complete) {

        /// @param max most digits
        /// @param largest digit that can begin a number of `max` digits: a larger one stands alone
        static Field of(TextField field, int max, int largest) {
            return new Field(
                    field,
                    typed -> typed.length() >= max
                            || typed.length() == 1 && typed.charAt(0) - '0' > largest);
        }
    }

    /// @param fields in the order of typing
    DigitPad(Messages messages, List<Field> fields) {
        this.fields = List.copyOf(fields);
        for (int i = 0; i < fields.size(); i++) {
            var index = i;
            fields.get(i).field().focusedProperty().addListener((o, was, is) -> at = is ? index : at);
        }
        getStyleClass().add("digit-pad");
        // Digits stand as on a telephone, also where the page is mirrored.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        setMaxWidth(USE_PREF_SIZE);
        for (int i = 0; i < KEYS.length(); i++) {
            add(digit(KEYS.substring(i, i + 1)), i % COLUMNS, i / COLUMNS);
        }
        add(digit("0"), 1, COLUMNS);
        var delete = key("pad-delete", "⌫", this::delete);
        delete.setAccessibleText(messages.get("wizard.pad.delete"));
        add(delete, 2, COLUMNS);
    }

    private Button digit(String digit) {
        return key("pad-" + digit, digit, () -> type(digit));
    }

    private static Button key(String id, String text, Runnable action) {
        var key = Controls.secondary(id, text, action);
        key.getStyleClass().add("pad-key");
        // The field keeps the focus, so that typing and touching can be mixed.
        key.setFocusTraversable(false);
        return key;
    }

    private void type(String digit) {
        // A part that was full before: filled in by hand, or when the page was opened again.
        goOn();
        var now = fields.get(at);
        now.field().appendText(digit);
        now.field().end();
        goOn();
    }

    private void goOn() {
        if (at < fields.size() - 1
                && fields.get(at).complete().test(fields.get(at).field().getText())
                && fields.get(at + 1).field().getText().isEmpty()) {
            go(at + 1);
        }
    }

    private void delete() {
        if (at > 0 && fields.get(at).field().getText().isEmpty()) {
            go(at - 1);
        }
        fields.get(at).field().end();
        fields.get(at).field().deletePreviousChar();
    }

    private void go(int to) {
        at = to;
        fields.get(to).field().requestFocus();
        fields.get(to).field().end();
    }
}
