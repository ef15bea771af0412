package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.ashi.desk.IntakeSession;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Faults;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@ExtendWith(Screens.class)
class StartViewTest {

    @AutoClose
    private final Visit visit = new Visit();
    private final List<IntakeSession> taken = new ArrayList<>();
    private final List<String> reviews = new ArrayList<>();
    private Scene scene;

    @Start
    void start(Stage stage) {
        visit.at("duration");
        visit.at("check_numb").tick(visit.question("rf_saddle"));
        var model = new StartModel(
                visit.desk,
                "en",
                visit.messages,
                new Background.SameThread(),
                visit.dialogs,
                new Faults(visit.dialogs, visit.messages),
                taken::add);
        model.refresh();
        scene = new Scene(new StartView(model, () -> reviews.add("open"), () -> reviews.add("settings"), () -> reviews.add("unlock")), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.sizeToScene();
        stage.show();
    }

    @Test
    void leadsToEverythingTheFrontDeskNeeds(FxRobot robot) {
        robot.interact(() -> Snapshots.write(scene, Path.of("target/screens/wizard-start.png")));
        var touch = new Touch(robot);
        touch.press("start-new");
        assertThat(taken.getLast().answers().byQuestion()).isEmpty();

        touch.press("start-return");
        assertThat(taken.getLast().intake().form()).isEqualTo(org.ashi.intake.Intake.RETURN_VISIT);

        var left = visit.store.unfinished();
        touch.press("resume-" + left.getFirst().id());
        assertThat(taken.getLast().intake().id()).isEqualTo(left.getFirst().id());

        touch.press("review");
        touch.press("settings");
        assertThat(reviews).containsExactly("open", "settings");
    }

    @Test
    void showsNoNameAndHandsAnEmergencyOver(FxRobot robot) {
        assertThat(robot.lookup(n -> n instanceof javafx.scene.control.Labeled l && l.getText().contains("Jones")).queryAll())
                .isEmpty();
        var alerted = visit.store.unfinished().stream().filter(r -> r.alerted()).findFirst().orElseThrow();
        visit.dialogs.answering(true);
        new Touch(robot).press("discard-" + alerted.id());
        assertThat(robot.lookup("#discard-" + alerted.id()).queryAll()).isEmpty();
        assertThat(visit.store.find(alerted.id()).orElseThrow().intake().status())
                .isEqualTo(org.ashi.intake.Status.NEW);
    }
}
