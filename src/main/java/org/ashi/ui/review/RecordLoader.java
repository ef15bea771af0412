package org.ashi.ui.review;

import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Intake;
import org.ashi.intake.Status;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;

/// Reads and saves a record for the record page. Blocks; touches no node.
final class RecordLoader {

    private final ReviewDesk desk;

    RecordLoader(ReviewDesk desk) {
        this.desk = desk;
    }

    /// @param save what became of marking a new record as opened
    record Loaded(RecordState state, SaveState save) {}

    /// Reads the record and marks a new one as opened. It is shown even where that mark could not be saved.
    Loaded open(UUID id) {
        return read(id, true);
    }

    Loaded reread(UUID id) {
        return read(id, false);
    }

    private Loaded read(UUID id, boolean mark) {
        try {
            var found = desk.store().find(id);
            if (found.isEmpty()) {
                return new Loaded(new RecordState.Missing(), new SaveState.Idle());
            }
            var stored = found.get();
            return mark && stored.intake().status() == Status.NEW && desk.store().writable()
                    ? marked(stored)
                    : new Loaded(shown(stored), new SaveState.Idle());
        } catch (StoreException e) {
            return new Loaded(new RecordState.Unreadable(e.code()), new SaveState.Idle());
        }
    }

    /// Notes that a practitioner has it in front of them.
    ///
    /// @return false where the screen was locked meanwhile: it goes on counting as urgent, and is seen the next time
    boolean seen(StoredIntake stored) {
        try {
            desk.store().seen(stored.intake().id(), stored.revision(), stored.raised());
            return true;
        } catch (StoreException locked) {
            return false;
        }
    }

    private Loaded marked(StoredIntake stored) {
        var opened = with(stored, stored.intake().reviewed(Status.IN_REVIEW, stored.intake().review()));
        return switch (desk.store().save(opened)) {
            case SaveResult.Saved(long revision) ->
                new Loaded(shown(atRevision(opened, revision)), new SaveState.Idle());
            // Somebody else opened or signed it at the same moment: what they made of it is shown.
            case SaveResult.Conflict c -> reread(stored.intake().id());
            case SaveResult.Locked l -> reread(stored.intake().id());
            case SaveResult.ReadOnly r -> new Loaded(shown(stored), new SaveState.ReadOnly());
            case SaveResult.Failed(String code) -> new Loaded(shown(stored), new SaveState.Failed(code));
        };
    }

    /// @param shown where it was saved
    record Written(Optional<RecordState> shown, SaveState save) {}

    Written write(StoredIntake next) {
        return switch (desk.store().save(next)) {
            case SaveResult.Saved(long revision) ->
                new Written(
                        Optional.of(shown(asRaised(atRevision(next, revision)))),
                        new SaveState.Saved(desk.clock().instant()));
            case SaveResult.Conflict(long current) ->
                new Written(Optional.empty(), current == 0 ? new SaveState.Gone() : new SaveState.Conflict());
            case SaveResult.Locked l -> new Written(Optional.empty(), new SaveState.Locked());
            case SaveResult.ReadOnly r -> new Written(Optional.empty(), new SaveState.ReadOnly());
            case SaveResult.Failed(String code) -> new Written(Optional.empty(), new SaveState.Failed(code));
        };
    }

    /// It may have been decided on by what was just saved, or raised anew.
    private StoredIntake asRaised(StoredIntake saved) {
        try {
            return saved.raised(desk.store().raised(saved.intake().id()));
        } catch (StoreException unreadable) {
            // As it was known before: the next save finds out.
            return saved;
        }
    }

    RecordState.Open shown(StoredIntake stored) {
        return new RecordState.Open(
                RecordSheet.of(desk, stored),
                Access.of(stored.intake(), desk.store().writable()));
    }

    static StoredIntake with(StoredIntake stored, Intake intake) {
        return new StoredIntake(intake, stored.assessment(), stored.trace(), stored.revision(), stored.raised());
    }

    static StoredIntake atRevision(StoredIntake stored, long revision) {
        return new StoredIntake(stored.intake(), stored.assessment(), stored.trace(), revision, stored.raised());
    }
}
