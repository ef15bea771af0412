package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.disk.BrokenDisk;
import org.ashi.intake.Answer;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// When the disk takes no more, the patient is sent for a paper form, and nothing passes for saved.
@ExtendWith(Screens.class)
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"},
        disabledReason = "it looks into its own memory as Linux lays it out")
class BrokenDiskTest {

    private static final Answer WEEKS = new Answer.Choice("w1_4");

    @AutoClose
    private final Visit visit = new Visit();

    @AutoClose
    private final BrokenDisk disk = BrokenDisk.under(visit.archive.folder());

    private Scene scene;
    private Touch touch;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 1024, 768);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void person(FxRobot person) {
        robot = person;
        touch = new Touch(person);
    }

    @Test
    void onAFullDiskThePatientIsToldToUsePaper() {
        show();
        disk.full();
        refusesToGoOn("ASHI-S02");
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/wizard-disk-full.png")));
        goesOnOnceMended();
    }

    @Test
    void onAReadOnlyDiskThePatientIsToldToUsePaper() {
        show();
        disk.readOnly();
        refusesToGoOn("ASHI-S05");
        goesOnOnceMended();
    }

    @ParameterizedTest
    @CsvSource({"en, paper form", "es, cuestionario en papel"})
    void whereNothingCanBeSavedPaperIsNamed(String language, String paper) {
        var messages = Messages.of(language, ZoneOffset.UTC);
        assertThat(Troubles.inWords(new SaveResult.Failed("ASHI-S02"), messages).orElseThrow()).contains(paper, "ASHI-S02");
        assertThat(Troubles.inWords(new SaveResult.ReadOnly(), messages).orElseThrow()).contains(paper);
    }

    private void show() {
        var model = visit.at("duration");
        robot.interact(() -> {
            scene.setRoot(new WizardView(model, new Appearance(Theme.LIGHT), () -> {}));
            Theme.LIGHT.apply(scene);
        });
        touch.settle();
    }

    private void refusesToGoOn(String code) {
        touch.press("answer-duration-w1_4");
        assertThat(robot.lookup("#trouble").queryAs(Label.class).getText()).contains("paper form", code);
        touch.press("next");
        assertThat(touch.sees("page-duration")).isTrue();
        assertThat(visit.store.only().intake().answers().get("duration")).isEmpty();
    }

    private void goesOnOnceMended() {
        disk.mend();
        touch.press("next");
        assertThat(touch.sees("page-episode")).isTrue();
        assertThat(visit.store.only().intake().answers().get("duration")).contains(WEEKS);
    }
}
