package org.ashi.ui.vault;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.FieldUse;
import org.ashi.ui.keyboard.KeyboardLayout;
import org.ashi.ui.keyboard.KeyboardView;
import org.ashi.ui.keyboard.SecretField;
import org.ashi.ui.kit.Controls;

/// The keyboard of the screen for the fields of a page: put away until it is asked for, since staff often have another, and then
/// typing into the field that was touched last.
public final class Typing extends VBox {

    private final Messages messages;
    private final Button toggle;
    private Optional<Supplier<KeyboardView>> target = Optional.empty();
    private boolean shown;

    public Typing(Messages messages) {
        this.messages = messages;
        toggle = Controls.quiet("keyboard-toggle", "", this::toggle);
        getStyleClass().add("answers");
        setAlignment(Pos.CENTER_LEFT);
        show();
    }

    public void add(SecretField field) {
        Supplier<KeyboardView> keys = () -> new KeyboardView(letters(), messages, field);
        aim(keys, false);
        field.typingProperty().addListener((o, was, is) -> {
            if (is) {
                aim(keys, true);
            }
        });
    }

    public void add(TextField field) {
        Supplier<KeyboardView> keys = () -> new KeyboardView(letters(), FieldUse.NAME, messages, field);
        aim(keys, false);
        field.focusedProperty().addListener((o, was, is) -> {
            if (is) {
                aim(keys, true);
            }
        });
    }

    /// @param touched else it counts only where no other field was there before
    private void aim(Supplier<KeyboardView> keys, boolean touched) {
        if (touched && target.filter(keys::equals).isEmpty() || target.isEmpty()) {
            target = Optional.of(keys);
            show();
        }
    }

    private KeyboardLayout letters() {
        return KeyboardLayout.of(messages.language());
    }

    private void toggle() {
        shown = !shown;
        show();
    }

    private void show() {
        getChildren().setAll(toggle);
        if (shown) {
            target.ifPresent(keys -> getChildren().add(keys.get()));
        }
        toggle.setText(messages.get(shown ? "keyboard.hide" : "keyboard.show"));
        toggle.setAccessibleText(toggle.getText());
    }
}
