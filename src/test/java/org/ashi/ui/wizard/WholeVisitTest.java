package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.ashi.desk.Desk;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Status;
import org.ashi.rules.TriageLevel;
import org.ashi.store.IntakeStore;
import org.ashi.store.Opening;
import org.ashi.store.Query;
import org.ashi.store.StoredIntake;
import org.ashi.store.jdbc.SqliteArchive;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.kit.Worker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whole visits by touch, from the staff page to the closing page, with answers of the pack's scenarios.
@ExtendWith(ApplicationExtension.class)
class WholeVisitTest {

    private final Visit visit = new Visit();
    private final Worker worker = new Worker("visit");
    private Scene scene;
    private IntakeStore store;

    @TempDir
    static Path folders;

    @Start
    void start(Stage stage) throws IOException {
        store = open();
        var desk = Desk.of(visit.pack, store, Visit.CLOCK);
        var session = IntakeSession.start(desk, "en");
        var model = new WizardModel(
                desk, session, visit.wording, worker, new Faults(visit.dialogs, visit.messages));
        scene = new Scene(new WizardView(model, () -> {}), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.close();
        store.close();
    }

    private static IntakeStore open() throws IOException {
        var folder = Files.createTempDirectory(folders, "data");
        return switch (new SqliteArchive(ZoneOffset.UTC, Visit.CLOCK).open(folder)) {
            case Opening.Ready(IntakeStore ready) -> ready;
            case Opening.NewerVersion n -> throw new AssertionError("newer version");
            case Opening.SetAside a -> throw new AssertionError("set aside");
            case Opening.Failed f -> throw new AssertionError(f.code());
        };
    }

    /// What the archive holds, read anew.
    private StoredIntake handedIn() {
        var rows = store.queue(Query.first(10));
        assertThat(rows).hasSize(1);
        return store.find(rows.getFirst().id()).orElseThrow();
    }

    @Test
    void aPlainVisitIsHandedInAndSaysNothingAlarming(FxRobot robot) throws IOException {
        var patient = new PatientRobot(robot, visit.pack.questionnaire(), page -> picture(robot, "v01", page));

        patient.fillIn(answers("V01"), "Ada Jones", LocalDate.of(1988, 2, 29));

        var stored = handedIn();
        assertThat(stored.intake().status()).isEqualTo(Status.NEW);
        assertThat(stored.intake().patient().name()).isEqualTo("Ada Jones");
        assertThat(stored.intake().patient().birthDate()).contains(LocalDate.of(1988, 2, 29));
        assertThat(stored.assessment().level()).isEqualTo(TriageLevel.ROUTINE);
        assertThat(patient.emergencies()).isZero();
        assertThat(patient.pages()).doesNotHaveDuplicates();
        assertThat(visit.dialogs.told()).isEmpty();
    }

    @Test
    void anEmergencyAnswerStopsThePatientAndIsKept(FxRobot robot) throws IOException {
        var patient = new PatientRobot(robot, visit.pack.questionnaire(), page -> picture(robot, "v04", page));

        patient.fillIn(answers("V04"), "Grace Miller", LocalDate.of(1983, 1, 5));

        var stored = handedIn();
        assertThat(stored.assessment().level()).isEqualTo(TriageLevel.EMERGENCY);
        assertThat(stored.intake().alert().orElseThrow().ruleIds()).contains("RF-E01", "RF-E04");
        assertThat(stored.intake().status()).isEqualTo(Status.NEW);
        assertThat(patient.emergencies()).isPositive();
        assertThat(robot.lookup("#page-done").queryAll()).hasSize(1);
        assertThat(robot.lookup("#net-legs").queryAll()).isEmpty();
    }

    private void picture(FxRobot robot, String visitName, String page) {
        robot.interact(() -> Snapshots.write(
                scene, Path.of("target/screens/wizard-" + visitName + "-" + page + ".png")));
    }

    private static JsonNode answers(String scenario) throws IOException {
        var path = "/packs/low-back-pain/scenarios/" + scenario + ".json";
        try (InputStream in = WholeVisitTest.class.getResourceAsStream(path)) {
            return JsonMapper.builder().build().readTree(in).get("answers");
        }
    }
}
