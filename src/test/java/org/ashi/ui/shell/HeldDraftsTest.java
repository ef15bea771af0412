package org.ashi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.ashi.intake.Deed;
import org.ashi.ui.kit.Screens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A reason that is half typed when the screen locks by itself.
@ExtendWith(Screens.class)
class HeldDraftsTest extends ShellWithVault {

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void halfAReasonComesBackToItsWriterAndWasNotPutDown(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        toTab(robot);
        robot.interact(() -> robot.lookup("#level-reason").queryTextInputControl().setText("Half a rea"));
        pass(robot, LIMIT);
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(texts(robot)).noneMatch(t -> t.contains("Half a rea") || t.contains("Vandermolen"));
        assertThat(archive.store().only().intake().review().deeds(Deed.LevelSet.class)).isEmpty();
        unlock(robot);
        assertThat(robot.lookup("#record-refused").<Labeled>query().getText()).contains("filled in and not saved");
        toTab(robot);
        assertThat(robot.lookup("#level-reason").queryTextInputControl().getText()).isEqualTo("Half a rea");
    }
}
