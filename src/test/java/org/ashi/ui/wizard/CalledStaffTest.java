package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Nothing covers a page that calls staff, and no slip wipes out what calls them.
@ExtendWith(Screens.class)
class CalledStaffTest {

    @AutoClose
    private final Visit visit = new Visit();

    private WizardModel model;
    private Touch touch;

    @Start
    void start(Stage stage) {
        model = visit.at("leg_feel");
        stage.setScene(new Scene(new WizardView(model, new Appearance(Theme.LIGHT), () -> {}), 1280, 800));
        stage.show();
    }

    @Test
    void anEmergencyClosesThePageOfColoursAndKeepsItAway(FxRobot robot) {
        touch = new Touch(robot);
        touch.press("display");
        assertThat(touch.sees("page-display")).isTrue();
        robot.interact(() -> model.give("rf_saddle", Answer.yes()));
        touch.settle();
        assertThat(touch.sees("page-emergency")).isTrue();
        assertThat(touch.sees("display")).isFalse();
        assertThat(touch.sees("page-display")).isFalse();
        robot.interact(model::continueAfterEmergency);
        touch.settle();
        assertThat(touch.sees("display")).as("afterwards it is there again").isTrue();
    }

    @Test
    void noneOfTheseOverPickedAnswersIsSeenBeforeThePageIsLeft(FxRobot robot) {
        touch = new Touch(robot);
        touch.press("answer-leg_feel-foot_drop");
        touch.press("none-leg_feel");
        assertThat(touch.sees("page-leg_feel")).as("the slip is to be seen").isTrue();
        touch.press("answer-leg_feel-foot_drop");
        assertThat(model.form().codes("leg_feel")).containsExactly("foot_drop");
    }

    @Test
    void noneOfTheseAloneGoesOn(FxRobot robot) {
        touch = new Touch(robot);
        touch.press("none-leg_feel");
        assertThat(touch.sees("page-leg_feel")).isFalse();
    }
}
