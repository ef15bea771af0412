package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.ashi.intake.Answer;
import org.ashi.store.FreshArchive;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Screens;
import org.ashi.vault.Action;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Which paper of a record is made, as a practitioner chooses it.
@ExtendWith(Screens.class)
class PapersScreenTest {

    @TempDir
    static Path folder;

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID routine = clinic.handedIn("V01", "Ana Alvarez");
    private final UUID emergency = clinic.handedIn("V04", "Boris Example");
    private final UUID unsure = clinic.handedIn("V01", "Chidi Sample", Map.of("rf_cancer", Optional.of(new Answer.Unsure())));
    private final Path file = folder.resolve(UUID.randomUUID() + ".pdf");
    private ReviewStage shown;

    @Start
    void start(Stage stage) {
        var desk = clinic.desk(new Background.SameThread(), clinic.pack, RealPapers.of(clinic));
        shown = ReviewStage.show(stage, new ReviewView(desk, name -> Optional.of(file), () -> {}));
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
    }

    @Test
    void theReportIsChosenUntilAnotherIs(FxRobot robot) throws IOException {
        shown.open(robot, routine);
        robot.clickOn("#record-export");
        assertThat(toggle(robot, "export-paper-report").isSelected()).isTrue();
        fire(robot, "export-paper-report");
        assertThat(toggle(robot, "export-paper-report").isSelected()).as("a second touch").isTrue();
        order(robot, "own-file");
        assertThat(text()).contains("Intake report");
        assertThat(log(routine)).contains("pdf own-file");
    }

    @Test
    void aHandoutTellsFirstWhatItLacks(FxRobot robot) throws IOException {
        shown.open(robot, routine);
        robot.clickOn("#record-export");
        assertThat(robot.lookup("#export-remark-NO_PLAN").query().getParent().isVisible()).isFalse();
        fire(robot, "export-paper-handout");
        assertThat(robot.lookup("#export-remark-NO_PLAN").query().getParent().isVisible()).isTrue();
        shown.shot(robot, "export-handout");
        order(robot, "patient-copy");
        assertThat(text()).contains("About your visit", "Ana Alvarez");
        assertThat(log(routine)).contains("pdf handout patient-copy");
    }

    /// The remark is there before anything is printed or exported.
    @Test
    void aHandoutTellsFirstThatSafetyQuestionsAreOpen(FxRobot robot) throws IOException {
        shown.open(robot, routine);
        robot.clickOn("#record-export");
        assertThat(robot.lookup("#export-remark-OPEN_QUESTIONS").tryQuery()).as("all are answered").isEmpty();
        shown.open(robot, unsure);
        robot.clickOn("#record-export");
        assertThat(robot.lookup("#export-remark-OPEN_QUESTIONS").query().getParent().isVisible()).isFalse();
        fire(robot, "export-paper-handout");
        assertThat(robot.lookup("#export-remark-OPEN_QUESTIONS").query().getParent().isVisible()).isTrue();
        shown.shot(robot, "export-handout-open");
        order(robot, "patient-copy");
        assertThat(text()).contains("About your visit");
    }

    @Test
    void aLetterIsOfferedFromReferUpAlone(FxRobot robot) throws IOException {
        shown.open(robot, routine);
        robot.clickOn("#record-export");
        assertThat(robot.lookup("#export-paper-letter").tryQuery()).isEmpty();
        assertThat(robot.lookup("#export-no-letter").tryQuery()).isPresent();
        shown.open(robot, emergency);
        robot.clickOn("#record-export");
        assertThat(robot.lookup("#export-no-letter").tryQuery()).isEmpty();
        fire(robot, "export-paper-letter");
        fire(robot, "export-note");
        shown.shot(robot, "export-letter");
        order(robot, "referral");
        assertThat(text()).contains("Letter of referral", "Boris Example", "Dana Reyes");
        assertThat(log(emergency)).contains("pdf letter referral");
    }

    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> toggle(robot, id).fire());
    }

    private static ToggleButton toggle(FxRobot robot, String id) {
        return robot.lookup("#" + id).query();
    }

    private static void order(FxRobot robot, String reason) {
        fire(robot, "export-reason-" + reason);
        robot.interact(() -> robot.lookup("#export-go").queryButton().fire());
    }

    private List<String> log(UUID id) {
        return store.audit().of(id).stream().filter(e -> e.action() == Action.EXPORTED).map(e -> e.detail()).toList();
    }

    private String text() throws IOException {
        try (var pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
