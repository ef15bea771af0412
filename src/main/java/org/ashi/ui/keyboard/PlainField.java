package org.ashi.ui.keyboard;

import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A field on a screen that many people use one after another: nothing leaves it or enters it by way of the clipboard, and it
/// has no context menu.
public final class PlainField extends TextField {

    /// @param max characters; what is beyond is not taken
    public PlainField(int max) {
        setTextFormatter(new TextFormatter<String>(change -> within(change, max)));
        addEventFilter(ContextMenuEvent.ANY, ContextMenuEvent::consume);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // JavaFX opens a keyboard of its own in a pop-up window upon this.
            if (event.getCode() == KeyCode.DIGIT9 && event.isShiftDown() && event.isControlDown()) {
                event.consume();
            }
        });
    }

    private static TextFormatter.Change within(TextFormatter.Change change, int max) {
        if (change.getControlNewText().length() > max) {
            change.setText("");
            change.setRange(change.getRangeStart(), change.getRangeStart());
            change.selectRange(change.getRangeStart(), change.getRangeStart());
        }
        return change;
    }

    /// Never marks the whole text, as JavaFX does when a field gets the focus: the next key would wipe out what the patient has
    /// typed before. The caret goes behind the last character instead.
    @Override
    public void selectRange(int anchor, int caret) {
        var whole = Math.abs(anchor - caret) >= getLength();
        super.selectRange(whole && anchor != caret ? getLength() : anchor, whole && anchor != caret ? getLength() : caret);
    }

    @Override
    public void copy() {}

    @Override
    public void cut() {}

    @Override
    public void paste() {}
}
