package org.ashi.ui.wizard;

import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.api.FxRobot;

/// Does everything with the keyboard alone: goes to a node with Tab, as often as it takes, and presses Space.
final class KeyTouch extends Touch {

    private static final int MOST_TABS = 150;

    KeyTouch(FxRobot robot) {
        super(robot);
    }

    @Override
    void press(String id) {
        goTo(id);
        if (!(robot.lookup("#" + id).<Node>query() instanceof TextField)) {
            key(KeyCode.SPACE);
        }
        settle();
    }

    @Override
    void draw(String id) {
        throw new AssertionError("nothing can be drawn with a keyboard");
    }

    private void goTo(String id) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (robot.lookup("#" + id).<Node>query().isFocused()) {
                return;
            }
            key(KeyCode.TAB);
        }
        throw new AssertionError("the Tab key never came to " + id);
    }

    /// Through the window system, as a key that is pressed and let go.
    private void key(KeyCode code) {
        var window = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElseThrow();
        arrives(window, KeyEvent.KEY_RELEASED, () -> {
            var keys = new Robot();
            keys.keyPress(code);
            keys.keyRelease(code);
        });
    }
}
