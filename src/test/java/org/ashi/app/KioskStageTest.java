package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.shell.KioskRig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The kiosk's window.
@ExtendWith(Screens.class)
class KioskStageTest {

    @AutoClose
    private final KioskRig rig = new KioskRig();

    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        KioskStage.show(stage, rig.kiosk());
    }

    @AfterEach
    void hide(FxRobot robot) {
        robot.interact(window::hide);
        assertThat(rig.time.ticking()).as("the clock is let go with the window").isZero();
    }

    @Test
    void itFillsTheScreenAndStays(FxRobot robot) {
        assertThat(window.isFullScreen()).isTrue();
        assertThat(window.getFullScreenExitHint()).isEmpty();
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        robot.press(KeyCode.F11).release(KeyCode.F11);
        robot.press(KeyCode.ALT, KeyCode.F4).release(KeyCode.F4, KeyCode.ALT);
        Screens.drawn();
        assertThat(window.isFullScreen()).isTrue();
        assertThat(window.isShowing()).isTrue();
    }

    @Test
    void whatTheWindowSystemTakesAwayIsTakenBack(FxRobot robot) {
        robot.interact(() -> window.setFullScreen(false));
        Screens.drawn();
        assertThat(window.isFullScreen()).isTrue();
    }

    @Test
    void theWindowClosesForStaffOnly(FxRobot robot) {
        close(robot);
        assertThat(rig.closed).isZero();
        assertThat(window.isShowing()).isTrue();

        robot.clickOn("#for-staff");
        KioskRig.CODE.chars().forEach(d -> robot.clickOn("#gate-" + (char) d));
        robot.clickOn("#gate-open");
        close(robot);
        assertThat(rig.closed).isEqualTo(1);
    }

    private void close(FxRobot robot) {
        robot.interact(() -> Event.fireEvent(window, new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
