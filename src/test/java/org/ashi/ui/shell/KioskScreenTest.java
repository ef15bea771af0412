package org.ashi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.intake.Status;
import org.ashi.settings.Settings;
import org.ashi.store.SaveResult;
import org.ashi.ui.kit.ForgetEvents;
import org.ashi.ui.kit.Screens;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.Start;

/// The kiosk from patient to patient.
@ExtendWith(Screens.class)
class KioskScreenTest {

    @AutoClose
    private final KioskRig rig = new KioskRig();

    @Start
    void start(Stage stage) {
        rig.show(stage);
    }

    private void begin(String name) {
        rig.press("begin-first");
        rig.robot.interact(() ->
                rig.robot.lookup("#field-patient_name").queryAs(TextField.class).setText(name));
    }

    private void toTheBirthDate(String name) {
        begin(name);
        rig.press("next");
    }

    @Test
    void aPatientBeginsAloneAtTheFirstPage() {
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.texts()).doesNotContain("A notice.");
        rig.picture("welcome");
        begin("Ada Jones");
        assertThat(rig.sees("page-patient_name")).isTrue();
        rig.picture("first-page");
        rig.press("next");
        var stored = rig.archive.store().only();
        assertThat(stored.intake().patient().name()).isEqualTo("Ada Jones");
        assertThat(stored.intake().answers().has("capacity")).as("left for the practitioner").isFalse();
    }

    @Test
    void aTextPageAsksAfterTwoMinutesAndTheFormIsGoneThirtySecondsLater() {
        toTheBirthDate("Ada Jones");
        assertThat(rig.archive.store().isEmpty()).isFalse();
        rig.pass(119);
        assertThat(rig.sees("page-age")).isTrue();
        rig.pass(1);
        assertThat(rig.sees("asking")).isTrue();
        assertThat(rig.text("asking-left")).contains("30 seconds");
        assertThat(rig.texts()).as("nobody else reads on").noneMatch(t -> t.contains("Ada"));
        rig.picture("asking");
        rig.pass(29);
        assertThat(rig.text("asking-left")).contains("1 second.");
        rig.pass(1);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.archive.store().isEmpty()).isTrue();
    }

    @Test
    void aPageToTouchAsksAfterAMinuteAndMoreTimeGoesOnWhereItWas() {
        rig.handOver("sex", new Answer.Choice("other"));
        begun();
        rig.pass(60);
        assertThat(rig.sees("asking")).isTrue();
        rig.pass(20);
        rig.press("more-time");
        assertThat(rig.sees("page-completing")).isTrue();
        rig.pass(59);
        rig.touchAnywhere();
        rig.pass(59);
        assertThat(rig.sees("asking")).as("a touch begins the time anew").isFalse();
        rig.pass(1);
        assertThat(rig.sees("asking")).isTrue();
    }

    /// From the name to the first page without a field.
    private void begun() {
        rig.robot.interact(() ->
                rig.robot.lookup("#field-patient_name").queryAs(TextField.class).setText("Ada Jones"));
        rig.press("next");
        fillIn("age-day", "4");
        fillIn("age-month", "3");
        fillIn("age-year", "1986");
        rig.press("next");
        rig.press("next");
    }

    private void fillIn(String field, String text) {
        rig.robot.interact(() -> rig.robot.lookup("#field-" + field).queryAs(TextField.class).setText(text));
    }

    @Test
    void whereAPracticeKeepsUnfinishedFormsTheDraftIsLeftForStaff() {
        rig.settings = new Settings(true, "en", "light", 100, false, true, 5);
        toTheBirthDate("Ada Jones");
        fillIn("age-day", "4");
        fillIn("age-month", "3");
        fillIn("age-year", "1986");
        rig.pass(150);
        assertThat(rig.sees("welcome")).isTrue();
        var left = rig.archive.store().only().intake();
        assertThat(left.status()).isEqualTo(Status.UNFINISHED);
        assertThat(left.patient().birthDate()).as("what was typed last counts too").isPresent();
    }

    @Test
    void whatNeedsADoctorIsNeverDeleted() {
        var id = rig.handOver("rf_fever", Answer.yes());
        rig.pass(150);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.archive.store().get(id).intake().status()).isEqualTo(Status.NEW);
    }

    @Test
    void aDraftThatStaffBroughtStaysIfNobodyTakesTheTablet() {
        var session = org.ashi.desk.IntakeSession.start(rig.desk, "en");
        session.answer("sex", new Answer.Choice("other"));
        session.save();
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        rig.unlock();
        rig.press("resume-" + session.intake().id());
        assertThat(rig.archive.store().unlocked()).as("a patient has the screen").isEmpty();
        rig.pass(90);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.archive.store().only().intake().status()).isEqualTo(Status.UNFINISHED);
    }

    @Test
    void ifGivingUpFailsTheScreenIsWipedAndOnlyStaffAreToldUntilItWorked() {
        toTheBirthDate("Ada Jones");
        rig.archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        rig.pass(150);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.texts()).noneMatch(t -> t.contains("DISK-FULL") || t.contains("Ada"));
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        assertThat(rig.texts()).anyMatch(t -> t.contains("DISK-FULL"));
        assertThat(rig.archive.store().isEmpty()).isFalse();
        rig.picture("staff-trouble");
        rig.archive.store().work();
        rig.pass(60);
        assertThat(rig.archive.store().isEmpty()).isTrue();
        assertThat(rig.texts()).noneMatch(t -> t.contains("DISK-FULL"));
    }

    @Test
    void anEmergencyStaysUntilStaffAcknowledgeIt() {
        rig.handOver("rf_saddle", Answer.yes());
        assertThat(rig.sees("page-emergency")).isTrue();
        rig.pass(3 * 60 * 60);
        assertThat(rig.sees("page-emergency")).isTrue();
        rig.press("emergency-staff");
        assertThat(rig.sees("staff-gate")).isTrue();
        for (int i = 0; i < 5; i++) {
            rig.enter("1597");
        }
        assertThat(rig.text("gate-said")).contains("30 seconds");
        rig.picture("gate-wait");
        rig.pass(15);
        rig.press("gate-delete");
        rig.pass(15);
        rig.enter("1597");
        assertThat(rig.text("gate-said")).as("never longer in an emergency").contains("30 seconds");
        rig.pass(30);
        assertThat(rig.sees("staff-gate")).as("who waits is not sent away").isTrue();
        rig.pass(60);
        assertThat(rig.sees("page-emergency")).as("the gate closed").isTrue();
        assertThat(rig.sees("emergency-continue")).isFalse();
        rig.press("emergency-staff");
        rig.enter(KioskRig.CODE);
        assertThat(rig.sees("emergency-continue")).isTrue();
        rig.picture("emergency-open");
        rig.pass(29);
        rig.touchAnywhere();
        rig.pass(29);
        assertThat(rig.sees("emergency-continue")).isTrue();
        rig.pass(1);
        assertThat(rig.sees("emergency-continue")).as("staff have gone").isFalse();
        rig.press("emergency-staff");
        rig.enter(KioskRig.CODE);
        rig.press("emergency-stop");
        assertThat(rig.sees("page-stopped")).isTrue();
        rig.pass(20);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.archive.store().only().intake().status()).isEqualTo(Status.NEW);
    }

    @Test
    void helpIsKeptAtOnceAndThePageWaitsFiveMinutes() {
        toTheBirthDate("Ada Jones");
        rig.press("get-help");
        assertThat(rig.archive.store().only().intake().helps())
                .singleElement()
                .satisfies(help -> {
                    assertThat(help.page()).isEqualTo("age");
                    assertThat(help.at()).isEqualTo(rig.desk.clock().instant());
                });
        assertThat(rig.sees("page-help")).isTrue();
        assertThat(rig.sees("next")).isFalse();
        rig.picture("help");
        rig.pass(299);
        assertThat(rig.sees("page-help")).isTrue();
        rig.pass(1);
        assertThat(rig.sees("asking")).isTrue();
        rig.press("more-time");
        rig.press("help-continue");
        assertThat(rig.sees("page-age")).isTrue();
        assertThat(rig.archive.store().only().intake().helps()).hasSize(1);
    }

    @Test
    void helpIsShownEvenIfTheDiskRefuses() {
        begin("Ada Jones");
        rig.archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        rig.press("get-help");
        assertThat(rig.sees("page-help")).isTrue();
        rig.archive.store().work();
        rig.press("help-continue");
        rig.press("next");
        assertThat(rig.archive.store().only().intake().helps()).hasSize(1);
    }

    @Test
    void theGateLeadsToTheStaffPagesAndTheWayBackIsOneTouch() {
        rig.press("for-staff");
        rig.picture("gate");
        rig.press("gate-1");
        rig.press("gate-5");
        rig.press("gate-9");
        rig.picture("gate-digits");
        assertThat(rig.text("gate-dots")).isEqualTo("●●●○");
        rig.press("gate-7");
        rig.press("gate-open");
        assertThat(rig.text("gate-said")).contains("not the staff code", "4 more tries");
        rig.picture("gate-wrong");
        rig.enter(KioskRig.CODE);
        assertThat(rig.sees("start")).isTrue();
        assertThat(rig.texts()).contains("A notice.");
        rig.picture("staff");
        rig.unlock("review");
        assertThat(rig.sees("queue-table")).isTrue();
        rig.press("lock");
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.robot.lookup("#review").queryAll()).isEmpty();
        assertThat(rig.archive.store().unlocked()).as("locked with the screen").isEmpty();
        rig.press("for-staff");
        rig.press("gate-back");
        assertThat(rig.sees("welcome")).isTrue();
    }

    @Test
    void staffPagesLockThemselvesAfterFiveMinutes() {
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        rig.unlock("review");
        rig.pass(299);
        assertThat(rig.sees("asking")).isTrue();
        rig.pass(1);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.archive.store().unlocked()).isEmpty();
    }

    @Test
    void theWelcomePageTellsStaffOfUrgentFormsWithoutAName() {
        rig.urgent("Quintessa Vandermolen");
        rig.pass(6);
        assertThat(rig.text("urgent-line")).isEqualTo("1 form needs a practitioner now");
        assertThat(rig.texts()).noneMatch(text -> text.contains("Vandermolen"));
        rig.picture("welcome-urgent");
    }

    @Test
    void whereUrgentFormsCannotBeCountedStaffAreToldToLook() {
        rig.archive.store().unreadable("ASHI-D01");
        rig.pass(6);
        assertThat(rig.text("urgent-line")).contains("cannot be counted");
        rig.picture("welcome-uncounted");
        rig.archive.store().work();
        rig.pass(6);
        assertThat(rig.sees("urgent-line")).isFalse();
    }

    @Test
    void aFormThatWasSlowToComeDoesNotReachPatientsAfterTheScreenIsLocked() {
        var session = org.ashi.desk.IntakeSession.start(rig.desk, "en");
        session.answer("sex", new Answer.Choice("other"));
        session.save();
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        rig.unlock();
        rig.taking.hold = true;
        rig.press("resume-" + session.intake().id());
        rig.press("lock");
        rig.robot.interact(rig.taking::release);
        assertThat(rig.sees("welcome")).isTrue();
        assertThat(rig.sees("wizard")).isFalse();
    }

    @Test
    void onlyStaffCloseTheProgram() {
        rig.robot.interact(rig.view()::close);
        assertThat(rig.closed).isZero();
        begin("Ada");
        rig.robot.interact(rig.view()::close);
        assertThat(rig.closed).isZero();
        rig.pass(150);
        rig.press("for-staff");
        rig.enter(KioskRig.CODE);
        rig.press("close-program");
        assertThat(rig.closed).isEqualTo(1);
    }

    @Test
    void nothingOfAPatientIsLeftForTheNext() throws InterruptedException, ReflectiveOperationException {
        var before = graph();
        var ofAda = new ArrayList<WeakReference<Object>>();
        toTheBirthDate("Ada Jones");
        fillIn("age-year", "1986");
        rig.robot.lookup("#wizard").queryAll().forEach(n -> ofAda.add(new WeakReference<>(n)));
        rig.robot.lookup("#field-age-year").queryAll().forEach(n -> ofAda.add(new WeakReference<>(n)));
        assertThat(ofAda).hasSize(2);
        var nodes = graph();
        assertThat(nodes).doesNotContainAnyElementsOf(before);

        rig.pass(150);
        rig.press("begin-first");
        assertThat(rig.robot.lookup("#field-patient_name").queryAs(TextField.class).getText()).isEmpty();
        assertThat(rig.texts()).noneMatch(t -> t.contains("Ada") || t.contains("1986"));
        var after = graph();
        after.remove(rig.view());
        assertThat(nodes).doesNotContainAnyElementsOf(after);
        nodes.clear();
        rig.robot.moveTo("#field-patient_name").clickOn("#field-patient_name").write("Bo");
        ForgetEvents.now();
        for (int i = 0; i < 50 && ofAda.stream().anyMatch(r -> r.get() != null); i++) {
            System.gc();
            Thread.sleep(50);
        }
        assertThat(ofAda).as("nothing keeps the pages of the one before").allMatch(r -> r.get() == null);
    }

    private List<Node> graph() {
        var nodes = new ArrayList<Node>();
        walk(rig.scene().getRoot(), nodes);
        nodes.remove(rig.view());
        return nodes;
    }

    private static void walk(Node node, List<Node> nodes) {
        nodes.add(node);
        if (node instanceof javafx.scene.Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, nodes));
        }
    }
}
