package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.settings.KeptFilters;
import org.ashi.store.FreshArchive;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.Raise;
import org.ashi.store.Staff;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Snapshots;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The queue without a mouse, and what the front desk may do in it.
@ExtendWith(Screens.class)
class QueueKeysTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);
    private static final List<String> CASES =
            List.of("V01", "V04", "V05", "V18", "V23", "V06", "V07", "V09", "V02", "V11");

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final List<Path> written = new ArrayList<>();
    private final List<UUID> ids = IntStream.range(0, CASES.size())
            .mapToObj(i -> clinic.handedIn(CASES.get(i), "Patient " + (char) ('A' + i)))
            .toList();
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        var places = new QueuePlaces(Optional.of(KeptFilters.in(archive.folder())), Optional.of(() -> Optional.of(archive.folder())));
        var desk = clinic.desk(new Background.SameThread(), clinic.pack, (intake, to) -> {
                    written.add(to.file());
                    return new ReportExport.Result.Written(to.file());
                })
                .with(places);
        shown = ReviewStage.show(stage, new ReviewView(desk, name -> Optional.of(Path.of(name)), () -> {}));
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
    }

    @SuppressWarnings("unchecked")
    private TableView<QueueRow> table(FxRobot robot) {
        return robot.lookup("#queue-table").queryAs(TableView.class);
    }

    private void showQueue(FxRobot robot) {
        robot.interact(() -> shown.view().showQueue());
    }

    @Test
    void aQueueOfTenIsTriagedByKeysAlone(FxRobot robot) {
        showQueue(robot);
        var seen = new ArrayList<TriageLevel>();
        for (int i = 0; i < CASES.size(); i++) {
            seen.add(table(robot).getItems().get(i).level());
            robot.push(KeyCode.ENTER);
            assertThat(robot.lookup("#patient-name").queryAs(TextField.class).getText()).startsWith("Patient ");
            robot.push(KeyCode.ESCAPE);
            robot.push(KeyCode.DOWN);
        }
        assertThat(seen).isSortedAccordingTo((a, b) -> b.compareTo(a)).contains(TriageLevel.EMERGENCY, TriageLevel.ROUTINE);
        assertThat(ids).allMatch(id -> store.get(id).intake().status() == Status.IN_REVIEW);
    }

    @Test
    void everyKeyDoesWhatTheHelpSays(FxRobot robot) {
        showQueue(robot);
        robot.write('?');
        assertThat(robot.lookup("#queue-help").tryQuery()).isPresent();
        var search = robot.lookup("#queue-help-search").queryAs(Label.class);
        assertThat(search.getText()).contains("causes");
        shown.shot(robot, "queue-help");
        robot.interact(() -> Snapshots.write(search.getScene(), Path.of("target/screens/review-queue-help-window.png")));
        robot.push(KeyCode.ESCAPE);
        robot.interact(() -> table(robot).requestFocus());
        robot.write('r');
        assertThat(robot.lookup("#raise-pane").tryQuery()).isPresent();
        robot.interact(() -> table(robot).requestFocus());
        robot.write('e');
        assertThat(robot.lookup("#bulk-pane").tryQuery()).isPresent();
        shown.shot(robot, "queue-bulk");
    }

    @Test
    void aSearchGoesByLevelNameAndDay(FxRobot robot) {
        showQueue(robot);
        robot.write('/');
        robot.write("emergency patient");
        robot.push(KeyCode.ENTER);
        assertThat(table(robot).getItems()).isNotEmpty().allMatch(row -> row.level() == TriageLevel.EMERGENCY);
        robot.interact(() -> robot.lookup("#queue-search").queryAs(TextField.class).setText("1999-01-01"));
        robot.push(KeyCode.ENTER);
        assertThat(table(robot).getItems()).isEmpty();
    }

    @Test
    void whatIsHandedInShowsByItself(FxRobot robot) throws InterruptedException {
        showQueue(robot);
        var fresh = clinic.handedIn("V01", "New Patient");
        for (int i = 0; i < 50 && table(robot).getItems().stream().noneMatch(row -> row.id().equals(fresh)); i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(table(robot).getItems()).anyMatch(row -> row.id().equals(fresh));
    }

    @Test
    void aFilterIsKeptForTheNextTime(FxRobot robot) {
        showQueue(robot);
        robot.clickOn("#queue-level-URGENT");
        robot.clickOn("#queue-kept");
        robot.clickOn("#queue-keep");
        assertThat(KeptFilters.in(archive.folder()).read()).containsExactly(new KeptFilters.Kept(List.of("URGENT"), "WAITING"));
        robot.clickOn("#queue-clear");
        assertThat(table(robot).getItems()).hasSize(10);
        robot.clickOn("#queue-kept");
        robot.clickOn("Urgent · Waiting for review");
        assertThat(table(robot).getItems()).isNotEmpty().allMatch(row -> row.level() == TriageLevel.URGENT);
    }

    @Test
    void theFrontDeskRaisesALevelAndIsRefusedToLowerOne(FxRobot robot) {
        var desk = ((Staff.Change.Done) store.staff().add("Dee", Role.FRONT_DESK, DESK)).person().id();
        store.lock();
        store.unlock(desk, DESK);
        showQueue(robot);
        var top = table(robot).getItems().getFirst();
        assertThat(top.level()).isEqualTo(TriageLevel.EMERGENCY);
        raise(robot, top, TriageLevel.ROUTINE);
        assertThat(said(robot)).contains("Only a practitioner lowers a level");
        shown.shot(robot, "queue-raise-refused");
        assertThat(level(top.id())).isEqualTo(TriageLevel.EMERGENCY);
        var last = table(robot).getItems().getLast();
        raise(robot, last, TriageLevel.URGENT);
        assertThat(said(robot)).contains("Urgent now");
        assertThat(level(last.id())).isEqualTo(TriageLevel.URGENT);
        shown.shot(robot, "queue-raised");
    }

    private TriageLevel level(UUID id) {
        return store.queue(Query.first(50)).stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow().level();
    }

    @SuppressWarnings("unchecked")
    private void raise(FxRobot robot, QueueRow row, TriageLevel level) {
        robot.interact(() -> {
            table(robot).getSelectionModel().clearSelection();
            table(robot).getSelectionModel().select(table(robot).getItems().indexOf(row));
            table(robot).requestFocus();
        });
        robot.write('r');
        robot.interact(() -> {
            robot.lookup("#raise-level").queryAs(ComboBox.class).setValue(level);
            robot.lookup("#raise-reason").queryAs(ComboBox.class).setValue(Raise.Reason.UNWELL);
        });
        robot.clickOn("#raise-go");
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#raise-said").queryAs(Label.class).getText();
    }

    @Test
    @SuppressWarnings("unchecked")
    void severalAreExportedAtOnce(FxRobot robot) {
        showQueue(robot);
        robot.interact(() -> table(robot).getSelectionModel().selectRange(0, 4));
        robot.clickOn("#queue-export");
        robot.interact(() -> robot.lookup("#bulk-reason").queryAs(ComboBox.class).getSelectionModel().select(0));
        robot.clickOn("#bulk-go");
        assertThat(written).hasSize(4);
        assertThat(Set.copyOf(written)).hasSize(4);
        assertThat(robot.lookup("#bulk-said").queryAs(Label.class).getText()).startsWith("4 reports of 4 written");
        shown.shot(robot, "queue-bulk-done");
    }
}
