package org.ashi.ui.review;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.QueueRow;
import org.ashi.store.Raise;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;

/// Raises the level of a row of the queue. Everybody who is unlocked may; nobody lowers one from here.
public final class RaiseModel {

    /// What became of it.
    public sealed interface State {
        record Idle() implements State {}

        record Saving() implements State {}

        record Raised(TriageLevel level) implements State {}

        /// It is that urgent already, or more: only a practitioner lowers a level, in the record and with a reason.
        record NotLower(TriageLevel now) implements State {}

        record SignedOff() implements State {}

        /// @param code to quote to support
        record Failed(String code) implements State {}
    }

    private final ReviewDesk desk;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());

    /// @param changed runs once a level was raised
    public RaiseModel(ReviewDesk desk, Runnable changed) {
        this.desk = desk;
        this.changed = changed;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Forgets what became of the last one.
    public void begin() {
        state.set(new State.Idle());
    }

    public void raise(QueueRow row, TriageLevel level, Raise.Reason reason) {
        if (level.compareTo(row.level()) <= 0) {
            state.set(new State.NotLower(row.level()));
            return;
        }
        state.set(new State.Saving());
        desk.background()
                .run(
                        () -> raise(row.id(), level, reason),
                        result -> show(result, row, level),
                        fault -> {
                            state.set(new State.Failed(Faults.code(fault)));
                            desk.faults().handle(fault);
                        });
    }

    private SaveResult raise(UUID id, TriageLevel level, Raise.Reason reason) {
        try {
            return desk.store().raise(id, level, reason);
        } catch (StoreException e) {
            return new SaveResult.Failed(e.code());
        }
    }

    private void show(SaveResult result, QueueRow row, TriageLevel level) {
        state.set(switch (result) {
            case SaveResult.Saved saved -> new State.Raised(level);
            case SaveResult.Locked locked -> new State.SignedOff();
            case SaveResult.Failed(String code) ->
                code.equals(Archive.NOT_ALLOWED) ? new State.NotLower(row.level()) : new State.Failed(code);
            case SaveResult.Conflict gone -> new State.Failed(Archive.QUARANTINED);
            case SaveResult.ReadOnly readOnly -> new State.Failed(Archive.NO_WORKSTATION);
        });
        if (result instanceof SaveResult.Saved) {
            changed.run();
        }
    }
}
