package org.ashi.leak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.QueueRow;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.vault.SetUpRobot;
import org.testfx.api.FxRobot;

/// A practitioner's part of the day at the window.
final class PractitionerRobot {

    private final FxRobot robot;
    private final SetUpRobot hand;
    private final Archive store;

    PractitionerRobot(FxRobot robot, SetUpRobot hand, Archive store) {
        this.robot = robot;
        this.hand = hand;
        this.store = store;
    }

    /// From the welcome page to the lock.
    ///
    /// @param report where the program is told to write it
    void day(Canary patient, Path report) {
        unlock();
        search(patient);
        Screens.until(() -> selected(patient.name()));
        robot.push(KeyCode.ENTER);
        hand.await(() -> hand.sees("record-tabs"));
        writeNote(patient);
        signOff();
        askForTheReport();
        preview();
        askForTheReport();
        hand.press("export-go");
        hand.await(() -> Files.exists(report));
        Screens.until(() -> hand.sees("record-export"));
        robot.clickOn("#lock-now");
        hand.await(() -> store.unlocked().isEmpty() && hand.sees("unlock"));
    }

    private void unlock() {
        hand.await(() -> hand.sees("review"));
        robot.clickOn("#review");
        hand.await(() -> hand.sees("phrase"));
        hand.secret("phrase", LeakProgram.WRONG);
        hand.press("unlock-open");
        hand.await(() -> !robot.lookup("#unlock-said").queryLabeled().getText().isBlank());
        hand.secret("phrase", new String(Practices.passphrase(), UTF_8));
        hand.press("unlock-open");
        hand.await(() -> store.unlocked().isPresent());
    }

    private void search(Canary patient) {
        hand.await(() -> hand.sees("queue-search"));
        robot.clickOn("#queue-search").write(patient.name(), 0);
        Screens.until(() -> robot.lookup("#queue-table").<TableView<QueueRow>>query().getItems().size() == 1);
    }

    private void writeNote(Canary patient) {
        tab("note");
        robot.clickOn("#note").write(patient.note(), 0);
        hand.await(() -> robot.lookup("#note").<TextInputControl>query().getText().equals(patient.note()));
        robot.clickOn("#note-save");
        Screens.until(() -> robot.lookup("#note-state").queryLabeled().getText().startsWith("Saved"));
    }

    private void signOff() {
        hand.press("sign-off");
        hand.press("sign-off-agree");
        Screens.until(() -> !robot.lookup("#sign-off-box").query().isVisible());
    }

    private void askForTheReport() {
        hand.await(() -> hand.sees("record-export"));
        robot.clickOn("#record-export");
        hand.await(() -> hand.sees("export-preview"));
        hand.press("export-reason-referral");
    }

    private void preview() {
        hand.press("export-preview");
        Screens.until(() -> hand.sees("print-number")
                && robot.lookup("#print-number").queryLabeled().getText().startsWith("Page 1 of"));
        robot.push(KeyCode.PAGE_DOWN);
        Screens.until(() -> robot.lookup("#print-number").queryLabeled().getText().startsWith("Page 2 of"));
        hand.press("print-back");
    }

    private void tab(String name) {
        robot.interact(() -> {
            var tabs = robot.lookup("#record-tabs").<TabPane>query();
            tabs.getSelectionModel().select(tabs.getTabs().stream()
                    .filter(tab -> ("tab-" + name).equals(tab.getId()))
                    .findFirst()
                    .orElseThrow());
        });
    }

    private boolean selected(String name) {
        var table = robot.lookup("#queue-table").<TableView<QueueRow>>query();
        var row = table.getItems().stream().filter(r -> r.name().equals(name)).findFirst();
        row.ifPresent(r -> {
            table.requestFocus();
            table.getSelectionModel().select(r);
        });
        return row.isPresent();
    }
}
