package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ashi.store.FreshArchive;
import org.ashi.ui.kit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Searching by cause, while records are still being read.
@ExtendWith(Screens.class)
class QueueCausesScreenTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Later later = new Later();
    private final Clinic clinic = new Clinic(archive.store());
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        List.of("V01", "V04", "V05", "V18", "V23", "V06", "V07", "V09", "V02", "V11")
                .forEach(scenario -> clinic.handedIn(scenario, "Patient " + scenario));
        QueueModelTest.rows(2 * CauseIndex.AT_ONCE).forEach(intake -> Clinic.require(archive.store().save(intake)));
        shown = ReviewStage.show(stage, new ReviewView(clinic.desk(later), name -> Optional.of(Path.of(name)), () -> {}));
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        robot.interact(later::all);
        shown.leave(robot);
    }

    private static Label said(FxRobot robot) {
        return robot.lookup("#queue-causes").queryAs(Label.class);
    }

    @Test
    void itSaysHowFarItIsAndShowsWhatIsFound(FxRobot robot) {
        robot.interact(later::all);
        assertThat(said(robot).isVisible()).isFalse();
        var search = robot.lookup("#queue-search").queryAs(TextField.class);
        assertThat(search.getPromptText()).endsWith("cause");
        robot.interact(() -> {
            search.setText("disc");
            search.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        for (int i = 0; i < 100 && !said(robot).getText().contains("50"); i++) {
            robot.interact(later::last);
        }
        assertThat(said(robot).getText()).isEqualTo("Looking through causes: 50 of 110");
        shown.shot(robot, "queue-causes");
        robot.interact(later::all);
        assertThat(said(robot).isVisible()).isFalse();
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).isNotEmpty().hasSizeLessThan(10);
        shown.shot(robot, "queue-causes-found");
    }
}
