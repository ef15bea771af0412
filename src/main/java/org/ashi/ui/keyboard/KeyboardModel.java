package org.ashi.ui.keyboard;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.ui.keyboard.FieldUse.Page;

/// What the keys do, without a node. It keeps nothing of what is typed.
public final class KeyboardModel {

    /// The field that is typed into.
    public interface Target {

        String text();

        /// Where the next character goes: 0 to the length of the text.
        int caret();

        /// At the caret; a text that has no room is not taken.
        void insert(String text);

        /// Deletes what is marked, or the character before the caret.
        void delete();

        /// What the enter key of a hardware keyboard does.
        void done();
    }

    private final KeyboardLayout layout;
    private final FieldUse use;
    private final Locale locale;
    private final Target target;
    private final ReadOnlyObjectWrapper<Page> page;
    private final ReadOnlyBooleanWrapper shift = new ReadOnlyBooleanWrapper();

    public KeyboardModel(KeyboardLayout layout, FieldUse use, Target target) {
        this.layout = layout;
        this.use = use;
        this.target = target;
        locale = layout.locale();
        page = new ReadOnlyObjectWrapper<>(use.first());
        moved();
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// Whether the next letter is a capital.
    ReadOnlyBooleanProperty shiftProperty() {
        return shift.getReadOnlyProperty();
    }

    /// The rows of the page shown.
    List<KeyRow> rows() {
        return KeyRow.of(layout, use, page.get());
    }

    /// What the key types now.
    String typed(Key.Type key) {
        return shift.get() && key.letter() ? key.text().toUpperCase(locale) : key.text();
    }

    void press(Key key) {
        switch (key) {
            case Key.Type type -> {
                target.insert(typed(type));
                moved();
            }
            case Key.Command command -> press(command);
        }
    }

    private void press(Key.Command command) {
        switch (command) {
            case SHIFT -> shift.set(!shift.get());
            case DELETE -> {
                target.delete();
                moved();
            }
            case LETTERS -> page.set(Page.LETTERS);
            case MORE -> page.set(Page.MORE);
            case NUMBERS -> page.set(Page.NUMBERS);
            case DONE -> target.done();
        }
    }

    /// The text or the caret has changed: a word of a name begins with a capital, and shift is for one letter.
    void moved() {
        shift.set(use.capitals() && wordBegins(target.text(), target.caret()));
    }

    /// At the start, after a blank or a hyphen, and after the apostrophe of O'Neill or D'Angelo.
    static boolean wordBegins(String text, int caret) {
        if (caret <= 0 || caret > text.length()) {
            return caret <= 0;
        }
        var before = text.charAt(caret - 1);
        return switch (before) {
            case '-', '(' -> true;
            case '\'' -> caret >= 2 && wordBegins(text, caret - 2);
            default -> Character.isWhitespace(before);
        };
    }
}
