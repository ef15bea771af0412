package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.ashi.store.FreshArchive;
import org.ashi.store.SaveResult;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// One record on the screen: what its parts say, and how it reads in other themes and text sizes.
@ExtendWith(Screens.class)
class RecordScreenTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID routine = clinic.handedIn("V01", "Ana Alvarez");
    private final UUID emergency = clinic.handedIn("V04", "Boris Example");
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        var view = new ReviewView(clinic.desk(new Background.SameThread()), name -> Optional.of(Path.of(name)), () -> {});
        shown = ReviewStage.show(stage, view);
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
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
            record.signOff();
            assertThat(note.isEditable()).as("while the sign-off is saved").isFalse();
            store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
            later.all();
            assertThat(note.isEditable()).as("after it failed").isTrue();
        });
    }

    @Test
    void openNeedlingQuestionsAndAHoldAreReasonsOfAnOption(FxRobot robot) {
        var unasked = clinic.handedIn("V01", "Ana Alvarez", Map.of("ns_bleed", Optional.empty()));
        shown.open(robot, unasked);
        shown.select(robot, "options");
        assertThat(words(robot, "#option-acupuncture")).anyMatch(t -> t.contains("no clear answer"));
        shown.open(robot, routine);
        shown.select(robot, "options");
        assertThat(words(robot, "#option-acupuncture")).noneMatch(t -> t.contains("no clear answer"));
        shown.open(robot, emergency);
        shown.select(robot, "options");
        assertThat(words(robot, "#option-acupuncture")).anyMatch(t -> t.contains("needling is on hold"));
    }

    private static List<String> words(FxRobot robot, String id) {
        return robot.from(robot.lookup(id).queryAll()).lookup((Label l) -> true).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    @Test
    void darkAndLargeAreReadableToo(FxRobot robot) {
        shown.open(robot, emergency);
        robot.interact(() -> new Theme(Look.DARK, TextSize.PERCENT_100).apply(shown.scene()));
        shown.shot(robot, "dark-summary");
        standsOut(robot, true);
        shown.select(robot, "options");
        shown.shot(robot, "dark-options");
        standsOut(robot, true);
        robot.interact(() -> new Theme(Look.LIGHT, TextSize.PERCENT_100).apply(shown.scene()));
        shown.select(robot, "summary");
        standsOut(robot, false);
        var size = fontOf(robot, "banner-what");
        robot.interact(() -> new Theme(Look.LIGHT, TextSize.PERCENT_150).apply(shown.scene()));
        shown.shot(robot, "large-summary");
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
}
