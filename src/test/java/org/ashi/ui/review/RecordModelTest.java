package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ashi.intake.Intake;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.FreshArchive;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class RecordModelTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final RecordModel record = new RecordModel(clinic.desk(new Background.SameThread()));
    private final UUID id = clinic.handedIn("V01", "Ana Test");
    private final AtomicInteger left = new AtomicInteger();

    @Test
    void openingANewRecordPutsItInReview() {
        record.open(id);
        assertThat(store.get(id).intake().status()).isEqualTo(Status.IN_REVIEW);
        assertThat(open().sheet().stored().revision()).isEqualTo(store.get(id).revision());
        assertThat(open().access()).isEqualTo(Access.EDITABLE);
        var saves = store.saves();
        record.open(id);
        assertThat(store.saves()).isEqualTo(saves);
    }

    @Test
    void aRecordIsShownEvenWhereOpeningItCouldNotBeSaved() {
        store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
        record.open(id);
        assertThat(open().sheet().intake().status()).isEqualTo(Status.NEW);
        assertThat(record.save()).isEqualTo(new SaveState.Failed("DISK-FULL"));
    }

    @Test
    void whoOpensAtTheSameMomentSeesWhatTheOtherMade() {
        store.refuseOnce(new SaveResult.Conflict(5));
        record.open(id);
        assertThat(open().sheet().intake().id()).isEqualTo(id);
        assertThat(record.save()).isEqualTo(new SaveState.Idle());
    }

    @Test
    void aMissingAndADamagedRecordAreSaid() {
        record.open(new UUID(1, 1));
        assertThat(record.state()).isEqualTo(new RecordState.Missing());
        store.damage(id, "ROW-DAMAGED");
        record.open(id);
        assertThat(record.state()).isEqualTo(new RecordState.Unreadable("ROW-DAMAGED"));
        assertThat(record.noteProperty().get()).isEmpty();
    }

    /// The screen may have been locked while the record was read.
    @Test
    void anUrgentRecordCountsUntilItIsOnTheScreen() {
        var urgent = clinic.handedIn("V04", "Bo Test");
        assertThat(store.urgent()).isEqualTo(1);
        var later = new Later();
        var slow = new RecordModel(clinic.desk(later));
        slow.open(urgent);
        slow.close();
        later.all();
        assertThat(store.urgent()).isEqualTo(1);
        slow.open(urgent);
        later.all();
        assertThat(slow.state()).isInstanceOf(RecordState.Open.class);
        assertThat(store.urgent()).isZero();
    }

    @Test
    void anArchiveThatCanOnlyBeReadChangesNothing() {
        store.readOnly();
        var saves = store.saves();
        record.open(id);
        assertThat(open().access()).isEqualTo(Access.READ_ONLY_ARCHIVE);
        record.noteProperty().set("text");
        record.saveNote();
        record.signOff();
        assertThat(store.saves()).isEqualTo(saves);
    }

    @Test
    void savedIsSaidOnlyAfterItIsOnDisk() {
        var later = new Later();
        var slow = new RecordModel(clinic.desk(later));
        slow.open(id);
        assertThat(slow.state()).isEqualTo(new RecordState.Loading());
        later.all();
        slow.noteProperty().set("Examined.");
        slow.saveNote();
        assertThat(slow.save()).isEqualTo(new SaveState.Saving());
        assertThat(slow.dirtyProperty().get()).isTrue();
        later.all();
        assertThat(slow.save()).isEqualTo(new SaveState.Saved(Clinic.NOW));
        assertThat(slow.dirtyProperty().get()).isFalse();
        assertThat(store.get(id).intake().review().note()).isEqualTo("Examined.");
    }

    @Test
    void whatIsTypedWhileSavingStaysUnsaved() {
        var later = new Later();
        var slow = new RecordModel(clinic.desk(later));
        slow.open(id);
        later.all();
        slow.noteProperty().set("one");
        slow.saveNote();
        slow.noteProperty().set("one two");
        slow.leave(left::incrementAndGet);
        assertThat(left).hasValue(0);
        later.all();
        assertThat(left).hasValue(1);
        assertThat(store.get(id).intake().review().note()).isEqualTo("one two");
    }

    @Test
    void aConflictKeepsTheTextAndShowsTheOtherOne() {
        record.open(id);
        other(i -> i.reviewed(Status.IN_REVIEW, Review.NONE.withNote("theirs")));
        record.noteProperty().set("mine");
        record.saveNote();
        assertThat(record.save()).isEqualTo(new SaveState.Conflict());
        assertThat(record.noteProperty().get()).isEqualTo("mine");
        assertThat(store.get(id).intake().review().note()).isEqualTo("theirs");

        record.reload();
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Theirs("theirs"));
        assertThat(record.noteProperty().get()).isEqualTo("mine");
        assertThat(record.dirtyProperty().get()).isTrue();
        record.noteProperty().set("mine and theirs");
        record.saveNote();
        assertThat(store.get(id).intake().review().note()).isEqualTo("mine and theirs");
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Nothing());
    }

    @Test
    void aRecordSignedOffInTheMeantimeKeepsTheTextInSight() {
        record.open(id);
        other(i -> i.reviewed(
                Status.SIGNED_OFF, Review.NONE.withNote("signed").signed(new Review.SignOff("Dr B", Clinic.NOW))));
        record.noteProperty().set("mine");
        record.saveNote();
        assertThat(record.save()).isEqualTo(new SaveState.Locked());
        record.reload();
        assertThat(open().access()).isEqualTo(Access.SIGNED_OFF);
        assertThat(record.noteProperty().get()).isEqualTo("signed");
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("mine"));
    }

    @Test
    void aFailedSaveKeepsTheTextAndThePractitionerOnThePage() {
        record.open(id);
        record.noteProperty().set("mine");
        store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
        record.leave(left::incrementAndGet);
        assertThat(left).hasValue(0);
        assertThat(record.save()).isEqualTo(new SaveState.Failed("DISK-FULL"));
        assertThat(record.noteProperty().get()).isEqualTo("mine");
        record.leave(left::incrementAndGet);
        assertThat(left).hasValue(1);
        assertThat(store.get(id).intake().review().note()).isEqualTo("mine");
    }

    @Test
    void leavingWithoutSavingIsPossible() {
        record.open(id);
        record.noteProperty().set("mine");
        record.leaveWithoutSaving(left::incrementAndGet);
        assertThat(left).hasValue(1);
        assertThat(record.state()).isEqualTo(new RecordState.Closed());
        assertThat(store.get(id).intake().review().note()).isEmpty();
    }

    @Test
    void aRecordThatIsGoneIsSaidAndTheTextStays() {
        record.open(id);
        archive.remove(id);
        record.noteProperty().set("mine");
        record.saveNote();
        assertThat(record.save()).isEqualTo(new SaveState.Gone());
        record.reload();
        assertThat(record.save()).isEqualTo(new SaveState.Gone());
        assertThat(record.noteProperty().get()).isEqualTo("mine");
    }

    @Test
    void aFaultWhileSavingIsShownWithACodeAndKeepsTheText() {
        record.open(id);
        store.breakDown();
        record.noteProperty().set("mine");
        record.saveNote();
        assertThat(record.save()).isInstanceOf(SaveState.Failed.class);
        assertThat(record.noteProperty().get()).isEqualTo("mine");
        assertThat(record.busyProperty().get()).isFalse();
        assertThat(clinic.dialogs.told()).hasSize(1).allMatch(t -> !t.contains("mine"));
    }

    @Test
    void aNoteThatIsTooLongIsNotSaved() {
        record.open(id);
        record.noteProperty().set("x".repeat(Review.MAX_NOTE + 1));
        record.saveNote();
        assertThat(record.save()).isEqualTo(new SaveState.TooLong(Review.MAX_NOTE + 1));
        record.noteProperty().set("x".repeat(Review.MAX_NOTE));
        record.saveNote();
        assertThat(record.save()).isInstanceOf(SaveState.Saved.class);
    }

    @Test
    void signingOffLocksTheRecordWithTheNoteAsItStands() {
        record.open(id);
        record.noteProperty().set("Plan agreed.");
        record.signOff();
        assertThat(open().access()).isEqualTo(Access.SIGNED_OFF);
        var review = store.get(id).intake().review();
        assertThat(review.note()).isEqualTo("Plan agreed.");
        assertThat(review.signOff()).contains(new Review.SignOff(Practices.FOUNDER, Clinic.NOW));
        var saves = store.saves();
        record.noteProperty().set("later");
        record.saveNote();
        record.signOff();
        assertThat(store.saves()).isEqualTo(saves);
    }

    @Test
    void whatIsTypedWhileASignOffIsSavedStaysInSight() {
        var later = new Later();
        var slow = new RecordModel(clinic.desk(later));
        slow.open(id);
        later.all();
        slow.noteProperty().set("signed");
        slow.signOff();
        assertThat(slow.signingProperty().get()).isTrue();
        slow.noteProperty().set("signed and more");
        slow.leave(left::incrementAndGet);
        later.all();
        assertThat(slow.signingProperty().get()).isFalse();
        assertThat(left).as("stays, to show it").hasValue(0);
        assertThat(slow.save()).isEqualTo(new SaveState.TooLate());
        assertThat(slow.asideProperty().get()).isEqualTo(new Aside.Mine("signed and more"));
        assertThat(slow.noteProperty().get()).isEqualTo("signed");
        assertThat(store.get(id).intake().review().note()).isEqualTo("signed");
        slow.leave(left::incrementAndGet);
        assertThat(left).hasValue(1);
    }

    @Test
    void aSignOffThatFailsLetsTheNoteBeWrittenAgain() {
        record.open(id);
        store.refuseOnce(new SaveResult.Failed("DISK-FULL"));
        record.signOff();
        assertThat(record.signingProperty().get()).isFalse();
        store.breakDown();
        record.signOff();
        assertThat(record.signingProperty().get()).isFalse();
    }

    @Test
    void textThatCannotBeSavedAnyMoreIsShownBeforeLeaving() {
        record.open(id);
        record.signOff();
        record.noteProperty().set("late");
        record.leave(left::incrementAndGet);
        assertThat(left).hasValue(0);
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("late"));
        record.leave(left::incrementAndGet);
        assertThat(left).hasValue(1);
    }

    @Test
    void whatIsTypedWhileLeavingIsSavedAsWell() {
        var later = new Later();
        var slow = new RecordModel(clinic.desk(later));
        slow.open(id);
        later.all();
        slow.noteProperty().set("one");
        slow.leave(left::incrementAndGet);
        slow.noteProperty().set("one two");
        later.all();
        assertThat(left).hasValue(1);
        assertThat(store.get(id).intake().review().note()).isEqualTo("one two");
    }

    @Test
    void aFormStillBeingFilledInCannotBeChangedUntilItIsStopped() {
        var session = clinic.session("V04", "Bo Test", Map.of());
        Clinic.require(session.save());
        var emergency = session.intake().id();
        record.open(emergency);
        assertThat(open().access()).isEqualTo(Access.STILL_FILLING);
        record.noteProperty().set("x");
        record.saveNote();
        assertThat(store.get(emergency).intake().review().note()).isEmpty();
        record.takeOver();
        assertThat(open().access()).isEqualTo(Access.EDITABLE);
        assertThat(store.get(emergency).intake().status()).isEqualTo(Status.IN_REVIEW);
        assertThat(store.get(emergency).intake().finishedAt()).isEmpty();
        // What the patient goes on to say is an intake of its own.
        assertThat(session.finish()).isInstanceOf(SaveResult.Saved.class);
        assertThat(session.intake().id()).isNotEqualTo(emergency);
        assertThat(store.get(emergency).intake().finishedAt()).isEmpty();
    }

    private RecordState.Open open() {
        return (RecordState.Open) record.state();
    }

    /// Somebody else saves in between.
    private void other(UnaryOperator<Intake> change) {
        var s = store.get(id);
        Clinic.require(store.save(new StoredIntake(change.apply(s.intake()), s.assessment(), s.trace(), s.revision())));
    }
}
