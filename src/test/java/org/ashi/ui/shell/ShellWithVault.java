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
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The main window on a real archive, locked at first.
@ExtendWith(Screens.class)
abstract class ShellWithVault {

    static final String NAME = "Quintessa Vandermolen";
    static final int LIMIT = (int) VaultGuard.USUAL.toSeconds();

    @AutoClose
    final FreshArchive archive = FreshArchive.open();

    @TempDir
    Path data;

    final HandClock time = new HandClock();
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final Held reviewing = new Held();
    Desk desk;
    FileStaffCode code;
    VaultGuard guard;
    ShellView shell;
    Stage stage;
    int exports;

    /// Works at once, or when the test lets it.
    static final class Held implements Background {
        private final Queue<Runnable> work = new ArrayDeque<>();
        boolean hold;

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

    /// For a method of the test with the annotation [org.testfx.framework.junit5.Start], which is not looked for here.
    void begin(Stage shown) {
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

    void handIn(String scenario) {
        var session = IntakeSession.start(desk, "en");
        session.patient(new Patient(NAME, Optional.empty(), Optional.empty(), Optional.empty()));
        session.answer(Scenarios.answers(scenario));
        assertThat(session.finish()).isInstanceOf(SaveResult.Saved.class);
    }

    void unlock(FxRobot robot) {
        type(robot, new String(Practices.passphrase(), UTF_8));
        robot.clickOn("#unlock-open");
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void type(FxRobot robot, String phrase) {
        robot.interact(() -> Vaults.type(robot.lookup("#phrase").query(), phrase));
    }

    void picture(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(shell.getScene(), Path.of("target/screens/vault-" + name + ".png")));
    }

    void pass(FxRobot robot, int seconds) {
        robot.interact(() -> time.pass(seconds));
    }

    static boolean sees(FxRobot robot, String id) {
        return !robot.lookup("#" + id).queryAll().isEmpty();
    }

    List<String> texts(FxRobot robot) {
        var texts = new ArrayList<String>();
        robot.interact(() -> texts.addAll(Seen.of(shell).texts()));
        return texts;
    }

    void toTheNote(FxRobot robot) {
        robot.clickOn("#review");
        unlock(robot);
        openFirst(robot);
    }

    static TextInputControl note(FxRobot robot) {
        return robot.lookup("#note").queryTextInputControl();
    }

    /// The disk is full for both of them.
    void openFirst(FxRobot robot) {
        var row = robot.lookup("#queue-table").<TableView<QueueRow>>query().getItems().getFirst();
        robot.interact(() -> ((ReviewView) shell.getCenter()).open(row.id()));
        WaitForAsyncUtils.waitForFxEvents();
        toTab(robot);
    }

    void toTab(FxRobot robot) {
        var tabs = robot.lookup("#record-tabs").<TabPane>query();
        robot.interact(() -> tabs.getSelectionModel().select(
                tabs.getTabs().stream().filter(t -> t.getId().equals("tab-note")).findFirst().orElseThrow()));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// The disk does not answer: the screen is empty at once, and the archive is locked a little later all the same.
    /// The log would not know who it was for.
    void joinAndUnlock(FxRobot robot, Role role) {
        Practices.unlock(archive.store());
        var phrase = "lamp river stone window".getBytes(UTF_8);
        assertThat(archive.store().staff().add("Robin Desk", role, phrase)).isInstanceOf(Change.Done.class);
        archive.store().lock();
        robot.clickOn("#unfinished-unlock");
        unlockAs(robot, "Robin Desk", "lamp river stone window");
    }

    void unlockAs(FxRobot robot, String name, String phrase) {
        var person = archive.store().people().stream().map(p -> p.name()).toList().indexOf(name);
        robot.clickOn("#person-" + person);
        type(robot, phrase);
        robot.clickOn("#unlock-open");
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Nobody else is there to see it.
    long acknowledged(IntakeSession session) {
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
