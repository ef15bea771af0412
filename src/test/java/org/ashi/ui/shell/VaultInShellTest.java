package org.ashi.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.intake.Patient;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.Scenarios;
import org.ashi.settings.FileStaffCode;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff.Change;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.Gatekeeper;
import org.ashi.ui.kiosk.HandClock;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.review.ReportExport;
import org.ashi.ui.review.ReviewDesk;
import org.ashi.ui.review.ReviewView;
import org.ashi.ui.settings.Practice;
import org.ashi.ui.vault.VaultGuard;
import org.ashi.ui.vault.Vaults;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The main window while the archive is locked and while it is not.
@ExtendWith(Screens.class)
class VaultInShellTest {

    private static final String NAME = "Quintessa Vandermolen";
    private static final int LIMIT = (int) VaultGuard.USUAL.toSeconds();

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    @TempDir
    private Path data;

    private final HandClock time = new HandClock();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Held reviewing = new Held();
    private Desk desk;
    private FileStaffCode code;
    private VaultGuard guard;
    private ShellView shell;
    private Stage stage;
    private int exports;

    /// Works at once, or when the test lets it.
    private static final class Held implements Background {
        private final Queue<Runnable> work = new ArrayDeque<>();
        private boolean hold;

        void release() {
            hold = false;
            while (!work.isEmpty()) {
                work.remove().run();
            }
        }

        @Override
        public <T> void run(Supplier<T> supplier, Consumer<T> done, Consumer<Throwable> failed) {
            Runnable whole = () -> new Background.SameThread().run(supplier, done, failed);
            if (hold) {
                work.add(whole);
            } else {
                whole.run();
            }
        }
    }

