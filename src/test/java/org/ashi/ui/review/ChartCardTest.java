package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.store.FreshArchive;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The chart in the record.
@ExtendWith(Screens.class)
class ChartCardTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Clinic clinic = new Clinic(archive.store());
    private final UUID marked = clinic.handedIn(
            "V01",
            "Ana Alvarez",
            Map.of(
                    "areas", Optional.of(Answer.Choices.of("buttock_r", "thigh_back_r", "groin_l")),
                    "main_area", Optional.of(new Answer.Choice("buttock_r"))));
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        var view = new ReviewView(clinic.desk(new Background.SameThread()), name -> Optional.of(Path.of(name)), () -> {});
        shown = ReviewStage.show(stage, view);
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
    }

    @Test
    void showsMarksAndWorstSpotInPictureAndWords(FxRobot robot) {
        shown.open(robot, marked);
        assertThat(text(robot, "record-chart-words"))
                .isEqualTo("Marked: Right buttock; Back of the right thigh; Left groin");
        assertThat(text(robot, "record-chart-worst")).isEqualTo("Worst spot: Right buttock");
        // The buttock stands in the large and the small view; badges only where there is room for them.
        assertThat(robot.lookup("#record-chart .chart-marked").queryAll()).hasSize(4);
        assertThat(robot.lookup("#record-chart .chart-badge").match(Node::isVisible).match(n -> n.getParent().isVisible()).queryAll())
                .hasSize(3);
        assertThat(robot.lookup("#record-chart .chart-dot").match(n -> n.isVisible() && n.getParent().isVisible()).queryAll())
                .hasSize(1);
        assertThat(robot.lookup("#region-buttock_r").tryQuery()).as("nothing can be touched").isEmpty();
        robot.interact(() -> robot.lookup("#page-summary").queryAs(ScrollPane.class).setVvalue(1));
        shown.shot(robot, "chart");
        robot.interact(() -> new Theme(Look.DARK, TextSize.PERCENT_100).apply(shown.scene()));
        shown.shot(robot, "dark-chart");
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }
}
