package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.ashi.look.ScreenCheck;
import org.ashi.store.FreshArchive;
import org.ashi.store.Query;
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

/// From the queue to the list of follow-ups, into a record and back.
@ExtendWith(Screens.class)
class FollowUpScreenTest {

    private static final byte[] DESK = "desk words that nobody else knows".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate TODAY = LocalDate.ofInstant(Clinic.NOW, ZoneOffset.UTC);

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID overdue = clinic.handedIn("V01", "Ana Alvarez");
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        FollowUpModelTest.plan(store, overdue, TODAY.minusDays(12));
        FollowUpModelTest.plan(store, clinic.handedIn("V05", "Boris Example"), TODAY);
        clinic.handedIn("V01", "Chidi Sample");
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
    void byKeysAloneIntoTheRecordAndDone(FxRobot robot) {
        assertThat(text(robot, "queue-follow-ups")).isEqualTo("Follow-ups");
        robot.interact(() -> robot.lookup("#queue-follow-ups").query().requestFocus());
        robot.push(KeyCode.SPACE);
        var table = robot.lookup("#follow-ups-table").queryAs(TableView.class);
        Screens.until(table::isFocused);
        assertThat(text(robot, "follow-ups-said")).startsWith("2 patients are due.");
        assertThat(words(robot, "#follow-ups-table")).contains("Ana Alvarez", "12 days overdue", "due today");
        assertThat(words(robot, "#follow-ups-table")).doesNotContain("Chidi Sample");
        shown.shot(robot, "follow-ups");
        nothingWrong(robot);
        robot.push(KeyCode.ESCAPE);
        assertThat(text(robot, "queue-follow-ups")).isEqualTo("Follow-ups (2 due)");
        assertThat(words(robot, "#queue-table").stream().filter("Follow-up due"::equals)).hasSize(2);
        shown.shot(robot, "follow-ups-queue");
        robot.interact(() -> robot.lookup("#queue-follow-ups").query().requestFocus());
        robot.push(KeyCode.SPACE);
        Screens.until(() -> robot.lookup("#follow-ups-table").query().isFocused());
        robot.push(KeyCode.ENTER);
        shown.select(robot, "note");
        assertThat(text(robot, "reminder-now")).contains("12 days overdue");
        shown.shot(robot, "follow-ups-record");
        robot.interact(() -> robot.lookup("#reminder-done").queryAs(ButtonBase.class).fire());
        assertThat(robot.lookup("#reminder").match(Node::isVisible).tryQuery()).isEmpty();
        robot.push(KeyCode.ESCAPE);
        assertThat(text(robot, "follow-ups-said")).startsWith("1 patient is due.");
        robot.push(KeyCode.ESCAPE);
        assertThat(text(robot, "queue-follow-ups")).isEqualTo("Follow-ups (1 due)");
        robot.interact(() -> shown.view().lockDown(note -> {}));
    }

    /// Nobody can say that nobody is due where a record could not be read.
    @Test
    void whatCouldNotBeReadIsNotNobody(FxRobot robot) {
        archive.store().queue(Query.first(Query.MAX_LIMIT)).forEach(row -> store.damage(row.id(), "DAMAGED"));
        robot.interact(() -> shown.view().showFollowUps());
        assertThat(text(robot, "follow-ups-said")).startsWith("No patient is due among the records that could be read. 3 records could not be read");
        assertThat(text(robot, "follow-ups-empty")).startsWith("3 records could not be read");
        shown.shot(robot, "follow-ups-unreadable");
        nothingWrong(robot);
        store.work();
        robot.push(KeyCode.F5);
        assertThat(text(robot, "follow-ups-said")).startsWith("2 patients are due.");
    }

    /// Whoever leaves the queue without locking leaves no name behind.
    @Test
    void nothingIsKeptOnceItIsLeft(FxRobot robot) {
        robot.interact(() -> shown.view().showFollowUps());
        assertThat(robot.lookup("#follow-ups-table").queryAs(TableView.class).getItems()).hasSize(2);
        robot.interact(() -> shown.view().leave());
        assertThat(robot.lookup("#follow-ups-table").queryAs(TableView.class).getItems()).isEmpty();
        robot.interact(() -> shown.view().showQueue());
        assertThat(text(robot, "queue-follow-ups")).isEqualTo("Follow-ups");
    }

    @Test
    void theFrontDeskHasNoSuchButton(FxRobot robot) {
        assertThat(robot.lookup("#queue-follow-ups").query().isVisible()).isTrue();
        var dee = ((Staff.Change.Done) store.staff().add("Dee", Role.FRONT_DESK, DESK)).person();
        robot.interact(() -> {
            store.lock();
            store.unlock(dee.id(), DESK);
            var view = view(clinic);
            shown.scene().setRoot(new StackPane(view));
            shown = new ReviewStage(view);
        });
        assertThat(robot.lookup("#queue-follow-ups").query().isVisible()).isFalse();
    }

    @Test
    void bothLanguagesLargeAndDark(FxRobot robot) {
        for (var language : List.of("en", "es")) {
            var view = view(new Clinic(store, Messages.of(language, ZoneOffset.UTC)));
            robot.interact(() -> shown.scene().setRoot(new StackPane(view)));
            shown = new ReviewStage(view);
            for (var size : List.of(TextSize.PERCENT_150, TextSize.PERCENT_200)) {
                robot.interact(() -> new Theme(Look.DARK, size).apply(shown.scene()));
                robot.interact(view::showFollowUps);
                shown.shot(robot, "follow-ups-" + language + "-" + size);
                nothingWrong(robot);
            }
        }
    }

    private void nothingWrong(FxRobot robot) {
        robot.interact(() -> {
            // As in a window, sizes settle at the second look.
            ScreenCheck.FOR_STAFF.of(shown.scene().getRoot());
            assertThat(ScreenCheck.FOR_STAFF.of(shown.scene().getRoot()).faults()).isEmpty();
        });
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Labeled.class).getText();
    }

    private static List<String> words(FxRobot robot, String id) {
        return robot.from(robot.lookup(id).queryAll()).lookup((Label l) -> l.isVisible()).queryAllAs(Label.class).stream()
                .map(Label::getText)
                .toList();
    }
}
