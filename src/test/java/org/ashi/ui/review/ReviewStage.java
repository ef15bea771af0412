package org.ashi.ui.review;

import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.testfx.api.FxRobot;

/// The review on a stage, with what its tests do to it.
record ReviewStage(ReviewView view) {

    static ReviewStage show(Stage stage, ReviewView view) {
        var scene = new Scene(new StackPane(view), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
        return new ReviewStage(view);
    }

    Scene scene() {
        return view.getScene();
    }

    /// A queue still on a screen would read on, after its archive is gone.
    void leave(FxRobot robot) {
        robot.interact(() -> scene().setRoot(new StackPane()));
    }

    void open(FxRobot robot, UUID id) {
        robot.interact(() -> view.open(id));
    }

    void select(FxRobot robot, String tab) {
        robot.interact(() -> {
            var tabs = robot.lookup("#record-tabs").queryAs(TabPane.class);
            tabs.getTabs().stream()
                    .filter(t -> t.getId().equals("tab-" + tab))
                    .forEach(t -> tabs.getSelectionModel().select(t));
        });
    }

    void shot(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(scene(), Path.of("target/screens/review-" + name + ".png")));
    }
}
