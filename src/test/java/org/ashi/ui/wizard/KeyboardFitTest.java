package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.ashi.pack.BuiltInPack;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The keyboard on small and large screens: all keys large enough, all of them in sight together with the field.
@ExtendWith(Screens.class)
class KeyboardFitTest {

    private static final double LEAST = 56;
    private static final List<String> PAGES = List.of("patient_name");

    @AutoClose
    private final Visit visit = new Visit(BuiltInPack.inEnglishAndSpanish());

    /// Not on the screen of the tests, which is smaller than some of the windows.
    private Scene scene;

    @Start
    void start(Stage unused) {
        scene = new Scene(new StackPane());
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 800, PERCENT_100", "1024, 768, PERCENT_200", "800, 1280, PERCENT_200"
    })
    void allKeysAndTheFieldAreInSight(int width, int height, TextSize size, FxRobot robot) {
        var faults = new ArrayList<String>();
        resize(width, height, robot);
        for (var page : PAGES) {
            var model = visit.at(page);
            for (var language : List.of("en", "es")) {
                var look = page.equals("phone") ? Look.DARK : Look.LIGHT;
                var name = page + "-" + language + "-" + width + "-" + size.percent();
                show(model, language, new Theme(look, size), robot);
                faults.addAll(faultsOf(name));
                picture(name, robot);
                for (var other : List.of("key-more", "key-numbers")) {
                    if (page.equals("patient_name")) {
                        press(other, robot);
                        faults.addAll(faultsOf(name + " " + other));
                        resize(width, height, robot);
                        picture(name + "-" + other, robot);
                        press("key-letters", robot);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 800, PERCENT_100", "1024, 768, PERCENT_150", "1024, 768, PERCENT_200", "800, 1280, PERCENT_200"
    })
    void theKeysOfADateAreLargeAndNamed(int width, int height, TextSize size, FxRobot robot) {
        resize(width, height, robot);
        show(visit.at("age"), "en", new Theme(Look.LIGHT, size), robot);
        var keys = scene.getRoot().lookupAll(".pad-key");
        assertThat(keys).hasSize(11).allSatisfy(node -> {
            assertThat(((Region) node).getWidth()).isGreaterThanOrEqualTo(LEAST);
            assertThat(((Region) node).getHeight()).isGreaterThanOrEqualTo(LEAST);
            assertThat(node.getAccessibleText()).isNotBlank();
            assertThat(node.isFocusTraversable()).isFalse();
        });
        picture("date-" + width + "-" + size.percent(), robot);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, PERCENT_100", "1280, 800, PERCENT_200", "1024, 768, PERCENT_100", "1024, 768, PERCENT_200"})
    void theKeysOfADateAreInSightWithItsFields(int width, int height, TextSize size, FxRobot robot) {
        resize(width, height, robot);
        for (var language : List.of("en", "es")) {
            show(visit.at("age"), language, new Theme(Look.LIGHT, size), robot);
            picture("date-beside-" + language + "-" + width + "-" + size.percent(), robot);
            var pane = (ScrollPane) scene.lookup(".page-scroll");
            var sight = pane.localToScene(pane.getBoundsInLocal());
            var seen = new ArrayList<Node>(scene.getRoot().lookupAll(".pad-key"));
            seen.addAll(scene.getRoot().lookupAll(".big-field"));
            assertThat(seen).hasSize(14);
            assertThat(seen).filteredOn(n -> !within(sight, n.localToScene(n.getBoundsInLocal()))).isEmpty();
        }
    }

    @Test
    void theCheckSeesSmallKeysAndKeysOutOfSight(FxRobot robot) {
        resize(1024, 768, robot);
        show(visit.at("patient_name"), "en", Theme.LIGHT, robot);
        robot.interact(() -> {
            key("key-a").setStyle("-fx-min-height: 20px; -fx-max-height: 20px;");
            key("key-delete").setStyle("-fx-font-size: 60px;");
        });
        resize(1024, 420, robot);
        assertThat(faultsOf("small"))
                .anyMatch(f -> f.contains("key-a is small"))
                .anyMatch(f -> f.contains("key-delete is cut off"))
                .anyMatch(f -> f.contains("out of sight"));
    }

    /// In a new scene, because one that is not on the screen does not draw anew.
    private void resize(int width, int height, FxRobot robot) {
        robot.interact(() -> {
            var root = (Region) scene.getRoot();
            scene.setRoot(new StackPane());
            scene = new Scene(root, width, height);
            lay();
        });
        settle(robot);
    }

    private void lay() {
        var root = (Region) scene.getRoot();
        root.applyCss();
        root.resize(scene.getWidth(), scene.getHeight());
        root.layout();
    }

    private void show(WizardModel model, String language, Theme theme, FxRobot robot) {
        robot.interact(() -> {
            model.speak(language);
            scene.setRoot(new WizardView(model, new Appearance(theme), () -> {}));
            lay();
        });
        settle(robot);
    }

    private void settle(FxRobot robot) {
        for (int i = 0; i < 3; i++) {
            robot.interact(this::lay);
        }
    }

    private void press(String key, FxRobot robot) {
        robot.interact(() -> key(key).fire());
        settle(robot);
    }

    private Button key(String id) {
        return (Button) scene.lookup("#" + id);
    }

    private List<String> faultsOf(String name) {
        var faults = new ArrayList<String>();
        var pane = (ScrollPane) scene.lookup(".page-scroll");
        var sight = pane.localToScene(pane.getBoundsInLocal());
        for (var node : scene.getRoot().lookupAll(".key")) {
            var key = (Region) node;
            if (key.getWidth() < LEAST || key.getHeight() < LEAST) {
                faults.add(name + ": " + key.getId() + " is small: " + key.getWidth() + " by " + key.getHeight());
            }
            if (node.lookupAll(".text").stream().noneMatch(t -> ((Text) t).getText().equals(((Button) node).getText()))) {
                faults.add(name + ": " + key.getId() + " is cut off");
            }
            if (((Button) node).getAccessibleText().isBlank()) {
                faults.add(name + ": " + key.getId() + " has no name");
            }
        }
        var seen = new ArrayList<Node>(scene.getRoot().lookupAll(".key"));
        seen.add(scene.lookup(".big-field"));
        seen.add(scene.lookup("#heading"));
        seen.stream().filter(n -> !within(sight, n.localToScene(n.getBoundsInLocal()))).forEach(n -> faults.add(
                name + ": " + n.getId() + " is out of sight: " + n.localToScene(n.getBoundsInLocal()).getMinY() + " to "
                        + n.localToScene(n.getBoundsInLocal()).getMaxY() + " of " + sight.getMinY() + " to " + sight.getMaxY()));
        return faults;
    }

    private static boolean within(Bounds sight, Bounds node) {
        return new BoundingBox(sight.getMinX() - 1, sight.getMinY() - 1, sight.getWidth() + 2, sight.getHeight() + 2)
                .contains(node);
    }

    private void picture(String name, FxRobot robot) {
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/keyboard-" + name + ".png")));
    }
}
