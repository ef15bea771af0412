package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.Settings;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.shell.Kiosk;
import org.ashi.ui.shell.KioskView;
import org.ashi.ui.vault.Sample;
import org.ashi.ui.vault.SetUpRobot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A kiosk in which no practice was set up yet.
@ExtendWith(Screens.class)
class KioskFirstRunTest {

    @TempDir
    static Path folder;

    private final Workers workers = new Workers();
    private Path data;
    private Archive archive;
    private Runnable ticking = () -> {};
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        data = Files.createTempDirectory(folder, "kiosk");
        FileStaffCode.in(data).set("7392");
        var clock = Clock.systemUTC();
        if (!(Practices.archives(ZoneOffset.UTC, clock).open(data) instanceof Opening.Ready(Archive opened))) {
            throw new AssertionError("no archive");
        }
        archive = opened;
        var shell = new Wiring(data, clock, new Pause.None())
                .shell(
                        archive, List.of(), workers, new ScriptedDialogs(), Choices.inKiosk(new ReportFolder(data)::next),
                        new Sample.None());
        var view = new KioskView(new Kiosk(shell, () -> Settings.DEFAULT.withKiosk(true), stage::close));
        ticking = view.start();
        scene = new Scene(view, 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> {
            ticking.run();
            scene.setRoot(new StackPane());
        });
        workers.close();
        archive.close();
    }

    @Test
    void patientsAreGivenPaperAndStaffSetThePracticeUp(FxRobot robot) {
        var founder = new SetUpRobot(robot, name -> {});
        assertThat(robot.lookup("#trouble").<Labeled>query().getText()).contains("paper form");
        assertThat(robot.lookup("#begin-first").query().isDisabled()).isTrue();
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/kiosk-first-run.png")));
        founder.press("for-staff");
        List.of("7", "3", "9", "2").forEach(digit -> founder.press("gate-" + digit));
        founder.press("gate-open");
        founder.await(() -> founder.sees("setup-begin"));
        assertThat(founder.sees("setup-sample")).as("a kiosk is no place to try things").isFalse();
        founder.toTheTest("Harbour Street Clinic", "Dana Reyes");
        founder.press("setup-back");
        assertThat(founder.sees("sheet-save")).as("a file would stay beside the records").isFalse();
        assertThat(robot.lookup("#sheet-by-hand").<Labeled>query().getText()).contains("not saved as a file");
        assertThat(robot.lookup("#sheet-lead").<Labeled>query().getText()).contains("by hand").doesNotContain("PDF");
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/kiosk-sheet.png")));
        founder.press("lock");
        assertThat(archive.practice()).as("nothing was set up halfway").isEmpty();
    }
}
