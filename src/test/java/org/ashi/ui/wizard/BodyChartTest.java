package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The chart as a patient meets it.
@ExtendWith(Screens.class)
class BodyChartTest {

    @AutoClose
    private final Visit visit = new Visit();
    private Scene scene;
    private Touch touch;
    private FxRobot robot;

    @Start
    void start(Stage stage) {
        scene = new Scene(new StackPane(), 1280, 800);
        stage.setScene(scene);
        stage.setMaximized(true);
        stage.sizeToScene();
        stage.show();
    }

    @BeforeEach
    void person(FxRobot person) {
        robot = person;
        touch = new Touch(person);
    }

    private WizardModel show() {
        var model = visit.at("areas");
        show(model);
        return model;
    }

    private void show(WizardModel model) {
        robot.interact(() -> {
            scene.setRoot(new WizardView(model, new Appearance(Theme.LIGHT), () -> {}));
            Theme.LIGHT.apply(scene);
        });
        touch.settle();
    }

    private Set<String> marked(WizardModel model) {
        return model.form().codes("areas");
    }

    private String words(String id) {
        return robot.lookup("#" + id).queryAs(javafx.scene.layout.VBox.class).getChildren().stream()
                .map(n -> ((Label) n).getText())
                .collect(Collectors.joining("; "));
    }

    private void pictures(String name) {
        for (var look : Look.values()) {
            for (var size : new TextSize[] {TextSize.PERCENT_100, TextSize.PERCENT_200}) {
                robot.interact(() -> {
                    new Theme(look, size).apply(scene);
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                });
                touch.settle();
                var file = "chart-" + name + (look == Look.LIGHT ? "" : "-" + look.id()) + (size.percent() > 100 ? "-200" : "") + ".png";
                robot.interact(() -> Snapshots.write(scene, Path.of("target/screens", file)));
            }
        }
        robot.interact(() -> Theme.LIGHT.apply(scene));
        touch.settle();
    }

    @Test
    void touchingMarksAndReadsBackAtOnce() {
        var model = show();
        pictures("empty");
        touch.press("region-larger");
        assertThat(robot.lookup("#chart-low_back").<Node>query().getStyleClass()).contains("called");
        touch.press("region-buttock_r");
        assertThat(words("marked-areas")).contains("Right buttock");
        touch.press("region-thigh_back_r");
        touch.press("region-lumbar_c");
        assertThat(marked(model)).containsExactlyInAnyOrder("buttock_r", "thigh_back_r", "lumbar_c");
        pictures("marked");
        touch.press("region-lumbar_c");
        assertThat(marked(model)).containsExactlyInAnyOrder("buttock_r", "thigh_back_r");
        assertThat(visit.store.only().intake().answers().get("areas"))
                .contains(Answer.Choices.of("buttock_r", "thigh_back_r"));
    }

    @Test
    void pictureAndListAreOneAnswer() {
        show();
        touch.press("region-si_l");
        touch.press("show-list");
        assertThat(row("si_l").isSelected()).isTrue();
        assertThat(words("marked-areas")).contains("Left dimple");
        touch.press("answer-areas-foot_r");
        touch.press("answer-areas-si_l");
        pictures("list");
        touch.press("show-picture");
        assertThat(words("marked-areas")).contains("Right foot").doesNotContain("dimple");
    }

    @Test
    void oneSideAloneIsAskedAboutOnceAndCanBeSwapped() {
        var model = show();
        touch.press("region-buttock_l");
        touch.press("region-calf_l");
        touch.press("region-sacrum");
        touch.press("next");
        assertThat(touch.sees("page-side")).isTrue();
        pictures("side");
        touch.press("side-no");
        assertThat(touch.sees("page-areas")).isTrue();
        pictures("swap");
        touch.press("side-swap");
        assertThat(marked(model)).containsExactlyInAnyOrder("buttock_r", "calf_r", "sacrum");
        assertThat(touch.sees("side-swap")).isFalse();
        touch.press("next");
        touch.press("side-yes");
        assertThat(touch.sees("page-main_area")).isTrue();
        pictures("worst-open");
        touch.press("region-calf_r");
        pictures("worst");
        assertThat(visit.store.only().intake().answers().get("main_area")).contains(new Answer.Choice("calf_r"));
        touch.press("back");
        touch.press("next");
        assertThat(touch.sees("page-main_area")).isTrue();
    }

    @Test
    void onTheWorstSpotPageOnlyMarkedRegionsCanBeTouched() {
        var model = show();
        touch.press("region-lumbar_c");
        touch.press("region-chest");
        touch.press("next");
        touch.press("region-abdomen");
        assertThat(model.form().answer("main_area")).isEmpty();
        touch.press("region-chest");
        assertThat(model.form().answer("main_area")).contains(new Answer.Choice("chest"));
        touch.press("show-list");
        assertThat(robot.lookup("#answer-main_area-chest").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void keysMoveAndMark() {
        var model = show();
        robot.interact(() -> robot.lookup("#region-lumbar_c").<Node>query().requestFocus());
        robot.type(KeyCode.LEFT);
        assertThat(focused()).contains("region-lumbar_l");
        robot.type(KeyCode.SPACE);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(focused()).contains("region-si_r");
        robot.type(KeyCode.ENTER);
        touch.settle();
        assertThat(marked(model)).containsExactlyInAnyOrder("lumbar_l", "si_r");
        pictures("keys");
        robot.type(KeyCode.TAB);
        assertThat(focused()).isPresent().get().asString().startsWith("region-").isNotEqualTo("region-si_r");
        robot.type(KeyCode.SPACE);
        touch.settle();
        assertThat(marked(model)).hasSize(3);
    }

    private Optional<String> focused() {
        return Optional.ofNullable(scene.getFocusOwner()).map(Node::getId);
    }

    private ToggleButton row(String code) {
        return robot.lookup("#answer-areas-" + code).queryAs(ToggleButton.class);
    }
}
