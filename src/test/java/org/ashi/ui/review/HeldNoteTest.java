package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ashi.intake.Intake;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.FreshArchive;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.ui.kit.Background;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Notes that are not on disk when the screen locks.
class HeldNoteTest {

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Clinic clinic = new Clinic(store);
    private final RecordModel record = new RecordModel(clinic.desk(new Background.SameThread()));
    private final UUID id = clinic.handedIn("V01", "Ana Test");
    private final AtomicInteger left = new AtomicInteger();

    private static HeldNote refused(UUID intake, String text) {
        return new HeldNote(intake, text, "", new SaveState.Failed("DISK-FULL"));
    }

    @Test
    void whatIsTypedWhileSavingIsSavedBeforeTheScreenLocks() {
        var later = new Later();
        var slow = new RecordModel(clinic.desk(later));
        slow.open(id);
        later.all();
        slow.noteProperty().set("one");
        slow.saveNote();
        slow.noteProperty().set("one two");
        var told = new ArrayList<Optional<HeldNote>>();
        slow.lockDown(told::add);
        later.all();
        assertThat(told).containsExactly(Optional.empty());
        assertThat(store.get(id).intake().review().note()).isEqualTo("one two");
        assertThat(slow.noteProperty().get()).isEmpty();
    }

    /// One more try, and no more.
    @Test
    void whatIsTypedWhileSavingIsKeptWhereItCannotBeSaved() {
        var later = new Later();
        var slow = new RecordModel(clinic.desk(later));
        slow.open(id);
        later.all();
        slow.noteProperty().set("one");
        slow.saveNote();
        slow.noteProperty().set("one two");
        var told = new ArrayList<Optional<HeldNote>>();
        slow.lockDown(told::add);
        later.last();
        store.refuse(new SaveResult.Failed("DISK-FULL"));
        later.all();
        assertThat(told).containsExactly(Optional.of(new HeldNote(id, "one two", "one", new SaveState.Failed("DISK-FULL"))));
    }

    @Test
    void aHeldNoteCountsAsGivenBackOnlyInTheEditor() {
        var later = new Later();
        var slow = new RecordModel(clinic.desk(later));
        var given = new AtomicInteger();
        slow.open(refused(id, "mine"), given::incrementAndGet);
        assertThat(given).as("nothing is on the page yet").hasValue(0);
        slow.lockDown(held -> {});
        later.all();
        assertThat(given).as("the screen was locked before").hasValue(0);
        slow.open(refused(id, "mine"), given::incrementAndGet);
        slow.leave(left::incrementAndGet);
        later.all();
        assertThat(given).as("it was left before").hasValue(0);
        slow.open(refused(id, "mine"), given::incrementAndGet);
        later.all();
        assertThat(given).hasValue(1);
        assertThat(slow.noteProperty().get()).isEqualTo("mine");
    }

