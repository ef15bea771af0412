package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.desk.IntakeSession;
import org.ashi.intake.Intake;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How many touches a return visit asks of a patient, from the first page to "Thank you". Writes `target/return-taps.txt`.
@ExtendWith(Screens.class)
class ReturnTapsTest {

    private static final double SECONDS_A_TAP = 1.2;
    private static final double MOST_SECONDS = 90;
    private static final Path RESULT = Path.of("target/return-taps.txt");

    private Scene scene;

    @BeforeAll
    static void empty() throws IOException {
        Files.deleteIfExists(RESULT);
    }

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 1280, 800);
        stage.setScene(scene);
        stage.show();
    }

    @ParameterizedTest
    @ValueSource(strings = {"R01", "R05"})
    void takesLessThanNinetySeconds(String scenario, FxRobot robot) throws IOException {
        var patient = fillIn(Intake.RETURN_VISIT, scenario, robot);
        var line = String.format(
                Locale.ROOT, "%s: %d taps, %d keys, %.0f s of taps, %.0f s with keys", scenario, patient.taps(),
                patient.keys(), patient.taps() * SECONDS_A_TAP, (patient.taps() + patient.keys()) * SECONDS_A_TAP);
        Files.write(RESULT, List.of(line), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        assertThat((patient.taps() + patient.keys()) * SECONDS_A_TAP).isLessThan(MOST_SECONDS);
    }

    /// The count can fail: the form of a first visit does not fit into the limit.
    @Test
    void theFormOfAFirstVisitTakesLonger(FxRobot robot) throws IOException {
        var patient = fillIn(Intake.FIRST_VISIT, "V01", robot);
        assertThat((patient.taps() + patient.keys()) * SECONDS_A_TAP).isGreaterThan(MOST_SECONDS);
    }

    private PatientRobot fillIn(String form, String scenario, FxRobot robot) throws IOException {
        try (var visit = new Visit()) {
            var session = IntakeSession.start(visit.desk, "en", form);
            robot.interact(() -> {
                scene.setRoot(new WizardView(visit.model(session), new Appearance(Theme.LIGHT), () -> {}));
                Theme.LIGHT.apply(scene);
            });
            var patient = new PatientRobot(robot, visit.pack.questionnaire(form), PatientRobot.Way.CHART, page -> {});
            var answers = answers(scenario);
            patient.fillIn(answers, "Ada Jones", LocalDate.of(2026 - answers.get("age").intValue(), 2, 28));
            return patient;
        }
    }

    private static JsonNode answers(String scenario) throws IOException {
        return JsonMapper.shared()
                .readTree(Path.of("resources/packs/low-back-pain/scenarios", scenario + ".json").toFile())
                .get("answers");
    }
}
