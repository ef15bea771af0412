package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.store.FreshArchive;
import org.ashi.store.TroubledStore;
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

/// Two visits are matched, compared and exported by a practitioner.
@ExtendWith(Screens.class)
class VisitsScreenTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final List<Path> written = new ArrayList<>();
    private final UUID first = clinic.handedIn("V05", "Ana Alvarez", Map.of("pain_avg", Optional.of(new Answer.Number(8))));
    private final UUID second = clinic.handedIn("V01", "Ana Alvarez", Map.of("pain_avg", Optional.empty()));
    private final UUID third = clinic.handedIn("V01", "Ana Alvarez", Map.of("pain_avg", Optional.of(new Answer.Number(3))));
    private final UUID moved = clinic.handedIn(
            "V01",
            "Ana Alvarez",
            Map.of(
                    "areas", Optional.of(new Answer.Choices(Set.of("lumbar_r", "buttock_l"))),
                    "main_area", Optional.of(new Answer.Choice("lumbar_r"))));
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        var desk = clinic.desk(new Background.SameThread(), clinic.pack, (intake, to) -> {
            written.add(to.file());
            return new ReportExport.Result.Written(to.file());
        });
        shown = ReviewStage.show(stage, new ReviewView(desk, name -> Optional.of(Path.of(name)), () -> {}));
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
    }

    private static String brief(UUID id) {
        return id.toString().substring(0, 8);
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(Button.class).fire());
    }

    private static List<String> texts(FxRobot robot, String within) {
        return robot.from(robot.lookup(within)).lookup(".label").queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void twoVisitsAreMatchedComparedAndExported(FxRobot robot) {
        shown.open(robot, third);
        shown.select(robot, "visits");
        assertThat(texts(robot, "#visits-list")).contains("No other record was put down to this patient.");
        shown.shot(robot, "visits-alike");
        fire(robot, "match-" + brief(first));
        fire(robot, "match-" + brief(second));
        assertThat(texts(robot, "#visits-list")).contains("3 visits of this patient");
        var chart = robot.lookup("#course-chart").queryAs(LineChart.class);
        // The visit without an answer breaks the line.
        assertThat(chart.getData().size()).isGreaterThanOrEqualTo(2);
        assertThat(texts(robot, "#visits-table")).contains("8", "3");
        shown.shot(robot, "visits-course");
        fire(robot, "visit-" + brief(first));
        assertThat(texts(robot, "#visits-difference")).anyMatch(t -> t.contains("→"));
        robot.interact(() -> robot.lookup("#page-visits").queryAs(ScrollPane.class).setVvalue(0.6));
        shown.shot(robot, "visits-difference");
        fire(robot, "visits-export");
        assertThat(robot.lookup("#export-which").queryAs(Label.class).getText()).isNotEmpty();
        robot.clickOn("#export-reason-own-file");
        fire(robot, "export-go");
        assertThat(written).hasSize(1);
    }

    /// By keys alone; told by pattern, sign and word.
    @Test
    void twoChartsAreLaidOverEachOther(FxRobot robot) {
        shown.open(robot, third);
        shown.select(robot, "visits");
        fire(robot, "match-" + brief(moved));
        robot.interact(() -> robot.lookup("#page-visits").queryAs(ScrollPane.class).setVvalue(1));
        assertThat(robot.lookup("#visits-overlay").tryQuery()).isEmpty();
        shown.shot(robot, "visits-beside");
        robot.interact(() -> robot.lookup("#visits-charts-over").query().requestFocus());
        robot.push(KeyCode.SPACE);
        var picture = robot.lookup("#visits-overlay").query();
        assertThat(texts(robot, "#visits-overlaid")).anyMatch(t -> t.startsWith("Only on") && t.contains("minus") && t.contains("buttock"))
                .anyMatch(t -> t.startsWith("Only on") && t.contains("plus"))
                .anyMatch(t -> t.startsWith("On both days"));
        assertThat(picture.getAccessibleText()).contains("One over the other", "minus", "plus", "On both days", "buttock");
        for (var pattern : List.of(".chart-earlier", ".chart-marked", ".chart-both")) {
            assertThat(robot.from(picture).lookup(pattern).queryAll()).as(pattern).isNotEmpty();
        }
        robot.interact(() -> robot.lookup("#page-visits").queryAs(ScrollPane.class).setVvalue(1));
        shown.shot(robot, "visits-over");
        robot.push(KeyCode.SPACE);
        assertThat(robot.lookup("#visits-overlay").tryQuery()).as("one is always chosen").isPresent();
        robot.interact(() -> new Theme(Look.DARK, TextSize.PERCENT_150).apply(shown.scene()));
        robot.interact(() -> robot.lookup("#page-visits").queryAs(ScrollPane.class).setVvalue(1));
        shown.shot(robot, "visits-over-dark-150");
        robot.interact(() -> robot.lookup("#visits-charts-beside").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#visits-overlay").tryQuery()).isEmpty();
    }

    /// Laid over a chart that nobody filled in, every place would seem to be new.
    @Test
    void aChartWithoutAnAnswerIsNotLaidUnderAnother(FxRobot robot) {
        var without = clinic.handedIn("V01", "Ana Alvarez", Map.of("areas", Optional.empty(), "main_area", Optional.empty()));
        shown.open(robot, third);
        shown.select(robot, "visits");
        fire(robot, "match-" + brief(moved));
        robot.interact(() -> robot.lookup("#visits-charts-over").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#visits-overlay").tryQuery()).isPresent();
        shown.open(robot, without);
        shown.select(robot, "visits");
        fire(robot, "match-" + brief(third));
        assertThat(robot.lookup("#visits-charts-over").tryQuery()).as("not offered").isEmpty();
        assertThat(robot.lookup("#visits-overlay").tryQuery()).isEmpty();
        assertThat(texts(robot, "#page-visits")).contains("Not answered.").doesNotContain("No place was marked.");
        robot.interact(() -> robot.lookup("#page-visits").queryAs(ScrollPane.class).setVvalue(1));
        shown.shot(robot, "visits-unanswered");
    }
}
