package org.ashi.ui.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Clip;
import org.ashi.ui.kit.Screens;
import org.ashi.ui.vault.SheetParts;
import org.ashi.vault.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Notes that are open when the screen locks.
@ExtendWith(Screens.class)
class HeldNotesTest extends ShellWithVault {

    @Start
    void start(Stage stage) {
        begin(stage);
    }

    @Test
    void aNoteThatCannotBeSavedComesBackToItsWriter(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        pass(robot, LIMIT);
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(texts(robot)).noneMatch(t -> t.contains("Vandermolen") || t.contains("Knee jerk"));
        dialogs.answering(false);
        var closed = new AtomicInteger();
        robot.interact(() -> shell.close(closed::incrementAndGet));
        assertThat(closed).as("closing would lose it").hasValue(0);
        assertThat(dialogs.asked()).hasSize(1);
        archive.store().work();
        unlock(robot);
        assertThat(texts(robot)).anyMatch(t -> t.contains("Vandermolen"));
        assertThat(robot.lookup("#record-refused").<Labeled>query().getText()).contains("DISK-FULL");
        toTab(robot);
        assertThat(note(robot).getText()).isEqualTo("Knee jerk is weak.");
    }

    @Test
    void twoNotesThatCannotBeSavedComeBackToTheirWriters(FxRobot robot) {
        handIn("V01");
        joinAndUnlock(robot, Role.PRACTITIONER);
        robot.clickOn("#review");
        openFirst(robot);
        robot.interact(() -> note(robot).setText("Robin: reflex weak."));
        archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        pass(robot, LIMIT);
        unlockAs(robot, Practices.FOUNDER, new String(Practices.passphrase(), UTF_8));
        openFirst(robot);
        assertThat(note(robot).getText()).as("not of the other").isEmpty();
        robot.interact(() -> note(robot).setText("Founder: gait normal."));
        pass(robot, LIMIT);
        archive.store().work();
        unlockAs(robot, "Robin Desk", "lamp river stone window");
        toTab(robot);
        assertThat(note(robot).getText()).isEqualTo("Robin: reflex weak.");
        robot.clickOn("#record-back").clickOn("#lock-now");
        unlockAs(robot, Practices.FOUNDER, new String(Practices.passphrase(), UTF_8));
        toTab(robot);
        assertThat(note(robot).getText()).isEqualTo("Founder: gait normal.");
    }

    @Test
    void aNoteWhoseRecordIsDamagedCanBeCopied(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        pass(robot, LIMIT);
        archive.store().damage(archive.store().only().intake().id(), "ROW-DAMAGED");
        unlock(robot);
        assertThat(robot.lookup("#note-aside-text").queryTextInputControl().getText()).isEqualTo("Knee jerk is weak.");
        assertThat(sees(robot, "record-empty")).isTrue();
        picture(robot, "note-kept");
        pass(robot, LIMIT);
        unlock(robot);
        assertThat(sees(robot, "note-aside-text")).as("still kept").isTrue();
        robot.clickOn("#record-back").clickOn("#lock-now");
        unlock(robot);
        assertThat(sees(robot, "note-aside-text")).as("it was read").isFalse();
    }

    @Test
    void textBesideASignedNoteIsAskedAboutAndKept(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        var s = archive.store().only();
        var signed = s.intake().reviewed(
                Status.SIGNED_OFF, Review.NONE.withNote("signed").signed(new Review.SignOff("Dr B", desk.clock().instant())));
        assertThat(archive.store().save(new StoredIntake(signed, s.assessment(), s.trace(), s.revision())))
                .isInstanceOf(SaveResult.Saved.class);
        // The first finds the conflict; after it the text stands beside.
        robot.interact(() -> shell.close(() -> {}));
        robot.clickOn("#note-reload");
        dialogs.answering(false);
        var closed = new AtomicInteger();
        robot.interact(() -> shell.close(closed::incrementAndGet));
        assertThat(dialogs.asked()).hasSize(1);
        assertThat(closed).hasValue(0);
        pass(robot, LIMIT);
        unlock(robot);
        assertThat(robot.lookup("#note-aside-text").queryTextInputControl().getText()).isEqualTo("Knee jerk is weak.");
    }

