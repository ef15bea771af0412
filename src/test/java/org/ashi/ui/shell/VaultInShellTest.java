package org.ashi.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.store.Practices;
import org.ashi.store.QueueRow;
import org.ashi.store.Staff.Change;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.review.ReviewView;
import org.ashi.vault.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The main window while the archive is locked and while it is not.
@ExtendWith(Screens.class)
class VaultInShellTest extends ShellWithVault {

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void formsAreBegunWhileLockedAndTheListSaysThatItIs(FxRobot robot) {
        assertThat(sees(robot, "unfinished-locked")).isTrue();
        assertThat(sees(robot, "trouble")).isTrue();
        assertThat(robot.lookup("#trouble").query().isVisible()).as("it is no trouble").isFalse();
        picture(robot, "start-locked");
        robot.clickOn("#start-new").clickOn("#answer-capacity-yes");
        assertThat(archive.store().only().intake().answers().byQuestion()).isNotEmpty();
    }

    @Test
    void theReviewAsksFirstAndLocksByTheButton(FxRobot robot) {
        handIn("V01");
        robot.clickOn("#review");
        assertThat(sees(robot, "unlock")).isTrue();
        assertThat(sees(robot, "queue-table")).isFalse();
        type(robot, "not this one");
        robot.clickOn("#unlock-open");
        assertThat(robot.lookup("#unlock-said").<Labeled>query().getText()).contains("does not fit");
        picture(robot, "unlock-wrong");
        unlock(robot);
        assertThat(robot.lookup("#queue-table").<TableView<QueueRow>>query().getItems()).hasSize(1);
        assertThat(robot.lookup("#unlocked-by").<Labeled>query().getText()).contains(Practices.FOUNDER);
        picture(robot, "review-unlocked");

        robot.clickOn("#lock-now");
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(sees(robot, "unlock")).isTrue();
        assertThat(texts(robot)).noneMatch(text -> text.contains("Vandermolen"));
    }

    @Test
    void anExportThatWaitsUntilTheLockIsNotMade(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        reviewing.hold = true;
        robot.clickOn("#record-export");
        robot.interact(() -> ((ToggleButton) robot.lookup("#export-reason-referral").query()).fire());
        robot.interact(() -> robot.lookup("#export-go").queryButton().fire());
        pass(robot, LIMIT);
        assertThat(archive.store().unlocked()).as("nothing waits for the export").isEmpty();
        assertThat(exports).isZero();
        robot.interact(reviewing::release);
        assertThat(exports).isZero();
        assertThat(sees(robot, "unlock")).isTrue();
        assertThat(texts(robot)).noneMatch(t -> t.contains("Vandermolen"));
    }

    @Test
    void aPatientsFormLocks(FxRobot robot) {
        robot.clickOn("#unfinished-unlock");
        unlock(robot);
        assertThat(sees(robot, "lock-now")).isTrue();
        robot.clickOn("#start-new");
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(sees(robot, "lock-now")).isFalse();
    }

    @Test
    void theFrontDeskSeesTheListAndIsToldWhyARecordStaysClosed(FxRobot robot) {
        handIn("V01");
        Practices.unlock(archive.store());
        var phrase = "lamp river stone window".getBytes(UTF_8);
        assertThat(archive.store().staff().add("Robin Desk", Role.FRONT_DESK, phrase)).isInstanceOf(Change.Done.class);
        archive.store().lock();
        robot.clickOn("#review");
        picture(robot, "unlock-two");
        var robin = archive.store().people().stream().map(p -> p.name()).toList().indexOf("Robin Desk");
        robot.clickOn("#person-" + robin);
        type(robot, "lamp river stone window");
        robot.clickOn("#unlock-open");
        var row = robot.lookup("#queue-table").<TableView<QueueRow>>query().getItems().getFirst();
        robot.interact(() -> ((ReviewView) shell.getCenter()).open(row.id()));
        assertThat(robot.lookup("#record-empty").<Labeled>query().getText()).startsWith("Only practitioners");
        picture(robot, "front-desk-record");
    }

    @Test
    void staffWhoHaveSeenAnEmergencyAreLogged(FxRobot robot) {
        code.set("7392");
        var session = IntakeSession.start(desk, "en");
        session.answer("rf_saddle", Answer.yes());
        session.save();
        robot.clickOn("#unfinished-unlock");
        unlock(robot);
        robot.clickOn("#resume-" + session.intake().id());
        assertThat(acknowledged(session)).isZero();
        robot.clickOn("#emergency-staff");
        robot.clickOn("#gate-7").clickOn("#gate-3").clickOn("#gate-9").clickOn("#gate-2").clickOn("#gate-open");
        assertThat(acknowledged(session)).isEqualTo(1);
    }
}
