package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.ashi.store.FreshArchive;
import org.ashi.store.SaveResult;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// One record on the screen: what its parts say, and how it reads in other themes and text sizes.
@ExtendWith(ApplicationExtension.class)
class RecordScreenTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID routine = clinic.handedIn("V01", "Ana Alvarez");
    private final UUID emergency = clinic.handedIn("V04", "Boris Example");
    private Optional<ReviewView> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        var view = new ReviewView(clinic.desk(new Background.SameThread()), name -> Optional.of(Path.of(name)), () -> {});
        shown = Optional.of(view);
        var scene = new Scene(new StackPane(view), 1280, 800);
        Theme.LIGHT.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    /// A queue still on a screen would read on, after its archive is gone.
    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        robot.interact(() -> scene().setRoot(new StackPane()));
    }

    @Test
    void nothingCanBeTypedWhileASignOffIsSaved(FxRobot robot) {
        robot.interact(() -> {
            var later = new Later();
            var desk = clinic.desk(later);
            var record = new RecordModel(desk);
            var pane = new NotePane(desk, record);
            var note = (TextArea) pane.lookup("#note");
            record.open(routine);
            later.all();
            record.noteProperty().set("one");
            record.saveNote();
            assertThat(note.isEditable()).as("while a note is saved").isTrue();
            later.all();
            record.signOff("Dr Who");
            assertThat(note.isEditable()).as("while the sign-off is saved").isFalse();
            store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
            later.all();
            assertThat(note.isEditable()).as("after it failed").isTrue();
        });
    }

    @Test
    void openNeedlingQuestionsAndAHoldAreReasonsOfAnOption(FxRobot robot) {
        var unasked = clinic.handedIn("V01", "Ana Alvarez", Map.of("ns_bleed", Optional.empty()));
        open(robot, unasked);
        select(robot, "options");
        assertThat(words(robot, "#option-acupuncture")).anyMatch(t -> t.contains("no clear answer"));
        open(robot, routine);
        select(robot, "options");
        assertThat(words(robot, "#option-acupuncture")).noneMatch(t -> t.contains("no clear answer"));
        open(robot, emergency);
        select(robot, "options");
        assertThat(words(robot, "#option-acupuncture")).anyMatch(t -> t.contains("needling is on hold"));
    }

    private static List<String> words(FxRobot robot, String id) {
        return robot.from(robot.lookup(id).queryAll()).lookup((Label l) -> true).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void darkAndLargeAreReadableToo(FxRobot robot) {
        open(robot, emergency);
        robot.interact(() -> new Theme(true, TextSize.PERCENT_100).apply(scene()));
        shot(robot, "dark-summary");
        standsOut(robot, true);
        select(robot, "options");
        shot(robot, "dark-options");
        standsOut(robot, true);
        robot.interact(() -> new Theme(false, TextSize.PERCENT_100).apply(scene()));
        select(robot, "summary");
        standsOut(robot, false);
        var size = fontOf(robot, "banner-what");
        robot.interact(() -> new Theme(false, TextSize.PERCENT_150).apply(scene()));
        shot(robot, "large-summary");
        assertThat(fontOf(robot, "banner-what")).isCloseTo(size * 1.5, Percentage.withPercentage(2));
        // What does not fit would be cut off with an ellipsis.
        robot.interact(() -> robot.lookup(".label").match((Label l) -> l.getScene() != null).queryAllAs(Label.class)
                .forEach(l -> l.lookupAll(".text").forEach(t ->
                        assertThat(((Text) t).getText()).as(l.getText()).isEqualTo(l.getText()))));
    }

    /// Every word in sight is light in the dark theme and dark in the light one, but for words on a ground of their own.
    private static void standsOut(FxRobot robot, boolean light) {
        var fills = robot.lookup(".prose").match((Label l) -> l.getTextFill() instanceof Color).queryAllAs(Label.class);
        assertThat(fills).isNotEmpty().allSatisfy(l ->
                assertThat(((Color) l.getTextFill()).getBrightness() > 0.5).as(l.getText()).isEqualTo(light));
    }

    private static double fontOf(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getFont().getSize();
    }

    private Scene scene() {
        return shown.orElseThrow().getScene();
    }

    private void open(FxRobot robot, UUID id) {
        robot.interact(() -> shown.orElseThrow().open(id));
    }

    private void select(FxRobot robot, String tab) {
        robot.interact(() -> {
            var tabs = robot.lookup("#record-tabs").queryAs(TabPane.class);
            tabs.getTabs().stream()
                    .filter(t -> t.getId().equals("tab-" + tab))
                    .forEach(t -> tabs.getSelectionModel().select(t));
        });
    }

    private void shot(FxRobot robot, String name) {
        robot.interact(() -> Snapshots.write(scene(), Path.of("target/screens/review-" + name + ".png")));
    }
}
