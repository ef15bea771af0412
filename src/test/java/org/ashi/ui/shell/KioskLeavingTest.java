package org.ashi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.PackFiles;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.SaveResult;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.wizard.PatientRobot;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of a form that its patient leaves.
@ExtendWith(Screens.class)
class KioskLeavingTest {

    @AutoClose
    private final KioskRig rig = new KioskRig();

    @Start
    void start(Stage stage) {
        rig.show(stage);
    }

    private PatientRobot toTheCheck(String scenario) throws IOException {
        var file = PackFiles.builtIn("low-back-pain").read("scenarios/" + scenario + ".json").orElseThrow();
        var answers = JsonMapper.shared().readTree(file).get("answers");
        rig.press("begin-first");
        var patient = new PatientRobot(rig.robot, rig.desk.pack().questionnaire());
        patient.toTheCheck(answers, "Ada Jones", LocalDate.of(2026 - answers.get("age").intValue(), 2, 28));
        return patient;
    }

    private Status status() {
        return rig.archive.store().only().intake().status();
    }

    @Test
    void aFormInWhichNothingIsMissingIsHandedInUnsigned() throws IOException {
        toTheCheck("V01").toTheSignature("Ada Jones");
        rig.pass(150);
        assertThat(rig.sees("welcome")).isTrue();
        var left = rig.archive.store().only().intake();
        assertThat(left.status()).isEqualTo(Status.NEW);
        assertThat(left.finishedAt()).isPresent();
        assertThat(left.signature()).isEmpty();
    }

    @Test
    void aFormLeftOnTheCheckPageIsHandedInToo() throws IOException {
        toTheCheck("V01");
        rig.pass(90);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(status()).isEqualTo(Status.NEW);
    }

    @Test
    void aHandInThatTheDiskRefusedIsTriedUntilItIsThereAndStaffAreTold() throws IOException {
        toTheCheck("V01").toTheSignature("Ada Jones");
        rig.archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        rig.press("sign-finish");
        assertThat(rig.sees("page-done")).isFalse();
        rig.pass(150);
        assertThat(rig.sees("welcome")).isTrue();
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        assertThat(rig.texts()).anyMatch(t -> t.contains("DISK-FULL"));
        rig.archive.store().work();
        rig.pass(60);
        assertThat(status()).isEqualTo(Status.NEW);
        assertThat(rig.texts()).noneMatch(t -> t.contains("DISK-FULL"));
    }

    @Test
    void whatNeedsADoctorIsInTheQueueAlsoWhereUnfinishedFormsAreKept() {
        rig.settings = rig.settings.withKeepUnfinished(true);
        var id = rig.handOver("rf_fever", Answer.yes());
        rig.pass(150);
        assertThat(status()).isEqualTo(Status.NEW);
        assertThat(Practices.unlock(rig.archive.store()).queue(Query.first(10))).anyMatch(row -> row.id().equals(id));
    }

    @Test
    void aDraftThatStaffBroughtIsKeptAlsoAfterThePatientBegan() {
        rig.handOver("sex", new Answer.Choice("other"));
        rig.robot.interact(() ->
                rig.robot.lookup("#field-patient_name").queryAs(TextField.class).setText("Ada Jones"));
        rig.press("next");
        rig.pass(150);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(status()).isEqualTo(Status.UNFINISHED);
    }

    /// Staff bring a form that may be an emergency, with the question that would settle it still open.
    private void bringADoubtfulEmergency() {
        var session = IntakeSession.start(rig.desk, "en");
        session.answer(Map.of("age", new Answer.Number(60), "rf_colic", Answer.yes()));
        assertThat(session.assessment().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(session.emergencies()).isEmpty();
        session.save();
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        rig.unlock();
        rig.press("resume-" + session.intake().id());
        rig.press("later-capacity");
        rig.press("hand-over");
        rig.press("begin");
    }

    @Test
    void anAbandonedEmergencyThatIsNotCertainYetCallsStaffUntilTheyCome() {
        bringADoubtfulEmergency();
        assertThat(rig.sees("page-emergency")).isFalse();
        rig.pass(150);
        assertThat(status()).isEqualTo(Status.NEW);
        assertThat(rig.sees("page-called")).isTrue();
        assertThat(rig.text("heading")).isEqualTo("Please tell a member of staff now.");
        rig.picture("called");
        rig.pass(3 * 60 * 60);
        assertThat(rig.sees("page-called")).isTrue();
        rig.press("called-staff");
        for (int i = 0; i < 5; i++) {
            rig.enter("1597");
        }
        rig.pass(30);
        for (int i = 0; i < 1; i++) {
            rig.enter("1597");
        }
        assertThat(rig.text("gate-said")).as("never longer in an emergency").contains("30 seconds");
        rig.pass(30);
        rig.enter(KioskRig.CODE);
        assertThat(rig.sees("welcome")).isTrue();
    }

    private void begin() {
        rig.press("begin-first");
        rig.robot.interact(() ->
                rig.robot.lookup("#field-patient_name").queryAs(TextField.class).setText("Ada Jones"));
        rig.press("next");
    }

    @Test
    void aFormInWhichHelpWasAskedForIsLeftForStaffAndSaysSo() {
        begin();
        rig.press("get-help");
        assertThat(rig.text("heading")).isEqualTo("Please ask for help now.");
        rig.pass(330);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(status()).isEqualTo(Status.UNFINISHED);
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        rig.unlock();
        assertThat(rig.text("helped-" + rig.archive.store().only().intake().id())).isEqualTo("Asked for help");
        rig.picture("asked-for-help");
    }

    @Test
    void closingTheProgramNamesTheLossOfWhatIsNotOnDisk() throws IOException {
        toTheCheck("V01");
        rig.archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        rig.pass(90);
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        rig.dialogs.answering(false);
        rig.press("close-program");
        assertThat(rig.closed).isZero();
        assertThat(rig.dialogs.asked())
                .singleElement()
                .satisfies(q -> assertThat(q.text()).contains("DISK-FULL", "lost"));
        rig.archive.store().work();
        rig.press("close-program");
        assertThat(status()).as("tried once more").isEqualTo(Status.NEW);
        assertThat(rig.closed).isEqualTo(1);
    }

    @Test
    void whatWasToBeDeletedStaysWhereStaffHaveTakenItUpMeanwhile() {
        begin();
        var id = rig.archive.store().only().intake().id();
        rig.archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        rig.pass(150);
        rig.archive.store().work();
        rig.press("for-staff");
        rig.archive.store().refuseOnce(new SaveResult.Failed("DISK-FULL"));
        rig.enter(KioskRig.CODE);
        rig.unlock();
        rig.press("resume-" + id);
        rig.pass(61);
        assertThat(rig.archive.store().all()).extracting(s -> s.intake().id()).contains(id);
    }

    @Test
    void aFormThatIsGoneAlreadyIsNotTriedForEver() {
        begin();
        rig.archive.remove(rig.archive.store().only().intake().id());
        rig.pass(150);
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        assertThat(rig.sees("kiosk-notice-0")).isFalse();
    }

    @Test
    void whatIsNoEmergencyCallsNobody() {
        rig.handOver("rf_fever", Answer.yes());
        rig.pass(150);
        assertThat(rig.sees("page-called")).isFalse();
        assertThat(rig.sees("welcome")).isTrue();
    }
}
