package org.ashi.ui.review;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.ashi.intake.Intake;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Faults;

/// One record while a practitioner reads it, writes a note and signs it off. What was typed is never thrown away: a
/// refused save keeps the text and says why.
public final class RecordModel {

    private final ReviewDesk desk;
    private final RecordLoader loader;
    private final ReadOnlyObjectWrapper<RecordState> state = new ReadOnlyObjectWrapper<>(new RecordState.Closed());
    private final ReadOnlyObjectWrapper<SaveState> save = new ReadOnlyObjectWrapper<>(new SaveState.Idle());
    private final ReadOnlyObjectWrapper<Aside> aside = new ReadOnlyObjectWrapper<>(new Aside.Nothing());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper signing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
    private final StringProperty note = new SimpleStringProperty("");
    private Optional<Runnable> leaving = Optional.empty();
    private Optional<Consumer<Optional<HeldNote>>> lockingDown = Optional.empty();
    /// Of a held note that stands beside.
    private Optional<Runnable> readAside = Optional.empty();
    private long asked;

    public RecordModel(ReviewDesk desk) {
        this.desk = desk;
        loader = new RecordLoader(desk);
        note.subscribe(this::compare);
        state.subscribe(this::compare);
    }

    public ReadOnlyObjectProperty<RecordState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public RecordState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<SaveState> saveProperty() {
        return save.getReadOnlyProperty();
    }

    public SaveState save() {
        return save.get();
    }

    public ReadOnlyObjectProperty<Aside> asideProperty() {
        return aside.getReadOnlyProperty();
    }

    /// A save is on its way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// A sign-off is on its way: what is typed now could not be saved any more.
    public ReadOnlyBooleanProperty signingProperty() {
        return signing.getReadOnlyProperty();
    }

    /// The note differs from what is on disk.
    public ReadOnlyBooleanProperty dirtyProperty() {
        return dirty.getReadOnlyProperty();
    }

    public StringProperty noteProperty() {
        return note;
    }

    /// Shows a record; a new one is marked as in review.
    public void open(UUID id) {
        open(id, () -> {});
    }

    /// Shows the record again whose note was not saved before the screen was locked, with that note. Where it cannot be written
    /// there any more, the text stands beside, to be copied.
    ///
    /// @param given runs once the note is in the editor, or whoever wrote it leaves the page where it stands beside
    void open(HeldNote held, Runnable given) {
        open(held.intake(), () -> giveBack(held, given));
    }

    /// @param shown runs once the record or the reason why it cannot be shown is on the page
    private void open(UUID id, Runnable shown) {
        var request = ++asked;
        readAside = Optional.empty();
        state.set(new RecordState.Loading());
        save.set(new SaveState.Idle());
        aside.set(new Aside.Nothing());
        note.set("");
        desk.background()
                .run(
                        () -> loader.open(id),
                        loaded -> {
                            if (request == asked) {
                                note.set(noteOf(loaded.state()));
                                state.set(loaded.state());
                                save.set(loaded.save());
                                shown.run();
                                seen();
                            }
                        },
                        fault -> {
                            if (request == asked) {
                                state.set(new RecordState.Unreadable(Faults.code(fault)));
                                shown.run();
                            }
                            desk.faults().handle(fault);
                        });
    }

    /// Only now: a record that was read for a screen that has gone meanwhile was seen by nobody.
    private void seen() {
        if (!(state.get() instanceof RecordState.Open(RecordSheet sheet, Access access))) {
            return;
        }
        desk.background()
                .run(
                        () -> {
                            try {
                                desk.store().seen(sheet.intake().id(), sheet.stored().revision());
                            } catch (StoreException locked) {
                                // It goes on counting, and is seen the next time.
                                return false;
                            }
                            return true;
                        },
                        noted -> {},
                        desk.faults()::handle);
    }

