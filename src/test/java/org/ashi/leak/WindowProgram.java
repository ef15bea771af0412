package org.ashi.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javax.management.JMException;
import jdk.jfr.Recording;
import org.ashi.app.Choices;
import org.ashi.app.Wiring;
import org.ashi.app.Workers;
import org.ashi.disk.EveryWrite;
import org.ashi.pack.PackFiles;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.ui.kit.ForgetEvents;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.shell.Shell;
import org.ashi.ui.shell.ShellView;
import org.ashi.ui.vault.Sample;
import org.ashi.ui.vault.SetUpRobot;
import org.ashi.ui.wizard.PatientRobot;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A day at a window, by touch, in a program of its own, which then loses its power: patients hand in, and a practitioner unlocks,
/// writes a note about one of them, signs it off, looks at the report, saves it, and locks.
final class WindowProgram {

    /// Of the one patient who leaves in the middle.
    static final int LEFT = 1_000;
    /// What this test writes itself and deletes again, to see that it is found.
    static final int PLANTED = 1_001;
    /// Patients after which no more may be alive than after the last.
    static final int FIRST = 2;

    private static final String SCENARIO = "scenarios/V01.json";

    private final Path root;
    private final int patients;
    private final Path alive;
    private final Clock clock = Clock.systemUTC();
    private final FxRobot robot = new Screens();
    private final SetUpRobot hand = new SetUpRobot(robot, picture -> {});

    private WindowProgram(Path root, int patients, Path alive) {
        this.root = root;
        this.patients = patients;
        this.alive = alive;
    }

    /// @param args the folder for everything; the file for the names of the files that Java wrote; the folder for copies of all
    /// writes; how many patients; the folder for what is alive after some of them
    public static void main(String[] args) {
        var done = false;
        try (var recording = new Recording();
                var writes = new EveryWrite(Path.of(args[2]))) {
            recording.enable("jdk.FileWrite").withThreshold(Duration.ZERO);
            recording.start();
            new WindowProgram(Path.of(args[0]), Integer.parseInt(args[3]), Path.of(args[4])).day();
            recording.stop();
            recording.dump(Path.of(args[1]));
            done = true;
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
        }
        // The screen's thread would go on for ever.
        Runtime.getRuntime().halt(done ? 0 : 1);
    }

    private void day() throws IOException, TimeoutException, ReflectiveOperationException, JMException {
        var data = root.resolve("data");
        if (!(Practices.archives(clock.getZone(), clock).open(data) instanceof Opening.Ready(Archive store))) {
            throw new IllegalStateException("no archive");
        }
        Practices.found(store);
        var shell = new Wiring(data, clock, new Pause.None())
                .shell(
                        store,
                        List.of(),
                        new Workers(),
                        new ScriptedDialogs(),
                        Choices.asking(name -> Optional.of(root.resolve("export").resolve("report.pdf"))),
                        new Sample.None());
        var stage = FxToolkit.registerPrimaryStage();
        robot.interact(() -> show(stage, shell));
        var answers = answers();
        for (int n = 0; n < patients; n++) {
            visit(shell, Canary.of(n), answers);
            ForgetEvents.now();
            if (n + 1 == FIRST || n + 1 == patients) {
                note("alive-" + (n + 1));
            }
        }
        leave(Canary.of(LEFT));
        new PractitionerRobot(robot, hand, store).day(Canary.of(0), root.resolve("export").resolve("report.pdf"));
        plant();
    }

    private static void show(Stage stage, Shell shell) {
        var scene = new Scene(new ShellView(shell), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static JsonNode answers() throws IOException {
        var file = PackFiles.builtIn("low-back-pain").read(SCENARIO).orElseThrow();
        return JsonMapper.shared().readTree(file).get("answers");
    }

    private void visit(Shell shell, Canary canary, JsonNode answers) {
        begin(canary);
        var born = LocalDate.now(clock).minusYears(answers.get("age").intValue()).minusDays(40);
        new PatientRobot(robot, shell.desk().pack().questionnaire(), PatientRobot.Way.TAPS, page -> {})
                .fillIn(answers, canary.name(), born);
        robot.clickOn("#close");
    }

    private void begin(Canary canary) {
        hand.await(() -> hand.sees("start-new"));
        robot.clickOn("#start-new");
        hand.await(() -> hand.sees("field-phone"));
        write("field-phone", canary.phone());
        write("field-record_number", canary.recordNumber());
    }

    /// What was typed so far stays in an unfinished form.
    private void leave(Canary canary) {
        begin(canary);
        robot.clickOn("#cancel");
        hand.await(() -> hand.sees("start-new"));
    }

    private void write(String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).query().requestFocus());
        robot.write(text, 0);
        hand.await(() -> robot.lookup("#" + id).<TextInputControl>query().getText().equals(text));
    }

    /// Outside the heap of what is counted: the file is written before anybody looks.
    private void note(String name) throws IOException, ReflectiveOperationException, JMException {
        var lines = Alive.now().entrySet().stream().map(e -> e.getKey() + " " + e.getValue()).collect(Collectors.joining("\n"));
        Files.writeString(alive.resolve(name), lines);
    }

    /// A leak as a careless program would leave it: a temporary file, deleted before the day ends.
    private void plant() throws IOException {
        var file = root.resolve("temp").resolve("planted");
        Files.writeString(file, Canary.of(PLANTED).note());
        Files.delete(file);
    }
}
