package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.store.FreshArchive;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.kit.Worker;
import org.ashi.vault.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Two visits of a patient: matched, compared, looked at page by page and printed.
@ExtendWith(Screens.class)
class ComparisonPreviewTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    @AutoClose
    private final Worker worker = new Worker("test-print");

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID before = clinic.handedIn("V05", "Ana Alvarez", Map.of("pain_avg", Optional.of(new Answer.Number(8))));
    private final UUID now = clinic.handedIn("V01", "Ana Alvarez");
    private final List<byte[]> printed = new ArrayList<>();
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        Printers printers = owner -> new Printers.Asked.Chosen((pdf, goOn) -> {
            printed.add(pdf);
            return Printers.Result.SENT;
        });
        var desk = clinic.desk(new Background.SameThread(), clinic.pack, RealPapers.of(clinic))
                .with(new Printing(RealPapers.of(clinic)::make, Optional.of(printers), worker));
        shown = ReviewStage.show(stage, new ReviewView(desk, name -> Optional.empty(), () -> {}));
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
        // What was still being drawn as the page was left.
        robot.interact(() -> worker.run(() -> true, done -> {}, fault -> {}));
        worker.close();
        Screens.drawn();
        assertThat(clinic.dialogs.told()).as("faults").isEmpty();
    }

    @Test
    void twoVisitsToThePrinter(FxRobot robot) {
        shown.open(robot, now);
        shown.select(robot, "visits");
        fire(robot, "match-" + before.toString().substring(0, 8));
        assertThat(robot.lookup("#visits-difference").tryQuery()).isPresent();
        fire(robot, "visits-export");
        fire(robot, "export-preview");
        assertThat(label(robot, "export-said")).isEqualTo("Choose a reason first.");
        fire(robot, "export-reason-own-file");
        fire(robot, "export-preview");
        drawn(robot);
        assertThat(label(robot, "print-number")).matches("Page 1 of [1-9][0-9]*");
        assertThat(page(robot)).contains("Ana Alvarez").containsIgnoringCase("visit");
        shown.shot(robot, "comparison-preview");
        robot.push(KeyCode.END);
        drawn(robot);
        assertThat(robot.lookup("#print-after").query().isDisabled()).as("the last page").isTrue();
        fire(robot, "print-go");
        Screens.until(() -> label(robot, "print-said").equals("The printer has all pages."));
        assertThat(printed).hasSize(1);
        assertThat(new String(printed.getFirst(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(store.audit().of(now)).filteredOn(e -> e.action() == Action.PRINTED).singleElement()
                .extracting(e -> e.detail()).asString().contains("comparison", "own-file");
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#record-tabs").tryQuery()).isPresent();
    }

    private static void drawn(FxRobot robot) {
        Screens.until(() -> !label(robot, "print-number").isEmpty() && page(robot).contains(label(robot, "print-number")));
    }

    private static String page(FxRobot robot) {
        return String.valueOf(robot.lookup("#print-sheet").queryAs(ImageView.class).getAccessibleText());
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(Label.class).getText();
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    }
}