    private void giveBack(HeldNote held, Runnable given) {
        if (editable().isPresent()) {
            var theirs = note.get();
            note.set(held.text());
            var conflict = held.why() instanceof SaveState.Conflict || !theirs.equals(held.over());
            if (conflict && dirty.get()) {
                aside.set(new Aside.Theirs(theirs));
            }
            save.set(conflict ? new SaveState.Conflict() : held.why());
            given.run();
        } else {
            aside.set(new Aside.Mine(held.text()));
            readAside = Optional.of(given);
            save.set(held.why());
        }
    }

    /// Saves what is unsaved, then forgets the record, whatever becomes of the save. A text beside which stands what somebody else
    /// saved is not put over that by a clock: it is kept.
    ///
    /// @param then gets the note where it is not on disk
    void lockDown(Consumer<Optional<HeldNote>> then) {
        leaving = Optional.empty();
        lockingDown = Optional.of(then);
        if (!theirsInSight()) {
            saveNote();
        }
        goOnLockingDown();
    }

    private void goOnLockingDown() {
        if (busy.get()) {
            return;
        }
        var then = lockingDown;
        lockingDown = Optional.empty();
        then.ifPresent(told -> {
            var held = held();
            close();
            told.accept(held);
        });
    }

    private Optional<HeldNote> held() {
        var over = noteOf(state.get());
        return dirty.get()
                ? intake().map(i -> new HeldNote(
                        i.id(), note.get(), over, theirsInSight() ? new SaveState.Conflict() : save.get()))
                : intake().flatMap(i -> beside().map(text -> new HeldNote(i.id(), text, over, new SaveState.TooLate())));
    }

    /// The practitioner's own text that stands beside the note and is kept nowhere else.
    Optional<String> beside() {
        return readAside.isEmpty() && aside.get() instanceof Aside.Mine(String text) ? Optional.of(text) : Optional.empty();
    }

    private boolean theirsInSight() {
        return aside.get() instanceof Aside.Theirs;
    }

    /// Forgets the record and what was typed.
    public void close() {
        asked++;
        readAside = Optional.empty();
        state.set(new RecordState.Closed());
        save.set(new SaveState.Idle());
        aside.set(new Aside.Nothing());
        note.set("");
    }

    public void saveNote() {
        editable().filter(open -> dirty.get()).ifPresent(open -> saveReview(open, Status.IN_REVIEW, Optional.empty(), () -> {}));
    }

    /// Locks the record with the note as it stands. There is no way back.
    public void signOff(String practitioner) {
        if (practitioner.isBlank()) {
            save.set(new SaveState.NameMissing());
            return;
        }
        var signOff = new Review.SignOff(practitioner.strip(), desk.clock().instant());
        editable().ifPresent(open -> saveReview(open, Status.SIGNED_OFF, Optional.of(signOff), () -> {}));
    }

    /// Stops the form on the patient's screen for good and takes it into review.
    public void takeOver() {
        if (state.get() instanceof RecordState.Open(RecordSheet sheet, Access access) && access == Access.STILL_FILLING) {
            var intake = sheet.intake().abandoned();
            put(RecordLoader.with(sheet.stored(), intake.reviewed(Status.IN_REVIEW, intake.review())), () -> {});
        }
    }

    /// Saves what is unsaved, then goes. Stays where the save is refused, and once where there is text that cannot be saved
    /// any more, to show it.
    public void leave(Runnable then) {
        if (busy.get()) {
            leaving = Optional.of(then);
            return;
        }
        if (!dirty.get()) {
            readAside.ifPresent(Runnable::run);
            close();
            then.run();
            return;
        }
        editable().ifPresentOrElse(
                // What is typed until it is saved is saved as well.
                open -> saveReview(open, Status.IN_REVIEW, Optional.empty(), () -> leave(then)), this::keepInSight);
    }

    /// Goes without what could not be saved.
    public void leaveWithoutSaving(Runnable then) {
        close();
        then.run();
    }

    /// Reads the record as it is now in the archive. A note not saved stays in sight.
    public void reload() {
        if (!(state.get() instanceof RecordState.Open(RecordSheet sheet, Access access))) {
            return;
        }
        var request = ++asked;
        desk.background()
                .run(
                        () -> loader.reread(sheet.intake().id()),
                        loaded -> {
                            if (request == asked) {
                                merge(loaded.state());
                                seen();
                            }
                        },
                        fault -> desk.faults().handle(fault));
    }

