package org.ashi.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.pack.BuiltInPack;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.QuickStaffCode;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.ashi.ui.kiosk.Gatekeeper;
import org.ashi.ui.kiosk.IdleClock;
import org.ashi.ui.kiosk.Ticker;
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
import org.ashi.ui.settings.Practice;
import org.ashi.ui.vault.VaultGuard;
import org.ashi.ui.vault.Vaults;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The main window's content: who sees what, and what happens when it is closed.
@ExtendWith(Screens.class)
class ShellViewTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Later later = new Later();
    @TempDir
    private java.nio.file.Path data;

    private Desk desk;
    private ShellView shell;
    private VaultGuard guard;
    private FileStaffCode code;
    private int closed;

    /// Does work at once, or when a test lets it.
    private static final class Later implements Background {
        private final Queue<Runnable> held = new ArrayDeque<>();
        private boolean hold;

        void release() {
            while (!held.isEmpty()) {
                held.remove().run();
            }
        }

        @Override
        public <T> void run(Supplier<T> work, Consumer<T> done, Consumer<Throwable> failed) {
            Runnable whole = () -> new Background.SameThread().run(work, done, failed);
            if (hold) {
                held.add(whole);
            } else {
                whole.run();
            }
        }
    }

    @Start
    void start(Stage stage) {
        var messages = Messages.of(Locale.UK, ZoneOffset.UTC);
        var faults = new Faults(dialogs, messages);
        desk = Desk.of(BuiltInPack.lowBackPain(), archive.store(), Clock.systemUTC());
        var review = ReviewDesk.of(
                desk.pack(),
                archive.store(),
                desk.clock(),
                messages,
                new Background.SameThread(),
                faults,
                (intake, file) -> new ReportExport.Result.Failed("no"));
        code = QuickStaffCode.in(archive.folder());
        var gatekeeper = new Gatekeeper(
                code, new Background.SameThread(), IdleClock.system(), new Ticker.EverySecond());
        guard = Vaults.guard(archive.store(), messages, IdleClock.system(), new Ticker.EverySecond());
        shell = new ShellView(new Shell(
                desk, review, messages, later, dialogs, faults, gatekeeper, name -> Optional.empty(),
                new Pause.None(), new Appearance(Theme.LIGHT), new Practice(data, messages, archive.store()).desk(), guard, List.of("A notice.")));
        var scene = new Scene(shell, 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void noticesAreForStaffAndNeverShownToPatients(FxRobot robot) {
        assertThat(robot.lookup("#notice-0").queryLabeled().getText()).isEqualTo("A notice.");
        robot.interact(() -> Snapshots.write(
                shell.getScene(), java.nio.file.Path.of("target/screens/shell-notice.png")));
        robot.clickOn("#start-new");
        assertThat(robot.lookup("#wizard").queryAll()).hasSize(1);
        assertThat(robot.lookup("#notice-0").queryAll()).isEmpty();
    }

    @Test
    void theSettingsAreOpenedAndLeft(FxRobot robot) {
        robot.clickOn("#settings");
        assertThat(robot.lookup("#settings-page").queryAll()).hasSize(1);
        robot.clickOn("#settings-leave");
        assertThat(robot.lookup("#start").queryAll()).hasSize(1);
    }

    @Test
    void theSettingsAskForTheStaffCodeIfThereIsOne(FxRobot robot) {
        code.set("7392");
        robot.clickOn("#settings");
        assertThat(robot.lookup("#settings-page").queryAll()).isEmpty();
        robot.clickOn("#gate-back");
        assertThat(robot.lookup("#start").queryAll()).hasSize(1);

        robot.clickOn("#settings");
        robot.clickOn("#gate-7").clickOn("#gate-3").clickOn("#gate-9").clickOn("#gate-2").clickOn("#gate-open");
        assertThat(robot.lookup("#settings-page").queryAll()).hasSize(1);
    }

    @Test
    void aFormThatWasSlowToComeDoesNotTakeOverAnotherScreen(FxRobot robot) {
        var session = IntakeSession.start(desk, "en");
        session.answer("sex", new Answer.Choice("other"));
        session.save();
        robot.interact(shell::showStart);
        later.hold = true;
        robot.clickOn("#resume-" + session.intake().id());
        later.hold = false;
        robot.clickOn("#start-new");
        var started = shell.getCenter();
        robot.interact(() -> later.held.forEach(Runnable::run));
        assertThat(shell.getCenter()).isSameAs(started);
    }

    @Test
    void theWindowClosesWithoutAQuestionWhenAllIsSaved(FxRobot robot) {
        robot.clickOn("#start-new");
        robot.clickOn("#answer-capacity-yes");
        assertThat(closes(robot)).isTrue();
        assertThat(dialogs.asked()).isEmpty();
    }

    @Test
    void aPersonDecidesWhenAnswersCouldNotBeSaved(FxRobot robot) {
        archive.store().breakDown();
        robot.clickOn("#start-new");
        robot.clickOn("#answer-capacity-yes");
        dialogs.answering(false);
        assertThat(closes(robot)).isFalse();
        dialogs.answering(true);
        assertThat(closes(robot)).isTrue();
        assertThat(dialogs.asked()).hasSize(2);
    }

    /// The disk fails for the first time with what was typed last, after the window was asked to close.
    @Test
    void whatWasTypedLastIsNotLostWhenTheDiskFailsOnClosing(FxRobot robot) {
        toTheName(robot);
        robot.clickOn("#field-patient_name").write("Ada");
        later.hold = true;
        assertThat(closes(robot)).as("waits for the save").isFalse();
        assertThat(dialogs.asked()).isEmpty();
        archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        dialogs.answering(false);
        robot.interact(later::release);
        assertThat(closed).isZero();
        assertThat(dialogs.asked()).hasSize(1);
        assertThat(robot.lookup("#field-patient_name").queryTextInputControl().getText()).isEqualTo("Ada");

        archive.store().work();
        later.hold = false;
        assertThat(closes(robot)).isTrue();
        assertThat(archive.store().only().intake().patient().name()).isEqualTo("Ada");
    }

    @Test
    void aDiskThatNeverAnswersDoesNotKeepTheWindowOpenForEver(FxRobot robot) {
        toTheName(robot);
        robot.clickOn("#field-patient_name").write("Ada");
        later.hold = true;
        assertThat(closes(robot)).isFalse();
        dialogs.answering(true);
        assertThat(closes(robot)).as("the second time a person decides").isTrue();
        robot.interact(later::release);
        assertThat(closed).as("not once more").isEqualTo(1);
    }

    @Test
    void theEmergencyPageAsksForTheStaffCodeIfThereIsOne(FxRobot robot) {
        emergency(robot);
        robot.clickOn("#emergency-staff");
        assertThat(robot.lookup("#emergency-continue").query().isVisible()).as("no code is set").isTrue();

        code.set("7392");
        emergency(robot);
        robot.clickOn("#emergency-staff");
        assertThat(robot.lookup("#staff-gate").queryAll()).hasSize(1);
        robot.clickOn("#gate-7").clickOn("#gate-3").clickOn("#gate-9").clickOn("#gate-2").clickOn("#gate-open");
        assertThat(robot.lookup("#page-emergency").queryAll()).hasSize(1);
        assertThat(robot.lookup("#emergency-continue").query().getParent().isVisible()).isTrue();
    }

    private void emergency(FxRobot robot) {
        var session = IntakeSession.start(desk, "en");
        session.answer("rf_saddle", Answer.yes());
        session.save();
        Practices.unlock(archive.store());
        robot.interact(() -> guard.opened(Practices.founder(archive.store())));
        robot.interact(shell::showStart);
        robot.interact(() -> robot.lookup("#resume-" + session.intake().id()).queryButton().fire());
        Screens.drawn();
    }

    private static void toTheName(FxRobot robot) {
        robot.clickOn("#start-new").clickOn("#later-capacity").clickOn("#hand-over").clickOn("#begin");
    }

    private boolean closes(FxRobot robot) {
        var before = closed;
        robot.interact(() -> shell.close(() -> closed++));
        return closed > before;
    }
}
