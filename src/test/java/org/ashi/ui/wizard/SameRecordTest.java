package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.intake.Signature;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.wizard.PatientRobot.Way;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// However a patient answers, with a keyboard alone, on the picture of the body or in its list, the record is the same.
@ExtendWith(Screens.class)
class SameRecordTest {

    private Scene scene;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 1280, 800);
        stage.setScene(scene);
        stage.show();
    }

    /// The profile `every-page` takes more.
    static List<String> scenarios() {
        return Boolean.getBoolean("ashi.every-page") ? List.of("V01", "V07", "V16") : List.of("V16");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void byKeyboardByPictureAndByList(String scenario, FxRobot robot) throws IOException {
        var answers = JsonMapper.shared()
                .readTree(Path.of("resources/packs/low-back-pain/scenarios", scenario + ".json").toFile())
                .get("answers");
        var byList = record(answers, Way.LIST, robot);
        for (var way : new Way[] {Way.CHART, Way.KEYS}) {
            var other = record(answers, way, robot);
            assertThat(other.intake().answers().byQuestion())
                    .as("%s", way)
                    .isEqualTo(byList.intake().answers().byQuestion());
            assertThat(other.intake().patient()).as("%s", way).isEqualTo(byList.intake().patient());
            assertThat(other.intake().alert().isPresent()).isEqualTo(byList.intake().alert().isPresent());
            assertThat(other.assessment()).as("%s", way).isEqualTo(byList.assessment());
            assertThat(other.trace()).as("%s", way).isEqualTo(byList.trace());
            assertThat(Signature.state(other.intake())).isEqualTo(Signature.State.MATCHES);
        }
    }

    private StoredIntake record(JsonNode answers, Way way, FxRobot robot) {
        try (var visit = new Visit()) {
            robot.interact(() -> {
                scene.setRoot(new WizardView(visit.start(), new Appearance(Theme.LIGHT), () -> {}));
                Theme.LIGHT.apply(scene);
            });
            var born = LocalDate.of(2026 - answers.get("age").intValue(), 2, 28);
            new PatientRobot(robot, visit.pack.questionnaire(), way, page -> {}).fillIn(answers, "Ada Jones", born);
            return visit.store.only();
        }
    }
}
