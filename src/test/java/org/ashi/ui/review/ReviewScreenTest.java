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
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.intake.Status;
import org.ashi.store.FreshArchive;
import org.ashi.store.SaveResult;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Snapshots;
import org.ashi.ui.kit.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The practitioner's screens as a person meets them.
@ExtendWith(ApplicationExtension.class)
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
    private Optional<ReviewView> shown = Optional.empty();

    @Start
    void start(Stage stage) {
        var desk = clinic.desk(new Background.SameThread(), clinic.pack, (intake, file) -> {
            written.add(file);
            return new ReportExport.Result.Written(file);
        });
        var view = new ReviewView(desk, name -> Optional.of(Path.of(name)), left::incrementAndGet);
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
    void theMostUrgentIsOnTopAndEnterOpensIt(FxRobot robot) {
        shot(robot, "queue");
        robot.interact(() -> shown.orElseThrow().showQueue());
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
        robot.interact(() -> shown.orElseThrow().showQueue());
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        assertThat(field(robot, "patient-name")).isNotEqualTo("Boris Example").isNotEmpty();
    }

    @Test
    void slashGoesToTheSearchAndTypingNarrows(FxRobot robot) {
        robot.interact(() -> shown.orElseThrow().showQueue());
        robot.push(KeyCode.SLASH);
        assertThat(scene().getFocusOwner().getId()).isEqualTo("queue-search");
        robot.write("dora");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).hasSize(1);
        robot.interact(() -> robot.lookup("#queue-search").queryAs(TextField.class).setText("nobody"));
        robot.push(KeyCode.ENTER);
        assertThat(label(robot, "queue-empty")).startsWith("No intake fits");
        shot(robot, "queue-no-match");
        robot.clickOn("#queue-clear");
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).hasSize(5);
        robot.clickOn("#queue-level-EMERGENCY");
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).hasSize(1);
    }

    @Test
    void anEmptyQueueAndABrokenArchiveSaySo(FxRobot robot) {
        List.of(routine, emergency, nerve, blood, older).forEach(archive::remove);
        robot.interact(() -> shown.orElseThrow().showQueue());
        assertThat(label(robot, "queue-empty")).startsWith("No intakes are waiting");
        shot(robot, "queue-empty");
        store.unreadable("READ");
        robot.clickOn("#queue-refresh");
        assertThat(label(robot, "queue-empty")).contains("READ");
    }

    @Test
    void pagesOfALongQueue(FxRobot robot) {
        QueueModelTest.rows(1_200).forEach(intake -> Clinic.require(store.save(intake)));
        robot.interact(() -> shown.orElseThrow().showQueue());
        assertThat(robot.lookup("#queue-table").queryAs(TableView.class).getItems()).hasSize(QueueModel.PAGE_SIZE);
        assertThat(robot.lookup("#queue-previous").queryAs(Button.class).isDisabled()).isTrue();
        robot.clickOn("#queue-next");
        assertThat(label(robot, "queue-page")).startsWith("Page 2");
        shot(robot, "queue-page-2");
        robot.clickOn("#queue-previous");
        assertThat(label(robot, "queue-page")).startsWith("Page 1");
    }

    @Test
    void everyPageOfEveryRecord(FxRobot robot) {
        for (var id : List.of(routine, emergency, nerve, blood, older)) {
            open(robot, id);
            var name = store.get(id).intake().patient().name().split(" ")[0].toLowerCase(Locale.ROOT);
            for (var tab : List.of("summary", "answers", "findings", "causes", "options", "note")) {
                select(robot, tab);
                everyControlHasANameAndAnId();
                shot(robot, name + "-" + tab);
            }
        }
    }

    @Test
    void aFindingOpensToItsCondition(FxRobot robot) {
        open(robot, emergency);
        select(robot, "findings");
        robot.interact(() -> robot.lookup("#finding-RF-E01").queryAs(TitledPane.class).setExpanded(true));
        assertThat(robot.lookup("#tree-RF-E01").tryQuery()).isPresent();
        shot(robot, "finding-open");
        robot.interact(() -> robot.lookup("#findings-not-fired").queryAs(TitledPane.class).setExpanded(true));
        assertThat(robot.lookup("#finding-RF-E02").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("#page-findings").queryAs(ScrollPane.class).setVvalue(0.4));
        shot(robot, "findings-not-fired");
    }

    @Test
    void whatCountedOnlyByCareIsMarked(FxRobot robot) {
        open(robot, blood);
        select(robot, "findings");
        robot.interact(() -> robot.lookup("#finding-NS-02").queryAs(TitledPane.class).setExpanded(true));
        robot.interact(() -> robot.lookup("#page-findings").queryAs(ScrollPane.class).setVvalue(1));
        shot(robot, "fail-safe");
        assertThat(texts(robot.lookup("#finding-NS-02").query()))
                .contains("Counted with care", clinic.messages.get("failSafe.mark"));
    }

    @Test
    void aCauseOpensToWhatSupportsAndOpposesIt(FxRobot robot) {
        open(robot, emergency);
        select(robot, "causes");
        assertThat(robot.lookup("#causes-flagged #cause-ces").tryQuery()).isPresent();
        assertThat(robot.lookup("#causes-also #cause-strain").tryQuery()).isPresent();
        robot.interact(() -> robot.lookup("#cause-strain").queryAs(TitledPane.class).setExpanded(true));
        shot(robot, "cause-open");
    }

    @Test
    void guidelinesForAndAgainstStandSideBySide(FxRobot robot) {
        open(robot, routine);
        select(robot, "options");
        var texts = texts(robot.lookup("#option-acupuncture").query());
        assertThat(texts).anyMatch(t -> t.contains("NICE NG59")).anyMatch(t -> t.contains("American College"));
        robot.interact(() -> robot.lookup("#page-options").queryAs(ScrollPane.class).setVvalue(0.97));
        shot(robot, "options-points");
        assertThat(texts(robot.lookup("#option-caveats").query())).hasSize(clinic.pack.guidance().standingCaveats().size() + 1);
    }

    @Test
    void columnsAreAsTallAsTheTallestOfThem(FxRobot robot) {
        open(robot, routine);
        for (var tab : List.of("summary", "answers", "options")) {
            select(robot, tab);
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
        open(robot, routine);
        select(robot, "note");
        robot.interact(() -> robot.lookup("#note").query().requestFocus());
        robot.write("Seen, no red flag.");
        assertThat(label(robot, "note-state")).isEqualTo("Not saved yet.");
        robot.push(KeyCode.CONTROL, KeyCode.S);
        assertThat(label(robot, "note-state")).startsWith("Saved");
        assertThat(store.get(routine).intake().review().note()).isEqualTo("Seen, no red flag.");
        robot.clickOn("#sign-off");
        assertThat(label(robot, "record-refused")).contains("enter your name");
        robot.clickOn("#sign-off-name").write("Dr Who");
        robot.clickOn("#sign-off");
        assertThat(store.get(routine).intake().status()).isEqualTo(Status.SIGNED_OFF);
        assertThat(robot.lookup("#note").queryAs(TextArea.class).isEditable()).isFalse();
        assertThat(robot.lookup("#notice-signed").tryQuery()).isPresent();
        shot(robot, "signed-off");
    }

    @Test
    void aRefusedSaveKeepsTheTextAndSaysSo(FxRobot robot) {
        open(robot, routine);
        select(robot, "note");
        robot.interact(() -> robot.lookup("#note").queryAs(TextArea.class).setText("mine"));
        store.refuseOnce(new SaveResult.Conflict(9));
        robot.clickOn("#note-save");
        assertThat(label(robot, "note-state")).contains("somebody else");
        shot(robot, "note-conflict");
        store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
        robot.clickOn("#record-back");
        assertThat(label(robot, "record-refused")).contains("DISK-FULL");
        assertThat(robot.lookup("#note").queryAs(TextArea.class).getText()).isEqualTo("mine");
        robot.clickOn("#record-leave-unsaved");
        assertThat(robot.lookup("#queue-table").tryQuery()).isPresent();
    }

    @Test
    void capacityIsAskedShownAndSaved(FxRobot robot) {
        open(robot, blood);
        robot.interact(() -> robot.lookup("#staff-capacity-yes").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#staff-proposal").tryQuery()).isPresent();
        assertThat(store.get(blood).intake().answers().has("capacity")).isFalse();
        shot(robot, "capacity");
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
        open(robot, session.intake().id());
        assertThat(robot.lookup("#notice-alert").tryQuery()).isPresent();
        shot(robot, "still-filling");
        robot.clickOn("#take-over");
        assertThat(robot.lookup("#notice-unfinished").tryQuery()).isPresent();
        assertThat(robot.lookup("#notice-alert").tryQuery()).isPresent();
    }

    @Test
    void damagedAndMissingRecordsAndAReadOnlyArchiveSaySo(FxRobot robot) {
        store.damage(routine, "ROW-DAMAGED");
        open(robot, routine);
        assertThat(label(robot, "record-empty")).contains("ROW-DAMAGED");
        shot(robot, "damaged");
        open(robot, new UUID(3, 3));
        assertThat(label(robot, "record-empty")).contains("no longer in the archive");
        store.readOnly();
        open(robot, nerve);
        assertThat(robot.lookup("#notice-read-only").tryQuery()).isPresent();
    }

    @Test
    void theReportIsWrittenToTheChosenFile(FxRobot robot) {
        open(robot, routine);
        robot.clickOn("#record-export");
        assertThat(written).hasSize(1);
        assertThat(label(robot, "report-state")).startsWith("Written: ashi-2026-11-21-");
    }

    @Test
    void leavingGoesBackToTheShell(FxRobot robot) {
        robot.clickOn("#review-leave");
        assertThat(left).hasValue(1);
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

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static String field(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class).getText();
    }

    private void everyControlHasANameAndAnId() {
        var nameless = new ArrayList<String>();
        walk(scene().getRoot(), node -> {
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
