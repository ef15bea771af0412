package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.look.ScreenCheck;
import org.ashi.store.FreshArchive;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What would change a record, and trying out other answers, on the screen.
@ExtendWith(Screens.class)
class WhatIfScreenTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID flagged = clinic.handedIn(
            "V01", "Ana Alvarez", Map.of("rf_fever", Optional.of(Answer.yes()), "rf_steroid", Optional.of(Answer.yes())));
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

    private static List<String> words(FxRobot robot, String id) {
        return robot.from(robot.lookup(id).queryAll()).lookup((Label l) -> l.isVisible()).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }

    private static String chosen(FxRobot robot, String id) {
        return robot.lookup(id).<ComboBox<Optional<Answer>>>query() instanceof ComboBox<Optional<Answer>> box
                ? box.getConverter().toString(box.getValue())
                : "";
    }

    private void focus(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup(id).query().requestFocus());
    }

    @Test
    void saysWhatWouldChangeOnlyWhenAskedAndThatItIsNoAdvice(FxRobot robot) {
        shown.open(robot, flagged);
        shown.select(robot, "findings");
        assertThat(words(robot, "#would-change")).anyMatch(t -> t.contains("not advice")).noneMatch(t -> t.contains("Would be"));
        shown.shot(robot, "would-closed");
        focus(robot, "#would-show");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(focused("would-change")).as("the place is kept").isTrue();
        robot.interact(() -> assertThat(ScreenCheck.FOR_STAFF.of(shown.scene().getRoot()).faults()).isEmpty());
        assertThat(words(robot, "#would-levels")).anyMatch(t -> t.startsWith("Would be \"Routine\" if"));
        robot.interact(() -> robot.lookup("#page-findings").queryAs(ScrollPane.class).setVvalue(0.6));
        shown.shot(robot, "would-shown");
        robot.interact(() -> new Theme(Look.DARK, TextSize.PERCENT_150).apply(shown.scene()));
        shown.shot(robot, "would-dark-150");
        robot.interact(() -> new Theme(Look.LIGHT, TextSize.PERCENT_100).apply(shown.scene()));
    }

    @Test
    void answersAreTriedByKeyboardAndDifferencesSaidInWords(FxRobot robot) {
        var before = store.get(flagged).revision();
        shown.open(robot, flagged);
        shown.select(robot, "tryout");
        shown.shot(robot, "try-start");
        assertThat(words(robot, "#try-banner")).contains("Trying out. The record stays as it is.");
        focus(robot, "#try-search");
        robot.write("fever");
        assertThat(robot.lookup("#try-rf_fever").queryAs(ComboBox.class).isVisible()).isTrue();
        for (int i = 0; i < 12 && !focused("try-rf_fever"); i++) {
            robot.press(KeyCode.TAB).release(KeyCode.TAB);
        }
        assertThat(focused("try-rf_fever")).as("reached by Tab").isTrue();
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertThat(chosen(robot, "#try-rf_fever")).isEqualTo("No");
        assertThat(focused("try-rf_fever")).as("keeps the place").isTrue();
        assertThat(robot.lookup("#tried-rf_fever").queryAs(Label.class).getText()).isEqualTo("Changed. In the record: Yes");
        assertThat(words(robot, "#try-table")).contains("Changed");
        assertThat(words(robot, "#try-findings")).contains("No longer a finding");
        shown.shot(robot, "try-changed");
        focus(robot, "#try-back");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(words(robot, "#try-findings")).doesNotContain("No longer a finding");
        assertThat(focused("try-search")).isTrue();
        assertThat(store.get(flagged).revision()).as("opened, and nothing else").isEqualTo(before + 1);
    }

    private boolean focused(String id) {
        return Optional.ofNullable(shown.scene().getFocusOwner()).map(Node::getId).filter(id::equals).isPresent();
    }

    @Test
    void severalAnswersAreTickedAndNothingOutlastsThePage(FxRobot robot) {
        shown.open(robot, flagged);
        shown.select(robot, "tryout");
        robot.interact(() -> robot.lookup("#try-search").queryAs(TextField.class).setText("worse"));
        robot.interact(() -> robot.lookup("#ticks-worse").queryAs(TitledPane.class).setExpanded(true));
        focus(robot, "#tick-worse-sit");
        assertThat(focused("tick-worse-sit")).isTrue();
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(chosen(robot, "#try-worse")).isEqualTo("3 chosen");
        assertThat(robot.lookup("#picked-worse").queryAs(Label.class).getText()).contains("Sitting");
        shown.shot(robot, "try-ticks");
        shown.select(robot, "options");
        shown.select(robot, "tryout");
        assertThat(words(robot, "#try-count")).allMatch(t -> t.startsWith("No answer is changed"));
        assertThat(robot.lookup("#try-search").queryAs(TextField.class).getText()).isEmpty();
        assertThat(robot.lookup("#record-tabs").queryAs(TabPane.class).getTabs()).hasSize(9);
    }

    @Test
    void anEmergencyThatWasShownIsSaidToStand(FxRobot robot) {
        var session = clinic.session("V04", "Boris Example", Map.of());
        session.answer("rf_saddle", Answer.no());
        Clinic.require(session.finish());
        shown.open(robot, session.intake().id());
        shown.select(robot, "findings");
        focus(robot, "#would-show");
        robot.press(KeyCode.SPACE).release(KeyCode.SPACE);
        assertThat(words(robot, "#would-change"))
                .anyMatch(t -> t.contains("stays one until a practitioner decides"))
                .noneMatch(t -> t.startsWith("Would be"));
        shown.select(robot, "tryout");
        assertThat(words(robot, "#try-stands")).anyMatch(t -> t.contains("whatever is tried here"));
        robot.interact(() -> new Theme(Look.DARK, TextSize.PERCENT_150).apply(shown.scene()));
        shown.shot(robot, "try-stands-dark-150");
        robot.interact(() -> new Theme(Look.LIGHT, TextSize.PERCENT_100).apply(shown.scene()));
    }
}