    /// What is open, if it may be changed and nothing else is being saved.
    Optional<RecordState.Open> editable() {
        return state.get() instanceof RecordState.Open open && open.access() == Access.EDITABLE && !busy.get()
                ? Optional.of(open)
                : Optional.empty();
    }

    /// Saves, shows what became of it, and goes on only if it is on disk.
    void put(StoredIntake next, Runnable then) {
        busy.set(true);
        save.set(new SaveState.Saving());
        desk.background()
                .run(
                        () -> loader.write(next),
                        written -> {
                            busy.set(false);
                            written.shown().ifPresent(state::set);
                            signing.set(false);
                            save.set(written.save());
                            if (written.save() instanceof SaveState.Saved) {
                                then.run();
                                // What was typed while it was saved; no more follows where the screen is locked.
                                lockingDown.ifPresent(told -> saveNote());
                            }
                            goOnLeaving();
                            goOnLockingDown();
                        },
                        fault -> {
                            busy.set(false);
                            signing.set(false);
                            leaving = Optional.empty();
                            save.set(new SaveState.Failed(Faults.code(fault)));
                            goOnLockingDown();
                            desk.faults().handle(fault);
                        });
    }

    private void saveReview(RecordState.Open open, Status status, Optional<Review.SignOff> signOff, Runnable then) {
        var text = note.get();
        if (text.length() > Review.MAX_NOTE) {
            save.set(new SaveState.TooLong(text.length()));
            return;
        }
        var stored = open.sheet().stored();
        signing.set(signOff.isPresent());
        var noted = stored.intake().review().withNote(text);
        put(RecordLoader.with(stored, stored.intake().reviewed(status, signOff.map(noted::signed).orElse(noted))), () -> {
            aside.set(new Aside.Nothing());
            if (dirty.get() && editable().isEmpty()) {
                keepInSight();
            }
            then.run();
        });
    }

    /// What was typed too late for a record that is locked now goes beside what is on disk.
    private void keepInSight() {
        aside.set(new Aside.Mine(note.get()));
        note.set(noteOf(state.get()));
        save.set(new SaveState.TooLate());
    }

    private void goOnLeaving() {
        var then = leaving;
        leaving = Optional.empty();
        if (!save.get().refused()) {
            then.ifPresent(this::leave);
        }
    }

    private void merge(RecordState found) {
        var mine = note.get();
        var theirs = noteOf(found);
        var unsaved = dirty.get() && !mine.equals(theirs);
        var stillEditable = found instanceof RecordState.Open open && open.access() == Access.EDITABLE;
        if (!(found instanceof RecordState.Open)) {
            // The text in the editor is all there is left of it; it stays until the practitioner leaves.
            save.set(found instanceof RecordState.Unreadable(String code) ? new SaveState.Failed(code) : new SaveState.Gone());
            return;
        }
        if (!unsaved || !stillEditable) {
            note.set(theirs);
        }
        state.set(found);
        save.set(new SaveState.Idle());
        aside.set(
                !unsaved ? mineOr(new Aside.Nothing()) : stillEditable ? new Aside.Theirs(theirs) : new Aside.Mine(mine));
    }

    /// Text of one's own that stands beside and is nowhere on disk stays there.
    private Aside mineOr(Aside other) {
        return aside.get() instanceof Aside.Mine mine ? mine : other;
    }

    private void compare() {
        dirty.set(state.get() instanceof RecordState.Open && !note.get().equals(noteOf(state.get())));
    }

    private static String noteOf(RecordState state) {
        return state instanceof RecordState.Open open ? open.sheet().intake().review().note() : "";
    }

    /// The intake shown, if one is.
    public Optional<Intake> intake() {
        return state.get() instanceof RecordState.Open open ? Optional.of(open.sheet().intake()) : Optional.empty();
    }
}
