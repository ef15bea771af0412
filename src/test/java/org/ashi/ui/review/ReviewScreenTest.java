package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.intake.Status;
import org.ashi.store.FreshArchive;
import org.ashi.store.SaveResult;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.vault.Vaults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The practitioner's screens as a person meets them.
@ExtendWith(Screens.class)
class ReviewScreenTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final AtomicInteger left = new AtomicInteger();
    private final List<Path> written = new ArrayList<>();
    private final UUID routine = clinic.handedIn("V01", "Ana Alvarez");
    private final UUID emergency = clinic.handedIn("V04", "Boris Example");
    private final UUID nerve = clinic.handedIn("V05", "Chidi Sample");
    private final UUID blood = clinic.handedIn(
            "V18", "Dora Muster", Map.of("capacity", Optional.empty(), "rf_weight", Optional.of(new Answer.Unsure())));
    private final UUID older = clinic.handedIn("V23", "Emil Beispiel");
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        var desk = clinic.desk(new Background.SameThread(), clinic.pack, (intake, to) -> {
            written.add(to.file());
            return new ReportExport.Result.Written(to.file());
        });
        var view = new ReviewView(desk, name -> Optional.of(Path.of(name)), left::incrementAndGet);
        shown = ReviewStage.show(stage, view);
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
    }

    @Test
    void theMostUrgentIsOnTopAndEnterOpensIt(FxRobot robot) {
        shown.shot(robot, "queue");
        robot.interact(() -> shown.view().showQueue());
        robot.push(KeyCode.ENTER);
        assertThat(field(robot, "patient-name")).isEqualTo("Boris Example");
        assertThat(store.get(emergency).intake().status()).isEqualTo(Status.IN_REVIEW);
        assertThat(label(robot, "banner-level")).isEqualTo("Emergency");
        robot.push(KeyCode.RIGHT);
        assertThat(robot.lookup("#answers-missing").tryQuery()).isPresent();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#queue-table").tryQuery()).isPresent();
    }

    @Test
    void arrowsWalkTheQueue(FxRobot robot) {
        robot.interact(() -> shown.view().showQueue());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(field(robot, "patient-name")).isNotEqualTo("Boris Example").isNotEmpty();
    }

    @Test
    void slashGoesToTheSearchAndTypingNarrows(FxRobot robot) {
        robot.interact(() -> shown.view().showQueue());
        robot.push(KeyCode.SLASH);
        assertThat(shown.scene().getFocusOwner().getId()).isEqualTo("queue-search");
        robot.write("dora");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).hasSize(1);
        robot.interact(() -> robot.lookup("#queue-search").queryAs(TextField.class).setText("nobody"));
        robot.push(KeyCode.ENTER);
        assertThat(label(robot, "queue-empty")).startsWith("No intake fits");
        shown.shot(robot, "queue-no-match");
        robot.clickOn("#queue-clear");
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).hasSize(5);
        robot.clickOn("#queue-level-EMERGENCY");
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).hasSize(1);
    }

    @Test
    void anEmptyQueueAndABrokenArchiveSaySo(FxRobot robot) {
        List.of(routine, emergency, nerve, blood, older).forEach(archive::remove);
        robot.interact(() -> shown.view().showQueue());
        assertThat(label(robot, "queue-empty")).startsWith("No intakes are waiting");
        shown.shot(robot, "queue-empty");
        store.unreadable("READ");
        robot.clickOn("#queue-refresh");
        assertThat(label(robot, "queue-empty")).contains("READ");
    }

    @Test
    void pagesOfALongQueue(FxRobot robot) {
        QueueModelTest.rows(120).forEach(intake -> Clinic.require(store.save(intake)));
        robot.interact(() -> shown.view().showQueue());
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).hasSize(QueueModel.PAGE_SIZE);
        assertThat(robot.lookup("#queue-previous").queryAs(Button.class).isDisabled()).isTrue();
        robot.clickOn("#queue-next");
        assertThat(label(robot, "queue-page")).startsWith("Page 2");
        shown.shot(robot, "queue-page-2");
        robot.clickOn("#queue-previous");
        assertThat(label(robot, "queue-page")).startsWith("Page 1");
    }

    @Test
    void everyPageOfEveryRecord(FxRobot robot) {
        for (var id : List.of(routine, emergency, nerve, blood, older)) {
            shown.open(robot, id);
            var name = store.get(id).intake().patient().name().split(" ")[0].toLowerCase(Locale.ROOT);
            for (var tab : List.of("summary", "answers", "findings", "causes", "options", "note")) {
                shown.select(robot, tab);
                everyControlHasANameAndAnId();
                shown.shot(robot, name + "-" + tab);
            }
        }
    }

    @Test
    void aFindingOpensToItsCondition(FxRobot robot) {
        shown.open(robot, emergency);
        shown.select(robot, "findings");
        robot.interact(() -> robot.lookup("#finding-RF-E01").queryAs(TitledPane.class).setExpanded(true));
        assertThat(robot.lookup("#tree-RF-E01").tryQuery()).isPresent();
        shown.shot(robot, "finding-open");
        robot.interact(() -> robot.lookup("#findings-not-fired").queryAs(TitledPane.class).setExpanded(true));
        assertThat(robot.lookup("#finding-RF-E02").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("#page-findings").queryAs(ScrollPane.class).setVvalue(0.4));
        shown.shot(robot, "findings-not-fired");
    }

    @Test
    void whatCountedOnlyByCareIsMarked(FxRobot robot) {
        shown.open(robot, blood);
        shown.select(robot, "findings");
        robot.interact(() -> robot.lookup("#finding-NS-02").queryAs(TitledPane.class).setExpanded(true));
        robot.interact(() -> robot.lookup("#page-findings").queryAs(ScrollPane.class).setVvalue(1));
        shown.shot(robot, "fail-safe");
        assertThat(texts(robot.lookup("#finding-NS-02").query()))
                .contains("Counted with care", clinic.messages.get("failSafe.mark"));
    }

    @Test
    void aCauseOpensToWhatSupportsAndOpposesIt(FxRobot robot) {
        shown.open(robot, emergency);
        shown.select(robot, "causes");
        assertThat(robot.lookup("#causes-flagged #cause-ces").tryQuery()).isPresent();
        assertThat(robot.lookup("#causes-also #cause-strain").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("#cause-strain").queryAs(TitledPane.class).setExpanded(true));
        shown.shot(robot, "cause-open");
    }

    @Test
    void guidelinesForAndAgainstStandSideBySide(FxRobot robot) {
        shown.open(robot, routine);
        shown.select(robot, "options");
        var texts = texts(robot.lookup("#option-acupuncture").query());
        assertThat(texts).anyMatch(t -> t.contains("NICE NG59")).anyMatch(t -> t.contains("American College"));
        robot.interact(() -> robot.lookup("#page-options").queryAs(ScrollPane.class).setVvalue(0.97));
        shown.shot(robot, "options-points");
        assertThat(texts(robot.lookup("#option-caveats").query())).hasSize(clinic.pack.guidance().standingCaveats().size() + 1);
    }

    @Test
    void columnsAreAsTallAsTheTallestOfThem(FxRobot robot) {
        shown.open(robot, routine);
        for (var tab : List.of("summary", "answers", "options")) {
            shown.select(robot, tab);
            var rows = new ArrayList<GridPane>();
            walk(robot.lookup("#page-" + tab).queryAs(ScrollPane.class).getContent(), node -> {
                if (node instanceof GridPane grid && grid.getStyleClass().contains("beside")) {
                    rows.add(grid);
                }
            });
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                var tallest = row.getChildren().stream()
                        .map(Region.class::cast)
                        .mapToDouble(column -> column.prefHeight(column.getWidth()))
                        .max()
                        .orElseThrow();
                assertThat(row.getHeight()).as(tab).isLessThanOrEqualTo(tallest + 2);
            });
        }
    }

    @Test
    void aNoteIsSavedWithTheKeyboardAndSignedOff(FxRobot robot) {
        shown.open(robot, routine);
        shown.select(robot, "note");
        robot.interact(() -> robot.lookup("#note").query().requestFocus());
        robot.write("Seen, no red flag.");
        assertThat(label(robot, "note-state")).isEqualTo("Not saved yet.");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(label(robot, "note-state")).startsWith("Saved");
        assertThat(store.get(routine).intake().review().note()).isEqualTo("Seen, no red flag.");
        robot.clickOn("#sign-off");
        assertThat(store.get(routine).intake().status()).as("asked first").isEqualTo(Status.IN_REVIEW);
        robot.interact(() -> robot.lookup("#sign-off-agree").queryAs(Button.class).fire());
        assertThat(store.get(routine).intake().status()).isEqualTo(Status.SIGNED_OFF);
        assertThat(robot.lookup("#note").queryAs(TextArea.class).isEditable()).isFalse();
        assertThat(robot.lookup("#notice-signed").tryQuery()).isPresent();
        shown.shot(robot, "signed-off");
    }

    @Test
    void aRefusedSaveKeepsTheTextAndSaysSo(FxRobot robot) {
        shown.open(robot, routine);
        shown.select(robot, "note");
        robot.interact(() -> robot.lookup("#note").queryAs(TextArea.class).setText("mine"));
        store.refuseOnce(new SaveResult.Conflict(9));
        robot.clickOn("#note-save");
        assertThat(label(robot, "note-state")).contains("somebody else");
        shown.shot(robot, "note-conflict");
        store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
        robot.clickOn("#record-back");
        assertThat(label(robot, "record-refused")).contains("DISK-FULL");
        assertThat(robot.lookup("#note").queryAs(TextArea.class).getText()).isEqualTo("mine");
        robot.clickOn("#record-leave-unsaved");
        assertThat(robot.lookup("#queue-table").tryQuery()).isPresent();
    }

    @Test
    void capacityIsAskedShownAndSaved(FxRobot robot) {
        shown.open(robot, blood);
        robot.interact(() -> robot.lookup("#staff-capacity-yes").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#staff-proposal").tryQuery()).isPresent();
        assertThat(store.get(blood).intake().answers().has("capacity")).isFalse();
        shown.shot(robot, "capacity");
        robot.interact(() -> robot.lookup("#staff-agree").queryAs(Button.class).fire());
        assertThat(store.get(blood).intake().answers().get("capacity")).contains(Answer.yes());
        assertThat(robot.lookup("#staff-capacity-yes").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void aFormStillBeingFilledInIsShownWithItsAlarm(FxRobot robot) {
        var session = clinic.session("V04", "Fay Filling", Map.of());
        session.answer(Map.of(
                "rf_saddle", Answer.no(),
                "rf_bladder", Answer.no(),
                "trend", new Answer.Choice("same"),
                "leg_feel", new Answer.Choices(Set.of())));
        Clinic.require(session.save());
        shown.open(robot, session.intake().id());
        assertThat(robot.lookup("#notice-alert").tryQuery()).isPresent();
        shown.shot(robot, "still-filling");
        robot.clickOn("#take-over");
        assertThat(robot.lookup("#notice-unfinished").tryQuery()).isPresent();
        assertThat(robot.lookup("#notice-alert").tryQuery()).isPresent();
    }

    @Test
    void damagedAndMissingRecordsAndAReadOnlyArchiveSaySo(FxRobot robot) {
        store.damage(routine, "ROW-DAMAGED");
        shown.open(robot, routine);
        assertThat(label(robot, "record-empty")).contains("ROW-DAMAGED");
        shown.shot(robot, "damaged");
        shown.open(robot, new UUID(3, 3));
        assertThat(label(robot, "record-empty")).contains("no longer in the archive");
        store.readOnly();
        shown.open(robot, nerve);
        assertThat(robot.lookup("#notice-read-only").tryQuery()).isPresent();
    }

    @Test
    void theReportIsWrittenToTheChosenFile(FxRobot robot) {
        shown.open(robot, routine);
        robot.clickOn("#record-export");
        shown.shot(robot, "export-asks");
        robot.interact(() -> robot.lookup("#export-go").queryButton().fire());
        assertThat(label(robot, "export-said")).isEqualTo("Choose a reason first.");
        robot.interact(() -> ((ToggleButton) robot.lookup("#export-reason-referral").query()).fire());
        robot.interact(() -> robot.lookup("#export-go").queryButton().fire());
        assertThat(written).hasSize(1);
        assertThat(label(robot, "report-state")).startsWith("Written: ashi-2026-11-21-");
    }

    @Test
    void aPasswordIsTypedTwiceAndGivenUpWithThePage(FxRobot robot) {
        shown.open(robot, routine);
        robot.clickOn("#record-export");
        robot.interact(() -> {
            ((ToggleButton) robot.lookup("#export-reason-patient-copy").query()).fire();
            ((ToggleButton) robot.lookup("#export-lock").query()).fire();
        });
        robot.interact(() -> {
            Vaults.type(robot.lookup("#export-password").query(), "open sesame");
            Vaults.type(robot.lookup("#export-password-again").query(), "open sesama");
            robot.lookup("#export-go").queryButton().fire();
        });
        assertThat(label(robot, "export-said")).startsWith("The two passwords are not the same.");
        shown.shot(robot, "export-differ");
        assertThat(written).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#export-page").queryAll()).isEmpty();
        assertThat(robot.lookup("#record-tabs").queryAll()).as("back on the record").isNotEmpty();
    }

    @Test
    void aRecordTellsWhoOpenedIt(FxRobot robot) {
        shown.open(robot, routine);
        shown.select(robot, "history");
        shown.shot(robot, "history");
        assertThat(label(robot, "history-who-0")).isEqualTo("Dana Reyes");
        assertThat(robot.from(robot.lookup("#history").queryAll()).lookup((Label l) -> true).queryAllAs(Label.class))
                .extracting(Label::getText)
                .contains("Opened the record", "A form was handed in");
        store.unreadable("ASHI-D03");
        shown.select(robot, "summary");
        shown.select(robot, "history");
        assertThat(label(robot, "history-said")).contains("ASHI-D03");
    }

    @Test
    void leavingGoesBackToTheShell(FxRobot robot) {
        robot.clickOn("#review-leave");
        assertThat(left).hasValue(1);
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static String field(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class).getText();
    }

    private void everyControlHasANameAndAnId() {
        var nameless = new ArrayList<String>();
        walk(shown.scene().getRoot(), node -> {
            var used = node instanceof Button
                    || node instanceof ToggleButton
                    || node instanceof TextInputControl
                    || node instanceof ComboBoxBase<?>
                    || node instanceof TitledPane;
            if (used && (node.getId() == null || node.getAccessibleText() == null)) {
                nameless.add(node.toString());
            }
        });
        assertThat(nameless).isEmpty();
    }

    private static List<String> texts(Node root) {
        var texts = new ArrayList<String>();
        walk(root, node -> {
            if (node instanceof Label label && label.getText() != null) {
                texts.add(label.getText());
            }
        });
        return texts;
    }

    private static void walk(Node node, Consumer<Node> visit) {
        visit.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, visit));
        }
    }
}
