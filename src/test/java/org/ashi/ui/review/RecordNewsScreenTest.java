package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.Raise;
import org.ashi.store.Staff;
import org.ashi.store.TroubledStore;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Look;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.TextSize;
import org.ashi.ui.kit.Theme;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// An open record follows what colleagues at other windows do, without anybody pressing anything.
@ExtendWith(Screens.class)
class RecordNewsScreenTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID id = clinic.handedIn("V01", "Ana Alvarez");

    @AutoClose
    private final Archive other = Practices.unlocked(archive.folder(), ZoneOffset.UTC, clinic.clock);

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
    void theFrontDeskRaisesWhileTheNoteIsWritten(FxRobot robot) throws TimeoutException {
        var person = ((Staff.Change.Done) other.staff().add("Dee", Role.FRONT_DESK, DESK)).person();
        other.lock();
        other.unlock(person.id(), DESK);
        shown.open(robot, id);
        shown.select(robot, "note");
        var note = robot.lookup("#note").queryAs(TextArea.class);
        robot.clickOn("#note").write("Half a no");
        robot.interact(() -> robot.lookup("#sign-off").queryAs(ButtonBase.class).fire());
        robot.interact(note::requestFocus);
        other.raise(id, TriageLevel.URGENT, Raise.Reason.UNWELL);
        waitFor(() -> label(robot, "banner-level").equals("Urgent"));
        assertThat(robot.lookup("#notice-raised .label").queryAllAs(Label.class))
                .anyMatch(l -> l.getText().contains("Dee") && l.getText().contains("looks unwell"));
        assertThat(label(robot, "banner-set")).startsWith("By the rules: Routine.");
        assertThat(note.getText()).isEqualTo("Half a no");
        assertThat(note.isFocused()).as("typing goes on").isTrue();
        assertThat(robot.lookup("#sign-off-agree").tryQuery()).as("what was about to be signed is not").isEmpty();
        assertThat(label(robot, "sign-off-refused")).contains("raised the level");
        robot.write("te.");
        assertThat(note.getText()).isEqualTo("Half a note.");
        shown.shot(robot, "news-raised");
    }

    @Test
    void whatIsFilledInStaysUnderTheHand(FxRobot robot) throws TimeoutException {
        shown.open(robot, id);
        shown.select(robot, "note");
        var levels = List.of(TriageLevel.CAUTION, TriageLevel.REFER, TriageLevel.URGENT);
        var fields = List.of("level-reason", "plan-sessions", "plan-option");
        for (var i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            var level = levels.get(i);
            robot.interact(() -> robot.lookup("#" + field).query().requestFocus());
            other.raise(id, level, Raise.Reason.UNWELL);
            waitFor(() -> store.look(id).orElseThrow().level() == level
                    && robot.lookup("#banner-level").queryAs(Label.class).getStyleClass().contains("level-" + level));
            assertThat(robot.lookup("#" + field).query().isFocused()).as(field).isTrue();
        }
        ComboBox<String> option = robot.lookup("#plan-option").queryComboBox();
        assertThat(option.getConverter().toString("acupuncture")).contains("Withhold").doesNotContain("Offer");
        shown.shot(robot, "news-raised-plan");
    }

    @Test
    void anOpenQuestionKeepsItsPlaceWhileItIsAnswered(FxRobot robot) throws TimeoutException {
        var open = clinic.handedIn("V01", "Chidi Sample", Map.of("ns_bleed", Optional.empty()));
        shown.open(robot, open);
        robot.interact(() -> robot.lookup("#ask-ns_bleed-no").queryAs(ButtonBase.class).fire());
        robot.interact(() -> robot.lookup("#staff-agree").query().requestFocus());
        other.raise(open, TriageLevel.URGENT, Raise.Reason.UNWELL);
        waitFor(() -> label(robot, "banner-level").equals("Urgent"));
        assertThat(robot.lookup("#staff-agree").query().isFocused()).isTrue();
    }

    @Test
    void theOptionsThenSayThatNeedlingIsOnHold(FxRobot robot) throws TimeoutException {
        var session = clinic.messages.get("review.options.session");
        shown.open(robot, id);
        assertThat(robot.lookup("#summary-options .option-OFFER").queryAll()).isNotEmpty();
        shown.select(robot, "options");
        assertThat(robot.lookup("#page-options .label").queryAllAs(Label.class)).noneMatch(l -> l.getText().contains("hold"));
        assertThat(robot.lookup("#page-options .label").queryAllAs(Label.class)).anyMatch(l -> l.getText().equals(session));
        other.raise(id, TriageLevel.EMERGENCY, Raise.Reason.WORSE);
        waitFor(() -> label(robot, "banner-level").equals("Emergency"));
        assertThat(robot.lookup("#page-options .label").queryAllAs(Label.class)).anyMatch(l -> l.getText().contains("hold"));
        assertThat(robot.lookup("#page-options .option-WITHHOLD").queryAll()).isNotEmpty();
        assertThat(robot.lookup("#page-options .option-OFFER").queryAll()).as("no offer while needling is on hold").isEmpty();
        assertThat(robot.lookup("#page-options .label").queryAllAs(Label.class)).noneMatch(l -> l.getText().equals(session));
        shown.shot(robot, "news-options");
        shown.select(robot, "summary");
        assertThat(robot.lookup("#summary-options .option-WITHHOLD").queryAll()).isNotEmpty();
        assertThat(robot.lookup("#summary-options .option-OFFER").queryAll()).isEmpty();
    }

    @Test
    void whatAnotherPractitionerSavedIsALineWithAWay(FxRobot robot) throws TimeoutException {
        shown.open(robot, id);
        shown.select(robot, "note");
        robot.clickOn("#note").write("Mine.");
        var stored = other.look(id).orElseThrow();
        Clinic.require(other.save(RecordLoader.with(
                stored, stored.intake().reviewed(Status.IN_REVIEW, stored.intake().review().withNote("Theirs.")))));
        waitFor(() -> robot.lookup("#news-load").tryQuery().isPresent());
        assertThat(label(robot, "sign-off-refused")).contains("changed since");
        shown.shot(robot, "news-saved");
        robot.interact(() -> robot.lookup("#news-load").queryAs(ButtonBase.class).fire());
        assertThat(robot.lookup("#record-news").match(Node::isVisible).tryQuery()).isEmpty();
        assertThat(robot.lookup("#note").queryAs(TextArea.class).getText()).isEqualTo("Mine.");
        assertThat(robot.lookup("#note-aside-text").queryAs(TextArea.class).getText()).isEqualTo("Theirs.");
    }

    @Test
    void spanishLargeAndDark(FxRobot robot) throws TimeoutException {
        var spanish = view(new Clinic(store, Messages.of("es", ZoneOffset.UTC)));
        robot.interact(() -> shown.scene().setRoot(new StackPane(spanish)));
        shown = new ReviewStage(spanish);
        robot.interact(() -> new Theme(Look.DARK, TextSize.PERCENT_150).apply(shown.scene()));
        shown.open(robot, id);
        shown.select(robot, "note");
        var stored = other.look(id).orElseThrow();
        Clinic.require(other.save(RecordLoader.with(
                stored, stored.intake().reviewed(Status.IN_REVIEW, stored.intake().review().withNote("Theirs.")))));
        waitFor(() -> robot.lookup("#news-load").tryQuery().isPresent());
        shown.shot(robot, "news-es-dark-150");
        var line = robot.lookup("#record-news .label").<Label>query();
        assertThat(line.getHeight()).as("not cut off").isGreaterThanOrEqualTo(line.prefHeight(line.getWidth()) - 1);
    }

    private static void waitFor(Callable<Boolean> until) throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, until);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }
}
