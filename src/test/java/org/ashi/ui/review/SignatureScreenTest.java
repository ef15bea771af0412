package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.ashi.intake.Answer;
import org.ashi.intake.Signature;
import org.ashi.store.FreshArchive;
import org.ashi.store.SignedIntakes;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.ashi.ui.kit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Queue and record say whether what stands there was signed.
@ExtendWith(Screens.class)
class SignatureScreenTest {

    private static final String BROKEN = "Signature no longer matches";

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final UUID unsigned = clinic.handedIn("V01", "Nadia Unsigned");
    private final UUID signed = signed("Sam Signed");
    private final UUID broken = signed("Boris Changed");
    private ReviewStage shown;

    private UUID signed(String name) {
        var id = clinic.handedIn("V01", name, Map.of("capacity", Optional.empty()));
        SignedIntakes.sign(store, id, SignedIntakes.DRAWN);
        return id;
    }

    @Start
    void start(Stage stage) {
        SignedIntakes.change(store, broken, "pain_now", new Answer.Number(10));
        var view = new ReviewView(clinic.desk(new Background.SameThread()), name -> Optional.of(Path.of(name)), () -> {});
        shown = ReviewStage.show(stage, view);
    }

    @AfterEach
    void leaveTheScreen(FxRobot robot) {
        shown.leave(robot);
    }

    @Test
    void theQueueSaysItOfEachRow(FxRobot robot) {
        robot.interact(() -> {});
        shown.shot(robot, "signature-queue");
        assertThat(words(robot, ".signature-BROKEN")).containsExactly(BROKEN);
        assertThat(words(robot, ".signature-MATCHES")).containsExactly("Signed");
        assertThat(words(robot, ".signature-NONE")).containsExactly("Not signed");
        assertThat(words(robot, ".tag")).filteredOn("Asked for help"::equals).hasSize(2);
    }

    @Test
    void aChangedRecordWarnsAtItsHeadAndInItsSummary(FxRobot robot) {
        shown.open(robot, broken);
        shown.shot(robot, "signature-broken");
        assertThat(label(robot, "record-signature")).isEqualTo(BROKEN);
        assertThat(robot.lookup("#notice-signature").tryQuery()).isPresent();
        assertThat(words(robot, "#summary-signature .label")).anyMatch(t -> t.contains("changed after the patient signed"));
    }

    @Test
    void aRecordThatHoldsShowsTheSignatureAndNoWarning(FxRobot robot) {
        shown.open(robot, signed);
        robot.interact(() -> robot.lookup("#page-summary").<javafx.scene.control.ScrollPane>query().setVvalue(1));
        shown.shot(robot, "signature-holds");
        assertThat(label(robot, "record-signature")).isEqualTo("Signed");
        assertThat(robot.lookup("#notice-signature").tryQuery()).isEmpty();
        assertThat(robot.lookup("#signature-image").tryQuery()).isPresent();
        var at = clinic.messages.dateTime(SignedIntakes.AT);
        assertThat(words(robot, "#summary-signature .label"))
                .contains("Drawn on " + at, "Consent text version 1, read in Spanish")
                .anyMatch(t -> t.startsWith("Asked for help, " + at + ": "))
                .noneMatch(t -> t.contains("changed after"));
    }

    @Test
    void anUnsignedRecordSaysSoWithoutAWarning(FxRobot robot) {
        shown.open(robot, unsigned);
        assertThat(label(robot, "record-signature")).isEqualTo("Not signed");
        assertThat(robot.lookup("#notice-signature").tryQuery()).isEmpty();
        assertThat(words(robot, "#summary-signature .label")).contains("The patient did not ask for help.");
    }

    /// What is changed in the archive while the record is open is seen when it is read again.
    @Test
    void aChangeElsewhereIsSeenWhenTheRecordIsOpenedAgain(FxRobot robot) {
        shown.open(robot, signed);
        assertThat(label(robot, "record-signature")).isEqualTo("Signed");
        SignedIntakes.change(store, signed, "pain_now", new Answer.Number(10));
        shown.open(robot, signed);
        assertThat(label(robot, "record-signature")).isEqualTo(BROKEN);
        assertThat(words(robot, "#summary-signature .label")).contains(BROKEN);
    }

    @Test
    void whatStaffAnswerLaterBreaksNothing(FxRobot robot) {
        robot.interact(() -> {
            var desk = clinic.desk(new Background.SameThread());
            var record = new RecordModel(desk);
            record.open(signed);
            var staff = new StaffAnswers(desk, record);
            staff.answer("capacity", true);
            staff.agree();
        });
        var intake = store.get(signed).intake();
        assertThat(intake.answers().get("capacity")).contains(Answer.yes());
        assertThat(Signature.state(intake)).isEqualTo(Signature.State.MATCHES);
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup("#" + id).<Label>query().getText();
    }

    private static java.util.List<String> words(FxRobot robot, String query) {
        return robot.lookup(query).<Label>queryAllAs(Label.class).stream().map(Label::getText).toList();
    }
}
