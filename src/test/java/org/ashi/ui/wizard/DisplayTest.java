package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The patient chooses how to read.
@ExtendWith(Screens.class)
class DisplayTest {

    @AutoClose
    private final Visit visit = new Visit();

    private final Appearance appearance = new Appearance(Theme.LIGHT);
    private WizardModel model;
    private Scene scene;

    @Start
    void start(Stage stage) {
        model = visit.at("pain_now");
        model.give("pain_now", new Answer.Number(7));
        scene = new Scene(new WizardView(model, appearance, () -> {}), 1280, 800);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void everyChoiceShowsAtOnceAndThePageComesBack(FxRobot robot) {
        robot.clickOn("#display");
        picture(robot, "display-light");
        robot.clickOn("#look-contrast").clickOn("#text-150");
        picture(robot, "display-contrast-150");
        assertThat(appearance.theme()).isEqualTo(new Theme(Look.CONTRAST, TextSize.PERCENT_150));
        assertThat(scene.getRoot().getStyleClass()).contains("ashi-contrast", "text-150").doesNotContain("ashi-light");
        assertThat(row(robot, "look-contrast").isSelected()).isTrue();
        assertThat(row(robot, "look-light").isSelected()).isFalse();
        robot.clickOn("#display-done");
        assertThat(row(robot, "answer-pain_now-7").isSelected()).isTrue();
        picture(robot, "contrast-150-pain_now");
    }

    @Test
    void theNextPersonBeginsWithThePracticesOwnLook(FxRobot robot) {
        robot.clickOn("#display").clickOn("#look-dark");
        robot.interact(appearance::reset);
        assertThat(scene.getRoot().getStyleClass()).contains("ashi-light").doesNotContain("ashi-dark");
    }

    @Test
    void aViewThatIsGoneFollowsNoMore(FxRobot robot) {
        var before = scene.getRoot();
        robot.interact(() -> scene.setRoot(new WizardView(model, new Appearance(Theme.LIGHT), () -> {})));
        robot.interact(() -> appearance.choose(Theme.LIGHT.withLook(Look.DARK)));
        assertThat(before.getStyleClass()).doesNotContain("ashi-dark");
        assertThat(scene.getRoot().getStyleClass()).doesNotContain("ashi-dark");
    }

    private static AnswerRow row(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(AnswerRow.class);
    }

    private void picture(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/wizard-" + name + ".png")));
    }
}
