package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.shell.ShellView;
import org.ashi.ui.vault.Sample;
import org.ashi.ui.vault.SetUpRobot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The first run of the program: a look at the sample, and then setting up for good.
@ExtendWith(Screens.class)
class SampleWindowTest {

    @TempDir
    static Path folder;

    private final Workers workers = new Workers();
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private Path data;
    private Archive archive;
    private SampleWindow sample;
    private ShellView view;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        data = Files.createTempDirectory(folder, "first");
        var clock = Clock.systemUTC();
        var wiring = new Wiring(data, clock, new Pause.None());
        if (!(Practices.archives(ZoneOffset.UTC, clock).open(data) instanceof Opening.Ready(Archive opened))) {
            throw new AssertionError("no archive");
        }
        archive = opened;
        sample = new SampleWindow(
                data, clock, workers, dialogs,
                new Faults(dialogs, wiring.messages()), Choices.asking(name -> Optional.of(data.resolve(name))));
        view = new ShellView(wiring.shell(
                archive, List.of(), workers, dialogs, Choices.asking(name -> Optional.of(data.resolve(name))),
                new Sample.Offered(() -> sample.show(scene, view))));
        scene = new Scene(view, 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(() -> scene.setRoot(new StackPane()));
        sample.close();
        workers.close();
        archive.close();
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/sample-" + name + ".png")));
    }

    @Test
    void aLookAtTheSampleLeavesNothingAndSettingUpStays(FxRobot robot) {
        var founder = new SetUpRobot(robot, name -> {});
        founder.press("setup-sample");
        founder.await(() -> founder.sees("start"));
        assertThat(robot.lookup("#sample-banner").<Labeled>query().getText()).contains("nothing here is kept");
        assertThat(founder.sees("lock-now")).as("nobody could open it again").isFalse();
        picture(robot, "start");
        founder.press("start-new");
        assertThat(founder.sees("sample-banner")).as("patients' pages say so too").isTrue();
        assertThat(founder.sees("sample-leave")).as("and lead nowhere").isFalse();
        picture(robot, "wizard");
        founder.press("cancel");
        founder.press("review");
        founder.await(() -> founder.sees("queue-table"));
        founder.await(() -> robot.lookup(".table-row-cell").queryAll().stream().anyMatch(r -> !r.toString().isEmpty()));
        picture(robot, "queue");
        assertThat(founder.sees("sample-banner")).isTrue();
        founder.press("sample-leave");
        founder.await(() -> founder.sees("setup-begin"));
        founder.await(() -> Files.notExists(SamplePractice.folder(data)));
        assertThat(archive.practice()).isEmpty();

        founder.setUp("Harbour Street Clinic", "Dana Reyes");
        founder.press("setup-finish");
        assertThat(founder.sees("start")).isTrue();
        assertThat(founder.sees("sample-banner")).isFalse();
        assertThat(robot.lookup("#unlocked-by").<Labeled>query().getText()).contains("Dana Reyes");
        picture(robot, "own-start");
    }
}