    @Start
    void start(Stage shown) {
        stage = shown;
        archive.store().lock();
        var messages = Messages.of(Locale.UK, ZoneOffset.UTC);
        var faults = new Faults(dialogs, messages);
        desk = Desk.of(BuiltInPack.lowBackPain(), archive.store(), Clock.systemUTC());
        var review = ReviewDesk.of(
                desk.pack(), archive.store(), desk.clock(), messages, reviewing, faults,
                (intake, to) -> {
                    exports++;
                    return new ReportExport.Result.Written(to.file());
                });
        code = FileStaffCode.in(archive.folder(), time::nanos);
        guard = Vaults.guard(archive.store(), messages, time.clock(), time);
        shell = new ShellView(new Shell(
                desk, review, messages, new Background.SameThread(), dialogs, faults,
                new Gatekeeper(code, new Background.SameThread(), time.clock(), time), name -> Optional.of(data.resolve(name)),
                new Pause.None(), new Appearance(Theme.LIGHT), new Practice(data, "en").desk(), guard, List.of()));
        var scene = new Scene(shell, 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void handIn(String scenario) {
        var session = IntakeSession.start(desk, "en");
        session.patient(new Patient(NAME, Optional.empty(), Optional.empty(), Optional.empty()));
        session.answer(Scenarios.answers(scenario));
        assertThat(session.finish()).isInstanceOf(SaveResult.Saved.class);
    }

    private void unlock(FxRobot robot) {
        type(robot, new String(Practices.passphrase(), UTF_8));
        robot.clickOn("#unlock-open");
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, String phrase) {
        robot.interact(() -> Vaults.type(robot.lookup("#phrase").query(), phrase));
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(shell.getScene(), Path.of("target/screens/vault-" + name + ".png")));
    }

    private void pass(FxRobot robot, int seconds) {
        robot.interact(() -> time.pass(seconds));
    }

    private static boolean sees(FxRobot robot, String id) {
        return !robot.lookup("#" + id).queryAll().isEmpty();
    }

    private List<String> texts(FxRobot robot) {
        var texts = new ArrayList<String>();
        robot.interact(() -> texts.addAll(Seen.of(shell).texts()));
        return texts;
    }

    private void toTheNote(FxRobot robot) {
        robot.clickOn("#review");
        unlock(robot);
        var row = robot.lookup("#queue-table").<TableView<QueueRow>>query().getItems().getFirst();
        robot.interact(() -> ((ReviewView) shell.getCenter()).open(row.id()));
        WaitForAsyncUtils.waitForFxEvents();
        toTab(robot);
    }

    private static TextInputControl note(FxRobot robot) {
        return robot.lookup("#note").queryTextInputControl();
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
    void anOpenNoteIsSavedBeforeAnIdleScreenLocks(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        pass(robot, LIMIT);
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(sees(robot, "unlock")).isTrue();
        assertThat(texts(robot)).noneMatch(t -> t.contains("Vandermolen") || t.contains("Knee jerk"));
        assertThat(archive.store().only().intake().review().note()).isEqualTo("Knee jerk is weak.");
    }

    @Test
    void aNoteThatCannotBeSavedComesBackToItsWriter(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        pass(robot, LIMIT);
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(texts(robot)).noneMatch(t -> t.contains("Vandermolen") || t.contains("Knee jerk"));
        dialogs.answering(false);
        var closed = new AtomicInteger();
        robot.interact(() -> shell.close(closed::incrementAndGet));
        assertThat(closed).as("closing would lose it").hasValue(0);
        assertThat(dialogs.asked()).hasSize(1);
        archive.store().work();
        unlock(robot);
        assertThat(texts(robot)).anyMatch(t -> t.contains("Vandermolen"));
        assertThat(robot.lookup("#record-refused").<Labeled>query().getText()).contains("DISK-FULL");
        toTab(robot);
        assertThat(note(robot).getText()).isEqualTo("Knee jerk is weak.");
    }

    private void toTab(FxRobot robot) {
        var tabs = robot.lookup("#record-tabs").<TabPane>query();
        robot.interact(() -> tabs.getSelectionModel().select(
                tabs.getTabs().stream().filter(t -> t.getId().equals("tab-note")).findFirst().orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The disk does not answer: the screen is empty at once, and the archive is locked a little later all the same.
    @Test
    void aSaveThatHangsDoesNotKeepTheArchiveOpen(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        reviewing.hold = true;
        pass(robot, LIMIT);
        assertThat(sees(robot, "waiting")).isTrue();
        assertThat(texts(robot)).noneMatch(t -> t.contains("Vandermolen") || t.contains("Knee jerk"));
        assertThat(archive.store().unlocked()).isPresent();
        pass(robot, 20);
        assertThat(archive.store().unlocked()).isEmpty();
        robot.interact(reviewing::release);
        assertThat(sees(robot, "unlock")).isTrue();
        unlock(robot);
        toTab(robot);
        assertThat(note(robot).getText()).as("refused because it was locked, and kept").isEqualTo("Knee jerk is weak.");
    }

    /// The log would not know who it was for.
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

    private void joinAndUnlock(FxRobot robot, Role role) {
        Practices.unlock(archive.store());
        var phrase = "lamp river stone window".getBytes(UTF_8);
        assertThat(archive.store().staff().add("Robin Desk", role, phrase)).isInstanceOf(Change.Done.class);
        archive.store().lock();
        robot.clickOn("#unfinished-unlock");
        unlockAsRobin(robot);
    }

    private void unlockAsRobin(FxRobot robot) {
        var robin = archive.store().people().stream().map(p -> p.name()).toList().indexOf("Robin Desk");
        robot.clickOn("#person-" + robin);
        type(robot, "lamp river stone window");
        robot.clickOn("#unlock-open");
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Nobody else is there to see it.
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

    private long acknowledged(IntakeSession session) {
        Practices.unlock(archive.store());
        try {
            return archive.store().audit().of(session.intake().id()).stream()
                    .map(AuditEntry::action)
                    .filter(Action.ACKNOWLEDGED::equals)
                    .count();
        } finally {
            archive.store().lock();
        }
    }
}
