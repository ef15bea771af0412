package org.ashi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import javafx.stage.Stage;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.PackFiles;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.wizard.PatientRobot;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.json.JsonMapper;

/// The kiosk's closing pages, after a whole form was filled in by touch.
@ExtendWith(Screens.class)
class KioskEndTest {

    @AutoClose
    private final KioskRig rig = new KioskRig();

    @Start
    void start(Stage stage) {
        rig.show(stage);
    }

    private void fillIn(String scenario) throws IOException {
        var file = PackFiles.builtIn("low-back-pain").read("scenarios/" + scenario + ".json").orElseThrow();
        var answers = JsonMapper.shared().readTree(file).get("answers");
        rig.press("begin-first");
        new PatientRobot(rig.robot, rig.desk.pack().questionnaire())
                .fillInAlone(answers, "Ada Jones", LocalDate.of(2026 - answers.get("age").intValue(), 2, 28));
    }

    @Test
    void theThankYouPageClosesByItselfUnlessItIsKeptOpen() throws IOException {
        fillIn("V01");
        assertThat(rig.text("closes")).isEqualTo("This page closes in 20 seconds");
        rig.picture("done");
        rig.pass(19);
        assertThat(rig.text("closes")).isEqualTo("This page closes in 1 second");
        rig.touchAnywhere();
        assertThat(rig.text("closes")).as("who reads is there").isEqualTo("This page closes in 20 seconds");
        rig.pass(19);
        rig.press("keep-open");
        rig.pass(39);
        assertThat(rig.sees("page-done")).isTrue();
        rig.pass(1);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.archive.store().only().intake().finishedAt()).isPresent();
    }

    @Test
    void aClosingPageThatCallsForADoctorStaysUntilStaffHaveSeenIt() throws IOException {
        fillIn("V05");
        assertThat(rig.archive.store().only().assessment().level()).isEqualTo(TriageLevel.URGENT);
        rig.pass(2 * 60 * 60);
        assertThat(rig.sees("page-done")).isTrue();
        rig.picture("done-hold");
        rig.press("close");
        rig.enter("1597");
        assertThat(rig.sees("staff-gate")).isTrue();
        rig.press("gate-back");
        assertThat(rig.sees("page-done")).isTrue();
        rig.press("close");
        rig.enter(KioskRig.CODE);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.archive.store().only().intake().finishedAt()).isPresent();
    }
}
