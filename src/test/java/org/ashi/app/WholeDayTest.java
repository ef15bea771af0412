package org.ashi.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.intake.Status;
import org.ashi.rules.Assessment;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Pause;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.ScriptedDialogs;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.shell.Shell;
import org.ashi.ui.shell.ShellView;
import org.ashi.ui.vault.Sample;
import org.ashi.ui.wizard.PatientRobot;
import org.ashi.vault.AuditEntry;
import org.ashi.wording.Wording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A clinic's day with one patient, by touch: the whole wizard, the archive on disk, the review, the report.
@ExtendWith(Screens.class)
class WholeDayTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private final Workers workers = new Workers();
    private Path data;
    private Archive store;
    private Shell shell;
    private Scene scene;

    @Start
    void start(Stage stage) throws IOException {
        data = Files.createTempDirectory(folder, "day");
        var wiring = new Wiring(data, CLOCK, new Pause.None());
        store = Practices.found(ready());
        shell = wiring.shell(
                store, List.of(), workers, new ScriptedDialogs(), Choices.asking(name -> Optional.of(data.resolve(name))),
                new Sample.None());
        scene = new Scene(new ShellView(shell), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) {
        // A queue still on a screen would read on, after its archive is gone.
        robot.interact(() -> scene.setRoot(new StackPane()));
        workers.close();
        store.close();
    }

    @ParameterizedTest
    @CsvSource({"V01, Mária Ćwiklińska-O’Brien, 0", "V04, Ανδρέας Παπαδόπουλος, 1"})
    void fromTheFirstTouchToThePrintedReport(String scenario, String name, int emergencies, FxRobot robot)
            throws IOException {
        var worked = worked(scenario);
        robot.clickOn("#start-new");
        var born = LocalDate.of(2026 - worked.get("answers").get("age").intValue(), 2, 28);
        var patient = new PatientRobot(
                robot, shell.desk().pack().questionnaire(), page -> picture(robot, scenario + "-" + page));

        patient.fillIn(worked.get("answers"), name, born);

        assertThat(patient.emergencies() > 0).isEqualTo(emergencies > 0);
        // Beside "tell a member of staff now" there is nothing else to read.
        assertThat(robot.lookup("#net-legs").queryAll().isEmpty()).isEqualTo(emergencies > 0);
        var stored = fromDisk();
        assertThat(stored.intake().patient().name()).isEqualTo(name);
        assertThat(stored.intake().patient().birthDate()).contains(born);
        assertThat(stored.intake().status()).isEqualTo(Status.NEW);
        assertExpected(stored.assessment(), worked.get("expected"));
        assertReviewShows(robot, stored);
        assertReportHoldsEveryAnswer(robot, stored);
    }

    /// Read by another connection, as after a restart.
    private StoredIntake fromDisk() {
        try (var again = Practices.unlock(ready())) {
            return again.find(again.queue(Query.first(10)).getFirst().id()).orElseThrow();
        }
    }

    private Archive ready() {
        if (Practices.archives(ZoneOffset.UTC, CLOCK).open(data) instanceof Opening.Ready(Archive opened)) {
            return opened;
        }
        throw new AssertionError("the archive could not be opened");
    }

    private static void assertExpected(Assessment assessment, JsonNode expected) {
        assertThat(assessment.level().name()).isEqualTo(expected.get("triage").stringValue());
        assertThat(assessment.hold()).isEqualTo(expected.get("hold").booleanValue());
        assertThat(assessment.findings().stream().map(Assessment.Finding::ruleId))
                .containsExactlyInAnyOrderElementsOf(texts(expected.get("findings")));
        assertThat(assessment.causes().stream().map(Assessment.RankedCause::causeId))
                .containsExactlyElementsOf(expected.get("causes").valueStream()
                        .map(c -> c.get("id").stringValue())
                        .toList());
        var options = new TreeMap<String, String>();
        assessment.options().forEach(o -> options.put(o.optionId(), o.status().name()));
        expected.get("options").properties().forEach(
                o -> assertThat(options).containsEntry(o.getKey(), o.getValue().stringValue()));
    }

    private void assertReviewShows(FxRobot robot, StoredIntake stored) {
        robot.clickOn("#close");
        Screens.until(() -> !robot.lookup("#review").queryAll().isEmpty());
        robot.clickOn("#review");
        assertThat(store.unlocked()).as("the patient had the screen").isEmpty();
        Screens.until(() -> !robot.lookup("#unlock").queryAll().isEmpty());
        robot.clickOn("#phrase").write(new String(Practices.passphrase(), UTF_8));
        picture(robot, "unlock");
        robot.clickOn("#unlock-open");
        Screens.until(() -> store.unlocked().isPresent());
        var row = store.queue(Query.first(10)).getFirst();
        Screens.until(() -> select(robot, row));
        picture(robot, row.level() + "-queue");
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        Screens.until(() -> !robot.lookup("#banner-level").queryAll().isEmpty());
        picture(robot, row.level() + "-record");
        var messages = shell.messages();
        assertThat(robot.lookup("#banner-level").queryLabeled().getText())
                .isEqualTo(messages.get("level." + stored.assessment().level()));
        // Opening it began the review; nothing else changed.
        Screens.until(() -> store.find(row.id()).orElseThrow().intake().status() == Status.IN_REVIEW);
        var opened = store.find(row.id()).orElseThrow();
        assertThat(opened.assessment()).isEqualTo(stored.assessment());
        assertThat(opened.trace()).isEqualTo(stored.trace());
        assertThat(opened.intake().answers()).isEqualTo(stored.intake().answers());
    }

    private void assertReportHoldsEveryAnswer(FxRobot robot, StoredIntake stored) throws IOException {
        robot.clickOn("#record-export");
        robot.interact(() -> ((ToggleButton) robot.lookup("#export-reason-referral").query()).fire());
        robot.interact(() -> robot.lookup("#export-go").queryButton().fire());
        Screens.until(() -> report().isPresent());
        String text;
        try (var pdf = Loader.loadPDF(report().orElseThrow().toFile())) {
            text = squeezed(new PDFTextStripper().getText(pdf));
        }
        var wording = new Wording(shell.desk().pack(), "en", shell.messages());
        assertThat(text).contains(squeezed(stored.intake().patient().name()));
        assertThat(text).as("the end of the audit log in the footer").containsPattern("log[0-9]+-[0-9a-f]{16}");
        assertThat(store.audit().of(stored.intake().id())).extracting(AuditEntry::detail).contains("pdf referral");
        assertThat(stored.intake().answers().byQuestion()).hasSizeGreaterThan(60);
        stored.intake().answers().byQuestion().forEach((id, answer) -> assertThat(text)
                .as(id)
                .contains(squeezed(wording.label(id)))
                .contains(squeezed(wording.answer(id, Optional.of(answer)))));
    }

    private Optional<Path> report() {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(f -> f.toString().endsWith(".pdf")).findFirst();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean select(FxRobot robot, QueueRow row) {
        var found = robot.lookup("#queue-table").<TableView<QueueRow>>tryQuery();
        if (found.isEmpty() || found.get().getItems().isEmpty()) {
            return false;
        }
        found.get().requestFocus();
        found.get().getSelectionModel().select(row);
        return true;
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/day-" + name + ".png")));
    }

    /// Lines break in other places in print: white space says nothing.
    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }

    private static JsonNode worked(String scenario) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(
                        Path.of("resources/packs/low-back-pain/scenarios/" + scenario + ".json")));
    }
}
