package org.ashi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.ashi.ui.kit.Screens;
import org.ashi.vault.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The main window tells staff of urgent forms, whoever has unlocked.
@ExtendWith(Screens.class)
class UrgentInShellTest extends ShellWithVault {

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void urgentFormsAreCountedWithoutANameAndRaiseThePage(FxRobot robot) {
        handIn("V04");
        pass(robot, 6);
        assertThat(sees(robot, "unlock")).isTrue();
        assertThat(robot.lookup("#urgent-line").<Labeled>query().getText()).isEqualTo("1 form needs a practitioner now");
        assertThat(texts(robot)).noneMatch(t -> t.contains("Vandermolen"));
        picture(robot, "unlock-urgent");
        robot.clickOn("#unlock-back");
        assertThat(robot.lookup("#urgent-line").<Labeled>query().getText()).contains("1 form");
        picture(robot, "start-urgent");
        pass(robot, 30);
        assertThat(sees(robot, "start")).as("raised once").isTrue();
    }

    @Test
    void urgentFormsDoNotCoverAPatientsForm(FxRobot robot) {
        robot.clickOn("#start-new");
        handIn("V04");
        pass(robot, 6);
        assertThat(sees(robot, "wizard")).isTrue();
        assertThat(sees(robot, "urgent-line")).isFalse();
    }

    @Test
    void anUnlockedFrontDeskIsToldOfUrgentFormsAsWell(FxRobot robot) {
        joinAndUnlock(robot, Role.FRONT_DESK);
        assertThat(sees(robot, "urgent-line")).isFalse();
        handIn("V04");
        pass(robot, 6);
        assertThat(robot.lookup("#urgent-line").<Labeled>query().getText()).isEqualTo("1 form needs a practitioner now");
        assertThat(sees(robot, "start")).as("the list would open nothing for them").isTrue();
        picture(robot, "front-desk-urgent");
        robot.clickOn("#start-new");
        assertThat(sees(robot, "urgent-line")).as("a patient has the screen").isFalse();
    }

    @Test
    void aPractitionerInARecordIsToldOfAnUrgentFormAndKeepsWriting(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        handIn("V04");
        pass(robot, 6);
        assertThat(robot.lookup("#urgent-line").<Labeled>query().getText()).contains("1 form");
        assertThat(note(robot).getText()).isEqualTo("Knee jerk is weak.");
        picture(robot, "record-urgent");
    }

    @Test
    void anUrgentFormOpensTheListOfAnUnlockedPractitioner(FxRobot robot) {
        joinAndUnlock(robot, Role.PRACTITIONER);
        robot.interact(() -> shell.showSettings());
        handIn("V04");
        pass(robot, 6);
        assertThat(sees(robot, "settings-page")).as("something may be half done there").isTrue();
        assertThat(sees(robot, "urgent-line")).isTrue();
        robot.interact(() -> shell.showStart());
        handIn("V04");
        pass(robot, 6);
        assertThat(sees(robot, "queue-table")).isTrue();
        assertThat(robot.lookup("#urgent-line").<Labeled>query().getText()).contains("2 forms");
    }
}
