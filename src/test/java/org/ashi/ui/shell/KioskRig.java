package org.ashi.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Answer;
import org.ashi.intake.Patient;
import org.ashi.pack.BuiltInPack;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.QuickStaffCode;
import org.ashi.settings.Settings;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
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
import org.ashi.ui.settings.Practice;
import org.ashi.ui.vault.VaultGuard;
import org.ashi.ui.vault.Vaults;
import org.testfx.api.FxRobot;

/// A kiosk with a real archive, a real staff code and a clock that a test moves.
public final class KioskRig implements AutoCloseable {

    public static final String CODE = "7392";

    final FreshArchive archive = FreshArchive.open();
    public final HandClock time = new HandClock();
    final ScriptedDialogs dialogs = new ScriptedDialogs();
    final Held taking = new Held();
    public final FileStaffCode code = QuickStaffCode.in(archive.folder(), time::nanos);
    final Desk desk = Desk.of(
            BuiltInPack.lowBackPain(),
            archive.store(),
            Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC));
    final FxRobot robot = new Screens();
    VaultGuard guard = Vaults.guard(archive.store(), Messages.of("en", ZoneOffset.UTC), time.clock(), time);
    Settings settings = Settings.DEFAULT.withKiosk(true);
    public int closed;
    private Scene scene;
    private KioskView view;

    /// Works at once, or when a test lets it.
    static final class Held implements Background {
        private final Queue<Runnable> work = new ArrayDeque<>();
        boolean hold;

        @Override
        public <T> void run(Supplier<T> supplier, Consumer<T> done, Consumer<Throwable> failed) {
            Runnable whole = () -> new Background.SameThread().run(supplier, done, failed);
            if (hold) {
                work.add(whole);
            } else {
                whole.run();
            }
        }

        void release() {
            hold = false;
            while (!work.isEmpty()) {
                work.remove().run();
            }
        }
    }

    public KioskRig() {
        if (code.set(CODE) != FileStaffCode.Change.DONE) {
            throw new AssertionError("no code");
        }
    }

    public Kiosk kiosk() {
        return kiosk(Messages.of("en", ZoneOffset.UTC), new Appearance(Theme.LIGHT));
    }

    /// @param messages for staff
    Kiosk kiosk(Messages messages, Appearance appearance) {
        var faults = new Faults(dialogs, messages);
        var review = ReviewDesk.of(
                desk.pack(),
                archive.store(),
                desk.clock(),
                messages,
                new Background.SameThread(),
                faults,
                (intake, file) -> new ReportExport.Result.Failed("no"));
        var keeper = new Gatekeeper(code, new Background.SameThread(), time.clock(), time);
        guard = Vaults.guard(archive.store(), messages, time.clock(), time);
        var shell = new Shell(
                desk, review, messages, taking, dialogs, faults, keeper, name -> Optional.empty(),
                new Pause.None(),
                appearance, new Practice(archive.folder(), messages, archive.store()).desk(), guard, List.of(KioskWalk.NOTICE));
        return new Kiosk(shell, () -> settings, () -> closed++);
    }

    void show(Stage stage) {
        view = new KioskView(kiosk());
        view.start();
        scene = new Scene(view, 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    KioskView view() {
        return view;
    }

    Scene scene() {
        return scene;
    }

    /// Somebody hands in a form that needs a doctor at once.
    void urgent(String name) {
        var session = IntakeSession.start(desk, "en");
        session.patient(new Patient(name, Optional.empty(), Optional.empty(), Optional.empty()));
        session.answer("rf_saddle", Answer.yes());
        session.finish();
    }

    /// Types the founder's passphrase on the page of staff.
    void unlock() {
        unlock("unfinished-unlock");
    }

    /// @param asks the button that leads to that page
    void unlock(String asks) {
        press(asks);
        robot.interact(() -> Vaults.type(robot.lookup("#phrase").query(), new String(Practices.passphrase(), UTF_8)));
        press("unlock-open");
    }

    void pass(int seconds) {
        robot.interact(() -> time.pass(seconds));
    }

    void press(String id) {
        var found = robot.lookup("#" + id).queryAs(ButtonBase.class);
        if (found.isDisabled()) {
            throw new AssertionError(id + " cannot be pressed");
        }
        robot.interact(() -> {
            view.fireEvent(touch());
            found.fire();
        });
    }

    /// Somewhere on the page.
    void touchAnywhere() {
        robot.interact(() -> view.fireEvent(touch()));
    }

    private static javafx.scene.input.MouseEvent touch() {
        return new javafx.scene.input.MouseEvent(
                javafx.scene.input.MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, javafx.scene.input.MouseButton.PRIMARY, 1, false,
                false, false, false, true, false, false, false, false, true, null);
    }

    boolean sees(String id) {
        return robot.lookup("#" + id).queryAll().stream().anyMatch(KioskRig::shown);
    }

    String text(String id) {
        return robot.lookup("#" + id).queryLabeled().getText();
    }

    void enter(String digits) {
        digits.chars().forEach(d -> press("gate-" + (char) d));
        press("gate-open");
    }

    void picture(String name) {
        robot.interact(() -> Snapshots.write(scene, java.nio.file.Path.of("target/screens/kiosk-" + name + ".png")));
    }

    /// A form that was left, with one answer; staff take it up and hand the tablet over.
    UUID handOver(String question, Answer answer) {
        var session = IntakeSession.start(desk, "en");
        session.answer(question, answer);
        session.save();
        press("for-staff");
        enter(CODE);
        unlock();
        press("resume-" + session.intake().id());
        if (sees("later-capacity")) {
            press("later-capacity");
            press("hand-over");
            press("begin");
        }
        return session.intake().id();
    }

    /// Every text on the screen and behind it.
    List<String> texts() {
        var texts = new ArrayList<String>();
        collect(scene.getRoot(), texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        if (node instanceof Labeled l) {
            texts.add(String.valueOf(l.getText()));
        }
        if (node instanceof TextInputControl t) {
            texts.add(String.valueOf(t.getText()));
        }
        texts.add(String.valueOf(node.getAccessibleText()));
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    private static boolean shown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        archive.close();
    }
}
