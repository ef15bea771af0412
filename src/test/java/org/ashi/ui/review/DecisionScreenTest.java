package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
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

/// The decision in a record as a practitioner makes it.
@ExtendWith(Screens.class)
class DecisionScreenTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID routine = clinic.handedIn("V01", "Ana Alvarez", Map.of("ns_bleed", Optional.empty()));
    private final UUID unclear = clinic.handedIn(
            "V01", "Chidi Sample", Map.of("ns_bleed", Optional.empty(), "rf_cancer", Optional.of(new Answer.Unsure())));
    private final UUID emergency = clinic.handedIn("V04", "Boris Example");
    private final UUID withheld = clinic.handedIn("V23", "Emil Beispiel");
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        shown = ReviewStage.show(stage, view(clinic));
    }

    private static ReviewView view(Clinic of) {
        return new ReviewView(of.desk(new Background.SameThread()), name -> Optional.of(Path.of(name)), () -> {});
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
    }

    @Test
    void aPlanIsChosenAndSavedAndAWithheldOneIsAskedAbout(FxRobot robot) {
        open(robot, withheld);
        choose(robot, "plan-option", "dry_needling");
        type(robot, "plan-sessions", "6");
        robot.interact(() -> robot.lookup("#plan-review").queryAs(DatePicker.class)
                .setValue(Clinic.NOW.atZone(ZoneOffset.UTC).toLocalDate().plusDays(28)));
        fire(robot, "plan-save");
        assertThat(texts(robot, "#plan-ask")).anyMatch(t -> t.contains("The rules withhold")).anyMatch(t -> t.contains("NS-09"));
        assertThat(store.get(withheld).intake().review().entries()).isEmpty();
        shown.shot(robot, "decision-plan-ask");
        fire(robot, "plan-agree");
        assertThat(store.get(withheld).intake().review().plan().option()).contains("dry_needling");
        assertThat(label(robot, "plan-now")).contains("6 sessions", "December");
        assertThat(robot.lookup("#plan-overtaken").tryQuery()).isPresent();
    }

    @Test
    void aPlanWhileNeedlingIsHeldIsRefusedInWords(FxRobot robot) {
        open(robot, emergency);
        choose(robot, "plan-option", "acupuncture");
        fire(robot, "plan-save");
        assertThat(label(robot, "plan-problem")).contains("on hold");
        assertThat(store.get(emergency).intake().review().entries()).isEmpty();
    }

    @Test
    void loweringShowsWhatFiredAndTheBannerThenShowsBothLevels(FxRobot robot) {
        open(robot, emergency);
        choose(robot, "level-to", "REFER");
        fire(robot, "level-save");
        assertThat(label(robot, "level-problem")).contains("reason");
        type(robot, "level-reason", "Examined: reflexes and feeling are normal.");
        fire(robot, "level-save");
        assertThat(texts(robot, "#level-ask")).anyMatch(t -> t.startsWith("RF-E01"));
        robot.interact(() -> robot.lookup("#page-note").queryAs(ScrollPane.class).setVvalue(0.5));
        shown.shot(robot, "decision-level-ask");
        assertThat(label(robot, "banner-level")).isEqualTo("Emergency");
        fire(robot, "level-agree");
        assertThat(store.get(emergency).level()).isEqualTo(TriageLevel.REFER);
        assertThat(label(robot, "banner-level")).isEqualTo("Refer");
        assertThat(label(robot, "banner-set")).contains("By the rules: Emergency", Practices.FOUNDER, "reflexes");
        shown.shot(robot, "decision-level-set");
    }

    @Test
    void templatesGoInAtTheCaretAndReplaceNothing(FxRobot robot) {
        open(robot, routine);
        var note = robot.lookup("#note").queryAs(TextArea.class);
        robot.interact(() -> {
            note.setText("before after");
            note.selectRange(0, 7);
            robot.lookup("#note-templates").queryAs(MenuButton.class).getItems().getFirst().fire();
        });
        assertThat(note.getText()).startsWith("before Examination\n").endsWith("after");
    }

    @Test
    void aSignedRecordIsAddedToAndItsNoteStands(FxRobot robot) {
        open(robot, routine);
        type(robot, "note", "Seen. No red flag.");
        assertThat(robot.lookup("#sign-off").queryAs(Button.class).getText()).isEqualTo("Sign off as " + Practices.FOUNDER);
        fire(robot, "sign-off");
        assertThat(store.get(routine).intake().status()).isEqualTo(Status.IN_REVIEW);
        fire(robot, "sign-off-refuse");
        fire(robot, "sign-off");
        fire(robot, "sign-off-agree");
        type(robot, "amend-text", "MRI of 3 December: no change.");
        fire(robot, "amend-save");
        robot.interact(() -> robot.lookup("#harm-open").queryAs(TitledPane.class).setExpanded(true));
        choose(robot, "harm-kind", "FAINTING");
        fire(robot, "harm-serious");
        fire(robot, "harm-save");
        robot.interact(() -> robot.lookup("#score-open").queryAs(TitledPane.class).setExpanded(true));
        robot.interact(() -> robot.lookup("#score-instrument").queryAs(ComboBox.class).getEditor().setText("ODI"));
        type(robot, "score-value", "12,345");
        fire(robot, "score-save");
        assertThat(label(robot, "score-problem")).contains("two decimals");
        type(robot, "score-value", "34");
        fire(robot, "score-save");
        assertThat(store.get(routine).intake().review().entries()).hasSize(3);
        assertThat(store.get(routine).intake().review().note()).isEqualTo("Seen. No red flag.");
        assertThat(robot.lookup("#note").queryAs(TextArea.class).isEditable()).isFalse();
        assertThat(texts(robot, "#entries")).containsSubsequence("ODI: 34 (November 21, 2026)", "Serious", "Added after sign-off");
        assertThat(robot.lookup("#level").query().isVisible()).isFalse();
        assertThat(robot.lookup("#plan-save").tryQuery()).isEmpty();
        everyControlHasANameAndAnId(robot);
        shown.shot(robot, "decision-signed");
    }

    @Test
    void takenOnAndLetGo(FxRobot robot) {
        shown.open(robot, routine);
        assertThat(label(robot, "banner-holder")).isEqualTo("With nobody yet");
        fire(robot, "take-on");
        assertThat(label(robot, "banner-holder")).isEqualTo("With " + Practices.FOUNDER);
        fire(robot, "let-go");
        assertThat(store.get(routine).intake().review().deeds(Deed.LetGo.class)).hasSize(1);
        assertThat(label(robot, "banner-holder")).isEqualTo("With nobody yet");
    }

    @Test
    void anOpenQuestionIsAnsweredOnTheSummary(FxRobot robot) {
        shown.open(robot, routine);
        shown.shot(robot, "decision-open");
        everyControlHasANameAndAnId(robot);
        fire(robot, "ask-ns_bleed-no");
        assertThat(robot.lookup("#open-ns_bleed #staff-proposal").tryQuery()).isPresent();
        assertThat(store.get(routine).intake().answers().has("ns_bleed")).isFalse();
        robot.interact(() -> robot.lookup("#page-summary").queryAs(ScrollPane.class).setVvalue(0.4));
        shown.shot(robot, "decision-open-ask");
        fire(robot, "staff-agree");
        assertThat(store.get(routine).intake().answers().get("ns_bleed")).contains(Answer.no());
        assertThat(texts(robot, "#open-ns_bleed")).anyMatch(t -> t.contains("face to face: " + Practices.FOUNDER));
        shown.open(robot, unclear);
        fire(robot, "ask-rf_cancer-past");
        assertThat(store.get(unclear).assessment().findings()).anyMatch(f -> f.level().isPresent());
        shown.shot(robot, "decision-open-answered");
    }

    @Test
    void halfAReasonHoldsBackUntilItIsLeftOnPurpose(FxRobot robot) {
        open(robot, routine);
        type(robot, "level-reason", "Half a rea");
        robot.clickOn("#record-back");
        assertThat(label(robot, "record-refused")).contains("filled in and not saved");
        shown.shot(robot, "decision-unfinished");
        robot.clickOn("#record-leave-unsaved");
        assertThat(robot.lookup("#queue-table").tryQuery()).isPresent();
    }

    @Test
    void anArchiveThatCanOnlyBeReadOffersNoForm(FxRobot robot) {
        store.readOnly();
        open(robot, routine);
        assertThat(robot.lookup("#plan-save").tryQuery()).isEmpty();
        for (var id : List.of("#level", "#sign-off-box", "#harm", "#score", "#amend")) {
            assertThat(robot.lookup(id).query().isVisible()).as(id).isFalse();
        }
        assertThat(robot.lookup("#take-on").tryQuery()).isEmpty();
        shown.select(robot, "summary");
        assertThat(robot.lookup("#ask-ns_bleed-no").tryQuery()).isEmpty();
    }

    @Test
    void spanishDarkAndLarge(FxRobot robot) {
        var spanish = new Clinic(store, Messages.of("es", ZoneOffset.UTC));
        var view = view(spanish);
        robot.interact(() -> shown.scene().setRoot(new StackPane(view)));
        shown = new ReviewStage(view);
        for (var look : List.of(Look.LIGHT, Look.DARK)) {
            for (var size : List.of(TextSize.PERCENT_100, TextSize.PERCENT_150)) {
                robot.interact(() -> new Theme(look, size).apply(shown.scene()));
                open(robot, withheld);
                var name = "decision-es-" + look + "-" + size;
                shown.shot(robot, name);
                robot.interact(() -> robot.lookup("#page-note").queryAs(ScrollPane.class).setVvalue(1));
                shown.shot(robot, name + "-end");
                nothingIsCutOff(robot, "#page-note");
                var holder = robot.lookup("#banner-holder").queryAs(Label.class);
                assertThat(holder.getHeight()).as("on one line").isLessThan(2 * holder.getFont().getSize());
                shown.open(robot, unclear);
                shown.select(robot, "summary");
                shown.shot(robot, name + "-open");
                nothingIsCutOff(robot, "#summary-open");
            }
        }
    }

    /// What does not fit would be cut off with an ellipsis.
    private static void nothingIsCutOff(FxRobot robot, String in) {
        robot.interact(() -> {
            robot.lookup(in).query().getScene().getRoot().applyCss();
            robot.from(robot.lookup(in).queryAll()).lookup(".label").match((Label l) -> !l.getText().isEmpty())
                    .queryAllAs(Label.class)
                    .forEach(l -> l.lookupAll(".text").forEach(t -> assertThat(((Text) t).getText()).as(l.getText()).isEqualTo(l.getText())));
        });
    }

    private static void everyControlHasANameAndAnId(FxRobot robot) {
        var nodes = robot.lookup((Node n) -> n.isVisible() && (n instanceof ButtonBase || n instanceof TextInputControl || n instanceof ComboBox<?>))
                .queryAll().stream()
                .filter(n -> !n.getStyleClass().contains("fake-focus") && n.getParent() != null && !(n.getParent() instanceof DatePicker) && !(n.getParent() instanceof ComboBox<?>))
                .filter(n -> !n.getStyleClass().contains("arrow-button"))
                .toList();
        assertThat(nodes).isNotEmpty().allSatisfy(n -> {
            assertThat(n.getId()).as(n.toString()).isNotBlank();
            assertThat(n.getAccessibleText() == null && !(n instanceof ButtonBase b && !b.getText().isBlank())).as(n.getId()).isFalse();
        });
    }

    private void open(FxRobot robot, UUID id) {
        shown.open(robot, id);
        shown.select(robot, "note");
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    }

    private static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(TextInputControl.class).setText(text));
    }

    @SuppressWarnings("unchecked") // Boxes of codes.
    private static void choose(FxRobot robot, String id, String code) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ComboBox.class).setValue(code));
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static List<String> texts(FxRobot robot, String id) {
        var texts = new ArrayList<String>();
        robot.from(robot.lookup(id).queryAll()).lookup((Label l) -> true).queryAllAs(Label.class).forEach(l -> texts.add(l.getText()));
        return texts;
    }
}
