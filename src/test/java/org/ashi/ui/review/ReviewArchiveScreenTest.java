package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.rules.OptionStatus;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Theme;
import org.ashi.ui.kit.Worker;
import org.ashi.vault.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The practitioner's screens over a real archive on disk, with work off the screen's thread.
@ExtendWith(Screens.class)
class ReviewArchiveScreenTest {

    private static final Path NO_FILE = Path.of("unused.pdf");

    @TempDir
    Path folder = Path.of("unset");

    private final Worker worker = new Worker("test-archive");
    private Optional<ReviewView> shown = Optional.empty();
    private Optional<Clinic> clinic = Optional.empty();

    @Start
    void start(Stage stage) {
        var store = Practices.unlocked(folder, ZoneOffset.UTC, InstantSource.fixed(Clinic.NOW));
        var here = new Clinic(store);
        clinic = Optional.of(here);
        here.handedIn("V01", "Ana Alvarez");
        here.handedIn("V04", "Boris Example");
        here.handedIn("V05", "Chidi Sample", Map.of("capacity", Optional.empty()));
        here.handedIn("V18", "Dora Muster");
        here.handedIn("V23", "Emil Beispiel", Map.of("capacity", Optional.empty()));
        var view = new ReviewView(here.desk(worker), name -> Optional.of(NO_FILE), () -> {});
        shown = Optional.of(view);
        var scene = new Scene(new StackPane(view), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        // A queue still on a screen would read on, after its archive is gone.
        robot.interact(() -> view().getScene().setRoot(new StackPane()));
        worker.close();
        store().close();
    }

    @Test
    void fromTheQueueToASignedOffRecord(FxRobot robot) {
        Screens.until(() -> robot.lookup("#queue-table").queryAs(TableView.class).getItems().size() == 5);
        robot.push(KeyCode.ENTER);
        Screens.until(() -> robot.lookup("#patient-name").tryQueryAs(TextField.class)
                .filter(f -> f.getText().equals("Boris Example"))
                .isPresent());
        var id = id("Boris Example");
        assertThat(find(id).intake().status()).isEqualTo(Status.IN_REVIEW);
        note(robot, "Sent to the emergency department at 09:10.");
        robot.interact(() -> robot.lookup("#note-save").queryAs(Button.class).fire());
        Screens.until(() -> robot.lookup("#note-state").queryAs(Label.class).getText().startsWith("Saved"));
        assertThat(find(id).intake().review().note()).startsWith("Sent to");
        robot.interact(() -> {
            robot.lookup("#sign-off").queryAs(Button.class).fire();
            robot.lookup("#sign-off-agree").queryAs(Button.class).fire();
        });
        Screens.until(() -> robot.lookup("#notice-signed").tryQuery().isPresent());
        assertThat(find(id).intake().status()).isEqualTo(Status.SIGNED_OFF);
    }

    @Test
    void aSecondPractitionersTextIsNeverOverwrittenUnseen(FxRobot robot) {
        var id = id("Ana Alvarez");
        open(robot, id);
        note(robot, "mine");
        var other = find(id);
        Clinic.require(store().save(new StoredIntake(
                other.intake().reviewed(Status.IN_REVIEW, Review.NONE.withNote("theirs")),
                other.assessment(),
                other.trace(),
                other.revision())));
        robot.interact(() -> robot.lookup("#note-save").queryAs(Button.class).fire());
        Screens.until(() -> robot.lookup("#note-reload").query().isVisible());
        assertThat(find(id).intake().review().note()).isEqualTo("theirs");
        robot.interact(() -> robot.lookup("#note-reload").queryAs(Button.class).fire());
        Screens.until(() -> robot.lookup("#note-aside-text").tryQueryAs(TextArea.class)
                .filter(a -> a.getText().equals("theirs"))
                .isPresent());
        assertThat(robot.lookup("#note").queryAs(TextArea.class).getText()).isEqualTo("mine");
    }

    @Test
    void capacityIsSavedWithANewTrace(FxRobot robot) {
        var id = id("Emil Beispiel");
        open(robot, id);
        assertThat(find(id).assessment().options()).allMatch(o -> o.status() == OptionStatus.WITHHOLD);
        robot.interact(() -> robot.lookup("#staff-capacity-yes").queryAs(ToggleButton.class).fire());
        robot.interact(() -> robot.lookup("#staff-agree").queryAs(Button.class).fire());
        Screens.until(() -> find(id).intake().answers().has("capacity"));
        assertThat(find(id).trace()).noneMatch(e -> e.id().equals("NS-02") && e.fired());
        assertThat(find(id).assessment().options()).anyMatch(o -> o.status() == OptionStatus.CAVEAT);
    }

    @Test
    void aDamagedRowIsSaidAndTheOthersStillOpen(FxRobot robot) throws Exception {
        var id = id("Dora Muster");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ashi.db"));
                var damage = connection.prepareStatement("UPDATE sealed_intake SET body = x'00' WHERE id = ?")) {
            damage.setBytes(1, Ids.bytes(id));
            damage.executeUpdate();
        }
        robot.interact(() -> view().open(id));
        Screens.until(() -> robot.lookup("#record-empty").tryQueryAs(Label.class)
                .filter(l -> l.getText().startsWith("This record is damaged or was changed by somebody, so it is not shown"))
                .isPresent());
        open(robot, id("Chidi Sample"));
    }

    private void open(FxRobot robot, UUID id) {
        robot.interact(() -> view().open(id));
        Screens.until(() -> robot.lookup("#banner-level").tryQuery().isPresent());
    }

    private static void note(FxRobot robot, String text) {
        robot.interact(() -> {
            robot.lookup("#record-tabs").queryAs(TabPane.class).getSelectionModel().selectLast();
            robot.lookup("#note").queryAs(TextArea.class).setText(text);
        });
    }

    private ReviewView view() {
        return shown.orElseThrow();
    }

    private Archive store() {
        return clinic.orElseThrow().store;
    }

    private StoredIntake find(UUID id) {
        return store().find(id).orElseThrow();
    }

    private UUID id(String name) {
        return store().queue(Query.first(1).with(Query.words(name))).getFirst().id();
    }
}