    @Test
    void aHeldNoteWithoutItsRecordStandsBesideUntilItsWriterLeaves() {
        var given = new AtomicInteger();
        store.damage(id, "ROW-DAMAGED");
        record.open(refused(id, "mine"), given::incrementAndGet);
        assertThat(record.state()).isEqualTo(new RecordState.Unreadable("ROW-DAMAGED"));
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("mine"));
        record.lockDown(held -> assertThat(held).isEmpty());
        assertThat(given).as("kept for the next time").hasValue(0);
        record.open(refused(new UUID(1, 1), "mine"), given::incrementAndGet);
        assertThat(record.state()).isEqualTo(new RecordState.Missing());
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("mine"));
        record.leave(left::incrementAndGet);
        assertThat(given).hasValue(1);
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Nothing());
    }

    @Test
    void aHeldNoteStandsBesideWhatSomebodyElseSavedMeanwhile() {
        record.open(id);
        other(i -> i.reviewed(Status.IN_REVIEW, Review.NONE.withNote("theirs")));
        record.noteProperty().set("mine");
        var held = new ArrayList<HeldNote>();
        record.lockDown(note -> note.ifPresent(held::add));
        record.open(held.getFirst(), () -> {});
        assertThat(record.noteProperty().get()).isEqualTo("mine");
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Theirs("theirs"));
    }

    /// Whatever kept it from being saved: since then it is typed over what nobody but the other has read.
    @Test
    void aHeldNoteNeverGoesOverWhatSomebodyElseSavedMeanwhile() {
        record.open(id);
        record.noteProperty().set("mine");
        store.refuse(new SaveResult.Failed("DISK-FULL"));
        var held = new ArrayList<HeldNote>();
        record.lockDown(note -> note.ifPresent(held::add));
        store.work();
        other(i -> i.reviewed(Status.IN_REVIEW, Review.NONE.withNote("theirs")));
        record.open(held.getFirst(), () -> {});
        assertThat(record.noteProperty().get()).isEqualTo("mine");
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Theirs("theirs"));
        assertThat(record.save()).isEqualTo(new SaveState.Conflict());
        record.lockDown(note -> note.ifPresent(held::add));
        assertThat(store.get(id).intake().review().note()).as("a clock decides nothing").isEqualTo("theirs");
        assertThat(held.getLast()).isEqualTo(new HeldNote(id, "mine", "theirs", new SaveState.Conflict()));
        record.open(held.getLast(), () -> {});
        assertThat(record.asideProperty().get()).as("again").isEqualTo(new Aside.Theirs("theirs"));
        record.saveNote();
        assertThat(store.get(id).intake().review().note()).as("a person does").isEqualTo("mine");
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Nothing());
    }

    @Test
    void aHeldNoteOnWhichNobodyElseWroteIsSavedAtTheNextLock() {
        record.open(id);
        record.noteProperty().set("mine");
        store.refuse(new SaveResult.Failed("DISK-FULL"));
        var held = new ArrayList<HeldNote>();
        record.lockDown(note -> note.ifPresent(held::add));
        store.work();
        record.open(held.getFirst(), () -> {});
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Nothing());
        record.lockDown(note -> assertThat(note).isEmpty());
        assertThat(store.get(id).intake().review().note()).isEqualTo("mine");
    }

    @Test
    void aHeldNoteOfASignedRecordOutlastsReadingAnew() {
        other(i -> i.reviewed(
                Status.SIGNED_OFF, Review.NONE.withNote("signed").signed(new Review.SignOff("Dr B", Clinic.NOW))));
        record.open(new HeldNote(id, "mine", "", new SaveState.Locked()), () -> {});
        record.reload();
        assertThat(record.noteProperty().get()).isEqualTo("signed");
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("mine"));
    }

    @Test
    void textBesideASignedNoteIsKeptWhenTheScreenLocks() {
        record.open(id);
        record.noteProperty().set("mine");
        other(i -> i.reviewed(
                Status.SIGNED_OFF, Review.NONE.withNote("signed").signed(new Review.SignOff("Dr B", Clinic.NOW))));
        record.reload();
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("mine"));
        assertThat(record.beside()).hasValue("mine");
        var held = new ArrayList<HeldNote>();
        record.lockDown(note -> note.ifPresent(held::add));
        assertThat(held).containsExactly(new HeldNote(id, "mine", "signed", new SaveState.TooLate()));
        record.open(held.getFirst(), () -> {});
        assertThat(record.asideProperty().get()).isEqualTo(new Aside.Mine("mine"));
        assertThat(record.beside()).as("it is kept already").isEmpty();
        record.lockDown(note -> assertThat(note).as("not twice").isEmpty());
    }

    private void other(UnaryOperator<Intake> change) {
        var s = store.get(id);
        Clinic.require(store.save(new StoredIntake(change.apply(s.intake()), s.assessment(), s.trace(), s.revision())));
    }
}