    @Test
    void aHeldNoteDoesNotKeepAPatientsFormFromBeingSaved(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        pass(robot, LIMIT);
        archive.store().work();
        robot.interact(shell::showStart);
        robot.clickOn("#start-new").clickOn("#later-capacity").clickOn("#hand-over").clickOn("#begin");
        robot.clickOn("#field-patient_name").write("Ada");
        archive.store().refuse(new SaveResult.Failed("DISK-FULL"));
        dialogs.answering(true);
        dialogs.answering(false);
        var closed = new AtomicInteger();
        robot.interact(() -> shell.close(closed::incrementAndGet));
        assertThat(dialogs.asked()).as("about the note, then about the answers").hasSize(2);
        assertThat(closed).hasValue(0);
    }

    @Test
    void aSaveThatHangsDoesNotKeepTheArchiveOpen(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        reviewing.hold = true;
        pass(robot, LIMIT);
        assertThat(sees(robot, "waiting")).isTrue();
        assertThat(texts(robot)).noneMatch(t -> t.contains("Vandermolen") || t.contains("Knee jerk"));
        assertThat(archive.store().unlocked()).isPresent();
        pass(robot, 20);
        assertThat(archive.store().unlocked()).isEmpty();
        robot.interact(reviewing::release);
        assertThat(sees(robot, "unlock")).isTrue();
        unlock(robot);
        toTab(robot);
        assertThat(note(robot).getText()).as("refused because it was locked, and kept").isEqualTo("Knee jerk is weak.");
    }

    @Test
    void anOpenNoteIsSavedBeforeAnIdleScreenLocks(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> note(robot).setText("Knee jerk is weak."));
        pass(robot, LIMIT);
        assertThat(archive.store().unlocked()).isEmpty();
        assertThat(sees(robot, "unlock")).isTrue();
        assertThat(texts(robot)).noneMatch(t -> t.contains("Vandermolen") || t.contains("Knee jerk"));
        assertThat(archive.store().only().intake().review().note()).isEqualTo("Knee jerk is weak.");
    }

    /// Nobody touches the screen meanwhile, and half a sheet is worth nothing.
    @Test
    void whoeverCopiesASheetByHandIsNotLockedOut(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        guard.limit(Duration.ofMinutes(1));
        robot.interact(() -> shell.setCenter(SheetParts.mark(new Region())));
        pass(robot, 500);
        assertThat(archive.store().unlocked()).isPresent();
        robot.interact(() -> shell.setCenter(new Region()));
        pass(robot, 1);
        assertThat(archive.store().unlocked()).isEmpty();
    }

    private static Optional<String> clipboard(FxRobot robot) {
        var text = new AtomicReference<Optional<String>>(Optional.empty());
        robot.interact(() -> text.set(Optional.ofNullable(Clipboard.getSystemClipboard().getString())));
        return text.get();
    }

    @Test
    void whatWasCopiedFromARecordIsGoneWhenTheScreenLocks(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> {
            note(robot).setText("Knee jerk is weak.");
            note(robot).selectAll();
            note(robot).copy();
        });
        assertThat(clipboard(robot)).hasValue("Knee jerk is weak.");
        robot.clickOn("#lock-now");
        assertThat(clipboard(robot).orElse("")).isEmpty();
    }

    @Test
    void whatWasCutFromARecordIsGoneWhenAPatientHasTheScreen(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> {
            note(robot).setText("Knee jerk is weak.");
            note(robot).selectAll();
            note(robot).cut();
        });
        assertThat(clipboard(robot)).hasValue("Knee jerk is weak.");
        assertThat(note(robot).getText()).isEmpty();
        robot.interact(() -> shell.showStart());
        robot.clickOn("#start-new");
        assertThat(clipboard(robot).orElse("")).isEmpty();
    }

    @Test
    void whatAnotherProgramPutOnTheClipboardStays(FxRobot robot) {
        handIn("V01");
        toTheNote(robot);
        robot.interact(() -> {
            Clip.put("of a record");
            var content = new ClipboardContent();
            content.putString("a telephone number");
            Clipboard.getSystemClipboard().setContent(content);
        });
        robot.clickOn("#lock-now");
        assertThat(clipboard(robot)).hasValue("a telephone number");
    }
}
