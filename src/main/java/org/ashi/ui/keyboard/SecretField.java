package org.ashi.ui.keyboard;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Controls;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// A field for a passphrase or another secret, with a button that shows what was typed.
///
/// Unlike JavaFX's own it keeps the characters in one array, which is wiped when they are taken, when the field is cleared and
/// when it leaves the screen. Nothing is copied or cut to the clipboard; what is pasted comes as a string, which is not in our
/// hands. The line has the id given, the button that id with `-eye`.
public final class SecretField extends HBox {

    private final Messages messages;
    private final SecretText text;
    private final SecretLine line;
    private final Button eye;
    private boolean shown;
    private final boolean legible;
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private Runnable done = () -> {};

    /// @param label what the field is for, read out by screen readers
    /// @param max characters; what is beyond is not taken
    public SecretField(String id, String label, int max, Messages messages) {
        this(id, label, max, messages, false);
    }

    /// A field that shows what is typed from the start, and so has no button: for what is copied from paper sign by sign.
    ///
    /// @param max characters
    public static SecretField legible(String id, String label, int max, Messages messages) {
        return new SecretField(id, label, max, messages, true);
    }

    private SecretField(String id, String label, int max, Messages messages, boolean legible) {
        this.messages = messages;
        this.legible = legible;
        text = new SecretText(max);
        line = new SecretLine(text, label);
        line.setId(id);
        eye = Controls.secondary(id + "-eye", "", () -> show(!shown));
        eye.getStyleClass().add("eye");
        eye.setWrapText(false);
        eye.setMinWidth(Region.USE_PREF_SIZE);
        // Who looks with the mouse goes on typing.
        eye.setOnMouseReleased(event -> line.requestFocus());
        getStyleClass().add("secret-field");
        setAlignment(Pos.CENTER_LEFT);
        setHgrow(line, Priority.ALWAYS);
        getChildren().add(line);
        if (!legible) {
            getChildren().add(eye);
        }
        line.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        line.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        line.addEventHandler(InputMethodEvent.INPUT_METHOD_TEXT_CHANGED, event -> insert(event.getCommitted()));
        sceneProperty().addListener((o, was, is) -> {
            if (is == null) {
                clear();
            }
        });
        show(false);
    }

    /// Hands over what was typed, to be wiped by who takes it; the field is empty then.
    public char[] take() {
        var taken = text.take();
        clear();
        return taken;
    }

    /// Wipes what was typed and hides what will be.
    public void clear() {
        text.clear();
        show(false);
        changed();
    }

    /// A copy of what is typed, to be wiped by who gets it; the field keeps it.
    public char[] copy() {
        return text.copy();
    }

    /// How many characters are typed.
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /// Whether what is typed goes here.
    public ReadOnlyBooleanProperty typingProperty() {
        return line.focusedProperty();
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// @param action runs when the enter key is pressed, on the screen's keyboard too
    public void setOnDone(Runnable action) {
        done = action;
    }

    /// Puts the caret into the line.
    public void focus() {
        line.requestFocus();
    }

    SecretText text() {
        return text;
    }

    void insert(CharSequence typed) {
        text.insert(typed);
        changed();
    }

    void delete() {
        text.deleteBefore();
        changed();
    }

    void done() {
        done.run();
    }

    private void paste() {
        Optional.ofNullable(Clipboard.getSystemClipboard().getString()).ifPresent(this::insert);
    }

    private void changed() {
        empty.set(text.length() == 0);
        count.set(text.count());
        line.refresh();
    }

    private void show(boolean characters) {
        shown = characters || legible;
        line.show(shown);
        eye.setGraphic(new FontIcon(shown ? Material2RoundMZ.VISIBILITY_OFF : Material2RoundMZ.VISIBILITY));
        eye.setText(messages.get(shown ? "vault.secret.hide" : "vault.secret.show"));
        eye.setAccessibleText(messages.get(shown ? "vault.secret.hide.spoken" : "vault.secret.show.spoken"));
    }

    private void typed(KeyEvent event) {
        // The right Alt key of many keyboards sends Ctrl with it.
        var command = event.isMetaDown() || event.isControlDown() != event.isAltDown();
        if (!command) {
            insert(event.getCharacter());
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            switch (event.getCode()) {
                case V -> act(event, this::paste);
                case A -> act(event, text::markAll);
                default -> {}
            }
            return;
        }
        switch (event.getCode()) {
            case BACK_SPACE -> act(event, text::deleteBefore);
            case DELETE -> act(event, text::deleteAfter);
            case LEFT -> act(event, () -> text.moveTo(text.caretCount() - 1));
            case RIGHT -> act(event, () -> text.moveTo(text.caretCount() + 1));
            case HOME -> act(event, () -> text.moveTo(0));
            case END -> act(event, () -> text.moveTo(text.count()));
            case ENTER -> act(event, done);
            default -> {}
        }
    }

    private void act(KeyEvent event, Runnable action) {
        action.run();
        changed();
        event.consume();
    }
}
