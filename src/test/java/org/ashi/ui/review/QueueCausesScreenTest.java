package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ashi.store.FreshArchive;
import org.ashi.ui.kit.Screens;
import org.ashi.vault.Action;
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
        var places = new QueuePlaces(Optional.empty(), Optional.of(() -> Optional.of(archive.folder())));
        shown = ReviewStage.show(stage, new ReviewView(clinic.desk(later).with(places), name -> Optional.of(Path.of(name)), () -> {}));
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        robot.interact(later::all);
        shown.leave(robot);
    }

    private static Label said(FxRobot robot) {
        return robot.lookup("#queue-causes").queryAs(Label.class);
    }

    /// Of a list that is not complete yet nothing is exported, and that is said.
    @Test
    void allThatIsListedIsExportedOnlyOnceAllIsFound(FxRobot robot) {
        robot.interact(later::all);
        var search = robot.lookup("#queue-search").queryAs(TextField.class);
        robot.interact(() -> {
            search.setText("disc");
            search.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        for (int i = 0; i < 100 && !said(robot).isVisible(); i++) {
            robot.interact(later::first);
        }
        robot.interact(() -> robot.lookup("#queue-export").queryAs(ButtonBase.class).fire());
        robot.interact(() -> robot.lookup("#bulk-reason").queryAs(ComboBox.class).getSelectionModel().selectFirst());
        robot.interact(() -> robot.lookup("#bulk-go").queryAs(ButtonBase.class).fire());
        assertThat(robot.lookup("#bulk-said").queryAs(Label.class).getText()).startsWith("The search by cause is still going on");
        shown.shot(robot, "queue-bulk-searching");
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
        // Until those are shown that were found in the first step.
        for (int i = 0; i < 100 && !said(robot).getText().contains("40"); i++) {
            robot.interact(later::first);
        }
        assertThat(said(robot).getText()).isEqualTo("Looking through causes: 40 of 50");
        shown.shot(robot, "queue-causes");
        robot.interact(later::all);
        assertThat(said(robot).isVisible()).isFalse();
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).isNotEmpty().hasSizeLessThan(10);
        shown.shot(robot, "queue-causes-found");
    }

    /// The names at once, the records after a while without a key.
    @Test
    void itBeginsByItselfOnceNothingIsTyped(FxRobot robot) {
        robot.interact(later::all);
        robot.interact(() -> robot.lookup("#queue-search").queryAs(TextField.class).setText("herniation"));
        Screens.until(() -> {
            later.all();
            var found = robot.lookup("#queue-table").queryAs(TableView.class).getItems().size();
            return found > 0 && found < 10;
        });
        assertThat(archive.store().audit().page(Optional.empty(), Optional.empty(), 500).entries())
                .filteredOn(entry -> entry.action() == Action.READ_ALL)
                .hasSize(1);
    }
}
