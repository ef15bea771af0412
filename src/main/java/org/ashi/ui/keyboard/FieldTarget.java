package org.ashi.ui.keyboard;

import javafx.event.ActionEvent;
import javafx.scene.control.TextField;

/// A text field that the keys type into.
public record FieldTarget(TextField field) implements KeyboardModel.Target {

    @Override
    public String text() {
        return field.getText();
    }

    @Override
    public int caret() {
        return field.getCaretPosition();
    }

    @Override
    public void insert(String text) {
        focus();
        field.replaceSelection(text);
    }

    @Override
    public void delete() {
        focus();
        field.deletePreviousChar();
    }

    @Override
    public void done() {
        field.fireEvent(new ActionEvent());
    }

    /// A field that gets the focus back keeps its caret; nothing gets marked that the next key would overwrite.
    private void focus() {
        if (!field.isFocused()) {
            var caret = field.getCaretPosition();
            field.requestFocus();
            field.positionCaret(caret);
        }
    }
}
