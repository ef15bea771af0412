package org.ashi.ui.review;

import java.util.Map;
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
import org.ashi.store.Archive;
import org.ashi.store.Raise;
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
    private final Drafts drafts = new Drafts();
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
        state.subscribe(now -> drafts.follow(now, desk.today()));
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

    /// What is filled in beside the note.
    Drafts drafts() {
        return drafts;
    }

    /// Something typed here is not on disk.
    public boolean unsaved() {
        return dirty.get() || drafts.open();
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
        drafts.forget();
        desk.background()
                .run(
                        () -> loader.open(id),
                        loaded -> {
                            if (request == asked) {
                                note.set(loaded.state().note());
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
        state.get().open().ifPresent(open -> desk.background()
                .run(() -> loader.seen(open.sheet().stored()), noted -> {}, desk.faults()::handle));
    }

    private void giveBack(HeldNote held, Runnable given) {
        var open = state.get().open().isPresent();
        if (open) {
            drafts.put(held.drafts());
        }
        if (open && !held.noted()) {
            save.set(new SaveState.Unfinished());
            given.run();
        } else if (editable().isPresent()) {
            var theirs = note.get();
            note.set(held.text());
            var conflict = held.why() instanceof SaveState.Conflict || !theirs.equals(held.over());
            if (conflict && dirty.get()) {
                aside.set(new Aside.Theirs(theirs));
            }
            save.set(conflict ? new SaveState.Conflict() : held.why());
            given.run();
        } else {
            aside.set(new Aside.Mine(open ? held.text() : held.words()));
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
        if (!(aside.get() instanceof Aside.Theirs)) {
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
        var over = state.get().note();
        var kept = drafts.open() ? drafts.changed() : Map.<Drafts.Field, String>of();
        var text = dirty.get() ? Optional.of(note.get()) : beside();
        var why = dirty.get() ? aside.get() instanceof Aside.Theirs ? new SaveState.Conflict() : save.get() : new SaveState.TooLate();
        return text.isEmpty() && kept.isEmpty()
                ? Optional.empty()
                : intake().map(i -> new HeldNote(i.id(), text.orElse(over), over, why, kept));
    }

    /// The practitioner's own text that stands beside the note and is kept nowhere else.
    Optional<String> beside() {
        return readAside.isEmpty() && aside.get() instanceof Aside.Mine(String text) ? Optional.of(text) : Optional.empty();
    }

    /// Forgets the record and what was typed.
    public void close() {
        asked++;
        readAside = Optional.empty();
        state.set(new RecordState.Closed());
        save.set(new SaveState.Idle());
        aside.set(new Aside.Nothing());
        note.set("");
        drafts.forget();
    }

    public void saveNote() {
        editable().filter(open -> dirty.get()).ifPresent(open -> saveReview(open, Status.IN_REVIEW, Optional.empty(), () -> {}));
    }

    /// Locks the record with the note as it stands, in the name of whoever is unlocked. There is no way back.
    public void signOff() {
        Author.of(desk).ifPresentOrElse(this::signOff, () -> save.set(new SaveState.Failed(Archive.NOT_ALLOWED)));
    }

    private void signOff(String name) {
        var signOff = new Review.SignOff(name, desk.clock().instant());
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
        if (!dirty.get() && drafts.open()) {
            save.set(new SaveState.Unfinished());
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

    /// Who raised the level meanwhile. Nothing that is typed is touched.
    void raised(Optional<Raise> now) {
        state.get().open().ifPresent(open -> state.set(new RecordState.Open(open.sheet().with(now), open.access())));
    }

    /// What is open, if it may be changed and nothing else is being saved.
    Optional<RecordState.Open> editable() {
        return state.get().open().filter(open -> open.access() == Access.EDITABLE && !busy.get());
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
        note.set(state.get().note());
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
        var theirs = found.note();
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
        dirty.set(state.get().open().isPresent() && !note.get().equals(state.get().note()));
    }

    /// The intake shown, if one is.
    public Optional<Intake> intake() {
        return state.get().open().map(open -> open.sheet().intake());
    }
}
