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
import org.ashi.store.FreshArchive;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.review.ReportExport;
import org.ashi.ui.review.ReviewDesk;
import org.ashi.ui.settings.Practice;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The main window's content: who sees what, and what happens when it is closed.
@ExtendWith(ApplicationExtension.class)
class ShellViewTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final Later later = new Later();
    @TempDir
    private java.nio.file.Path data;

    private Desk desk;
    private ShellView shell;

    /// Does work at once, or when a test lets it.
    private static final class Later implements Background {
        private final Queue<Runnable> held = new ArrayDeque<>();
        private boolean hold;

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
        shell = new ShellView(new Shell(
                desk, review, messages, later, dialogs, faults, name -> Optional.empty(),
                new Appearance(Theme.LIGHT), new Practice(data, "en").desk(), List.of("A notice.")));
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

    private boolean closes(FxRobot robot) {
        var may = new boolean[1];
        robot.interact(() -> may[0] = shell.mayClose());
        return may[0];
    }
}
