package org.ashi.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.ashi.app.Wiring;
import org.ashi.pack.PackFiles;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Query;
import org.ashi.store.jdbc.SqliteArchive;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.kit.WindowDialogs;
import org.ashi.ui.shell.Shell;
import org.ashi.ui.shell.ShellView;
import org.ashi.ui.vault.SetUpRobot;
import org.ashi.ui.wizard.PatientRobot;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Takes two sample patients through the program without a display, touching what is on the screen, and keeps a picture
/// of every page and the reports.
public final class Tour {

    private record Sample(String scenario, String name) {}

    private static final List<Sample> SAMPLES =
            List.of(new Sample("V01", "Mária Sample"), new Sample("V04", "Ανδρέας Example"));

    private final Path folder;
    private final FxRobot robot = new FxRobot();
    private int picture;

    public Tour(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /// @throws IOException if a file cannot be written
    /// @throws TimeoutException if the window system without a display does not start
    public void run() throws IOException, TimeoutException {
        headless();
        empty();
        var clock = Clock.systemDefaultZone();
        var wiring = new Wiring(folder.resolve("data"), clock, new Pause.None());
        var opening = new SqliteArchive(clock.getZone(), clock).open(folder.resolve("data"));
        if (!(opening instanceof Opening.Ready(Archive store))) {
            throw new IllegalStateException("the sample archive could not be opened");
        }
        var stage = FxToolkit.registerPrimaryStage();
        try (var workers = new org.ashi.app.Workers();
                store) {
            var dialogs = new WindowDialogs(() -> Optional.<Window>of(stage), Theme.LIGHT, wiring.messages());
            var shell = wiring.shell(
                    store, List.of(), workers, dialogs, org.ashi.app.Choices.asking(name -> Optional.of(folder.resolve(name))),
                    new org.ashi.ui.vault.Sample.None());
            robot.interact(() -> show(stage, shell));
            var paper = setUp();
            for (var sample : SAMPLES) {
                visit(shell, sample, LocalDate.now(clock));
            }
            review(store, paper);
        }
    }

    /// Sets the practice up as its founder does.
    private SetUpRobot.Paper setUp() {
        var founder = new SetUpRobot(robot, this::picture);
        var paper = founder.setUp("Sample Street Clinic", "Dana Sample");
        picture("setup-done");
        founder.press("setup-finish");
        return paper;
    }

    private static void show(Stage stage, Shell shell) {
        var scene = new Scene(new ShellView(shell), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void visit(Shell shell, Sample sample, LocalDate today) throws IOException {
        var answers = answers(sample.scenario());
        var prefix = sample.scenario().toLowerCase(Locale.ROOT);
        settle();
        picture(prefix + "-start");
        robot.clickOn("#start-new");
        settle();
        var born = today.minusYears(answers.get("age").intValue()).minusDays(40);
        new PatientRobot(robot, shell.desk().pack().questionnaire(), page -> picture(prefix + "-" + page))
                .fillIn(answers, sample.name(), born);
        robot.clickOn("#close");
        settle();
    }

    /// Opens each record from the queue, looks at every part of it and exports its report.
    private void review(Archive store, SetUpRobot.Paper paper) {
        robot.clickOn("#review");
        settle();
        var practitioner = new SetUpRobot(robot, this::picture);
        practitioner.secret("phrase", paper.passphrase());
        picture("unlock");
        practitioner.press("unlock-open");
        practitioner.await(() -> practitioner.sees("queue-table"));
        picture("review-queue");
        var reports = 0;
        for (var row : store.queue(Query.first(10))) {
            reports++;
            var wanted = reports;
            new RecordTour(robot, this::picture, () -> reports() == wanted).open(row);
        }
    }

    private long reports() {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".pdf")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void picture(String name) {
        settle();
        picture++;
        var file = folder.resolve(String.format(Locale.ROOT, "%03d-%s.png", picture, name));
        robot.interact(() -> Snapshots.write(robot.window(0).getScene(), file));
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static JsonNode answers(String scenario) throws IOException {
        var file = PackFiles.builtIn("low-back-pain")
                .read("scenarios/" + scenario + ".json")
                .orElseThrow();
        return JsonMapper.shared().readTree(file).get("answers");
    }

    /// Draws without a display. Must come before anything of JavaFX.
    private static void headless() {
        System.setProperty("java.util.logging.config.file", "src/test/resources/logging.properties");
        System.setProperty("java.awt.headless", "true");
        System.setProperty("testfx.robot", "glass");
        System.setProperty("testfx.headless", "true");
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
    }

    private void empty() throws IOException {
        if (Files.isDirectory(folder)) {
            try (var old = Files.walk(folder)) {
                for (var file : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
