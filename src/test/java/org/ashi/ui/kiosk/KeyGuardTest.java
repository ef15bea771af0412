package org.ashi.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ashi.ui.kit.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Real keys on a real window.
@ExtendWith(Screens.class)
class KeyGuardTest {

    private TextField field;
    private final List<KeyCode> arrived = new ArrayList<>();
    private final List<String> menus = new ArrayList<>();
    private boolean guarded = true;

    @Start
    void start(Stage stage) {
        field = new TextField();
        var root = new StackPane(field);
        KeyGuard.install(root, () -> guarded);
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> arrived.add(e.getCode()));
        field.addEventFilter(ContextMenuEvent.ANY, e -> menus.add("asked"));
        stage.setScene(new Scene(root, 300, 200));
        stage.show();
    }

    static Stream<List<KeyCode>> keys() {
        var function = Stream.of(KeyCode.values()).filter(KeyCode::isFunctionKey).map(List::of);
        var alone = Stream.of(List.of(KeyCode.ESCAPE), List.of(KeyCode.CONTEXT_MENU), List.of(KeyCode.PRINTSCREEN));
        var control = Stream.of(
                        KeyCode.P, KeyCode.O, KeyCode.S, KeyCode.W, KeyCode.Q, KeyCode.N, KeyCode.C, KeyCode.V, KeyCode.X,
                        KeyCode.Z, KeyCode.T, KeyCode.F4)
                .flatMap(k -> Stream.of(List.of(KeyCode.CONTROL, k), List.of(KeyCode.META, k)));
        var alt = Stream.of(KeyCode.F4, KeyCode.ENTER, KeyCode.TAB, KeyCode.SPACE, KeyCode.ESCAPE, KeyCode.LEFT)
                .map(k -> List.of(KeyCode.ALT, k));
        var other = Stream.of(
                List.of(KeyCode.SHIFT, KeyCode.INSERT), List.of(KeyCode.SHIFT, KeyCode.DELETE),
                List.of(KeyCode.SHIFT, KeyCode.F10), List.of(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ESCAPE));
        return Stream.of(function, alone, control, alt, other).flatMap(s -> s);
    }

    @Test
    void whatLeadsOutIsSwallowed(FxRobot robot) {
        assertThat(keys()).hasSizeGreaterThan(40).allSatisfy(keys -> {
            arrived.clear();
            guarded = true;
            press(robot, keys);
            assertThat(arrived).doesNotContain(keys.getLast());

            guarded = false;
            press(robot, keys);
            assertThat(arrived).as("for staff it works").contains(keys.getLast());
        });
    }

    @Test
    void typingAndMovingStayPossible(FxRobot robot) {
        robot.clickOn(field).write("Ada");
        press(robot, List.of(KeyCode.BACK_SPACE));
        press(robot, List.of(KeyCode.LEFT));
        press(robot, List.of(KeyCode.CONTROL, KeyCode.A));
        assertThat(field.getText()).isEqualTo("Ad");
        assertThat(field.getSelectedText()).isEqualTo("Ad");
        assertThat(arrived).contains(KeyCode.BACK_SPACE, KeyCode.LEFT, KeyCode.A);
    }

    @Test
    void noMenuOpens(FxRobot robot) {
        robot.clickOn(field, MouseButton.SECONDARY);
        assertThat(menus).isEmpty();
        assertThat(Window.getWindows()).hasSize(1);
    }

    private void press(FxRobot robot, List<KeyCode> keys) {
        robot.interact(field::requestFocus);
        if (keys.contains(KeyCode.META)) {
            // The window system without a display knows no Command key.
            robot.interact(() -> field.fireEvent(new KeyEvent(
                    KeyEvent.KEY_PRESSED, "", "", keys.getLast(), false, false, false, true)));
            return;
        }
        // Through the window system, as keys that are pressed and let go.
        robot.interact(() -> {
            var board = new Robot();
            keys.forEach(board::keyPress);
            keys.reversed().forEach(board::keyRelease);
        });
    }
}
