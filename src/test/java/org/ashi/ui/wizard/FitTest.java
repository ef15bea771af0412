package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.ashi.ui.kit.AnswerRow;
import org.ashi.ui.kit.Appearance;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/// Every page of the shipped pack on small and large screens: nothing is cut off, everything can be touched and named.
@ExtendWith(ApplicationExtension.class)
class FitTest {

    @AutoClose
    private final Visit visit = new Visit();

    @ParameterizedTest
    @CsvSource({"1024, 768, PERCENT_100", "1280, 800, PERCENT_100", "1280, 800, PERCENT_200"})
    void everyPageFits(int width, int height, TextSize size, FxRobot robot) {
        var model = visit.start();
        var faults = new ArrayList<String>();
        var pages = new int[1];
        robot.interact(() -> {
            var view = new WizardView(model, new Appearance(new Theme(Look.LIGHT, size)), () -> {});
            var scene = new Scene(view, width, height);
            for (int i = 0; i < 100 && !(model.placeProperty().get() instanceof Place.Done); i++) {
                lay(view, width, height);
                var name = model.placeProperty().get() + " " + Visit.pageOf(model).orElse("");
                faults.addAll(faultsOf(view, name));
                if (size == TextSize.PERCENT_200 && Visit.pageOf(model).filter(List.of("check_numb", "age")::contains).isPresent()) {
                    Snapshots.write(scene, Path.of("target/screens/wizard-200-" + Visit.pageOf(model).get() + ".png"));
                }
                if (model.placeProperty().get() instanceof Place.Staff) {
                    model.later("capacity");
                }
                Visit.answerDully(model);
                model.next();
                pages[0]++;
            }
        });
        assertThat(faults).isEmpty();
        assertThat(pages[0]).isGreaterThan(50);
        assertThat(model.placeProperty().get()).isInstanceOf(Place.Done.class);
    }

    @Test
    void theCheckSeesWhatIsCutOff(FxRobot robot) {
        var faults = new ArrayList<String>();
        robot.interact(() -> {
            var small = new javafx.scene.control.Button("Some long words");
            small.setMaxSize(40, 20);
            var root = new StackPane(small);
            Theme.LIGHT.apply(new Scene(root, 300, 200));
            lay(root, 300, 200);
            faults.addAll(faultsOf(root, "here"));
        });
        assertThat(faults).anyMatch(f -> f.contains("cut off")).anyMatch(f -> f.contains("too low"));
    }

    private static void lay(Region root, int width, int height) {
        root.applyCss();
        root.resize(width, height);
        root.layout();
    }

    private static List<String> faultsOf(Node root, String page) {
        var faults = new ArrayList<String>();
        for (var node : all(root)) {
            if (node instanceof Labeled labeled && labeled.isManaged() && !labeled.getText().isEmpty()) {
                var cut = labeled.lookupAll(".text").stream()
                        .filter(Text.class::isInstance)
                        .map(t -> ((Text) t).getText())
                        .noneMatch(labeled.getText()::equals);
                if (cut) {
                    faults.add(page + ": cut off: " + labeled.getId());
                }
            }
            if (node instanceof ButtonBase button) {
                var least = button instanceof AnswerRow ? 64 : 48;
                if (button.getHeight() < least) {
                    faults.add(page + ": too low to touch: " + button.getId() + " " + button.getHeight());
                }
                if (button.getId() == null || button.getText().isBlank()) {
                    faults.add(page + ": has no name: " + button.getId());
                }
            }
            if (node instanceof ScrollPane pane
                    && pane.getContent().getBoundsInLocal().getWidth() > pane.getViewportBounds().getWidth() + 1) {
                faults.add(page + ": wider than the screen");
            }
        }
        return faults;
    }

    private static List<Node> all(Node root) {
        var nodes = new ArrayList<Node>();
        if (root.isVisible()) {
            nodes.add(root);
            if (root instanceof ScrollPane pane) {
                nodes.addAll(all(pane.getContent()));
            } else if (root instanceof javafx.scene.Parent parent && !(root instanceof Labeled)) {
                parent.getChildrenUnmodifiable().forEach(child -> nodes.addAll(all(child)));
            }
        }
        return nodes;
    }
}
