package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.store.FreshArchive;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The queue of a practitioner who needs large text, in a window of 1280 by 800.
@ExtendWith(Screens.class)
class QueueLargeTextTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        var clinic = new Clinic(store);
        List.of("V04", "V01", "V05", "V23").forEach(scenario -> clinic.handedIn(scenario, "Ana Maria Alvarez"));
        shown = ReviewStage.show(stage, view(clinic));
    }

    private static ReviewView view(Clinic of) {
        return new ReviewView(of.desk(new Background.SameThread()), name -> Optional.of(Path.of(name)), () -> {});
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void fewerColumnsAndNothingLost(String language, FxRobot robot) {
        var view = view(new Clinic(store, Messages.of(language, ZoneOffset.UTC)));
        robot.interact(() -> shown.scene().setRoot(new StackPane(view)));
        shown = new ReviewStage(view);
        for (var size : List.of(TextSize.PERCENT_150, TextSize.PERCENT_200)) {
            robot.interact(() -> new Theme(Look.LIGHT, size).apply(shown.scene()));
            robot.interact(() -> shown.scene().getRoot().layout());
            shown.shot(robot, "queue-large-" + language + "-" + size);
            assertThat(columns(robot)).containsExactly("level", "name", "started", "flags");
            var messages = Messages.of(language, ZoneOffset.UTC);
            assertThat(words(robot)).contains(messages.get("status.NEW"), messages.get("signature.state.NONE"))
                    .anyMatch(t -> t.startsWith("43 · "));
            assertThat(rowsInSight(robot)).as("rows in sight").isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void levelsAndDaysAreShownWhenAskedForOrWhileTheyNarrow(FxRobot robot) {
        assertThat(columns(robot)).hasSize(7);
        assertThat(visible(robot, "#queue-more")).isFalse();
        assertThat(visible(robot, "#queue-levels")).isTrue();
        robot.interact(() -> new Theme(Look.LIGHT, TextSize.PERCENT_200).apply(shown.scene()));
        assertThat(visible(robot, "#queue-levels")).isFalse();
        robot.interact(() -> robot.lookup("#queue-more").query().requestFocus());
        robot.push(KeyCode.SPACE);
        assertThat(visible(robot, "#queue-levels")).isTrue();
        shown.shot(robot, "queue-large-more");
        robot.interact(() -> robot.lookup("#queue-level-EMERGENCY").queryAs(ToggleButton.class).fire());
        robot.interact(() -> robot.lookup("#queue-more").queryAs(ToggleButton.class).fire());
        assertThat(visible(robot, "#queue-levels")).as("it narrows the list").isTrue();
        robot.interact(() -> robot.lookup("#queue-level-EMERGENCY").queryAs(ToggleButton.class).fire());
        assertThat(visible(robot, "#queue-levels")).isFalse();
        robot.interact(() -> new Theme(Look.LIGHT, TextSize.PERCENT_100).apply(shown.scene()));
        assertThat(columns(robot)).hasSize(7);
        assertThat(visible(robot, "#queue-levels")).isTrue();
    }

    private static boolean visible(FxRobot robot, String id) {
        for (Node node = robot.lookup(id).query(); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> columns(FxRobot robot) {
        return table(robot).getColumns().stream()
                .map(c -> (TableColumn<?, ?>) c)
                .filter(TableColumn::isVisible)
                .map(c -> c.getId().replace("queue-column-", ""))
                .toList();
    }

    private static long rowsInSight(FxRobot robot) {
        var bounds = table(robot).localToScene(table(robot).getLayoutBounds());
        return robot.from(table(robot)).lookup(".table-row-cell").queryAll().stream()
                .filter(row -> !row.getPseudoClassStates().toString().contains("empty"))
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .filter(b -> b.getMaxY() <= bounds.getMaxY() + 1)
                .count();
    }

    private static List<String> words(FxRobot robot) {
        return robot.from(table(robot)).lookup((Label l) -> l.isVisible()).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static TableView<?> table(FxRobot robot) {
        return robot.lookup("#queue-table").queryAs(TableView.class);
    }
}
