package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.intake.PageTime;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Only while the patient can see the page does its time go on.
@ExtendWith(Screens.class)
class PageClockScreenTest {

    private final MovingClock clock = new MovingClock();

    @AutoClose
    private final Visit visit = new Visit(clock);

    private final StackPane screen = new StackPane();
    private Optional<Stage> window = Optional.empty();
    private WizardModel model;
    private Node view;

    @Start
    void start(Stage stage) {
        model = visit.at("duration");
        view = new WizardView(model, new Appearance(Theme.LIGHT), () -> {});
        screen.getChildren().setAll(view);
        stage.setScene(new Scene(screen, 1280, 800));
        stage.show();
        window = Optional.of(stage);
    }

    private void on(FxRobot robot, int seconds) {
        robot.interact(() -> clock.on(Duration.ofSeconds(seconds)));
    }

    private long counted(FxRobot robot) {
        robot.interact(() -> model.give("duration", new Answer.Choice("w1_4")));
        return visit.store.only().intake().pageTimes().stream()
                .filter(t -> t.page().equals("duration"))
                .map(PageTime::shown)
                .findFirst()
                .orElseThrow()
                .toSeconds();
    }

    /// As "Are you still there?" and the staff code are.
    @Test
    void aPageInItsPlaceStopsIt(FxRobot robot) {
        on(robot, 3);
        robot.interact(() -> screen.getChildren().setAll(new Label("Are you still there?")));
        on(robot, 40);
        assertThat(counted(robot)).isEqualTo(3);
        robot.interact(() -> screen.getChildren().setAll(view));
        on(robot, 4);
        assertThat(counted(robot)).isEqualTo(7);
    }

    @Test
    void aWindowThatIsHiddenStopsIt(FxRobot robot) {
        on(robot, 3);
        robot.interact(() -> window.orElseThrow().setIconified(true));
        on(robot, 40);
        robot.interact(() -> window.orElseThrow().setIconified(false));
        on(robot, 4);
        robot.interact(() -> window.orElseThrow().hide());
        on(robot, 40);
        assertThat(counted(robot)).isEqualTo(7);
    }
}
