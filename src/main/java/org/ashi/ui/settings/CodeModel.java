package org.ashi.ui.settings;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.settings.FileStaffCode;
import org.ashi.settings.StaffCode;

/// Chooses the staff code, typed twice. Whoever shows this has asked for the code before.
public final class CodeModel {

    /// How far the choice has come.
    public enum State {
        READY,
        SAVING,
        DONE,
        /// The two were not the same.
        DIFFER,
        NOT_DIGITS,
        TOO_SIMPLE,
        NOT_WRITTEN
    }

    private final SettingsDesk desk;
    private final ReadOnlyBooleanWrapper set;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.READY);

    CodeModel(SettingsDesk desk) {
        this.desk = desk;
        set = new ReadOnlyBooleanWrapper(desk.code().isSet());
    }

    /// Whether there is a code.
    public ReadOnlyBooleanProperty setProperty() {
        return set.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Chooses a code if both are the same.
    public void choose(String first, String second) {
        if (state.get() == State.SAVING) {
            return;
        }
        if (!first.equals(second)) {
            state.set(State.DIFFER);
            return;
        }
        state.set(State.SAVING);
        desk.background().run(() -> desk.code().set(first), this::came, fault -> {
            state.set(State.NOT_WRITTEN);
            desk.faults().handle(fault);
        });
    }

    /// Somebody types again.
    void typed() {
        if (state.get() != State.SAVING) {
            state.set(State.READY);
        }
    }

    private void came(FileStaffCode.Change change) {
        set.set(desk.code().isSet());
        state.set(
                switch (change) {
                    case DONE -> State.DONE;
                    case NOT_DIGITS -> State.NOT_DIGITS;
                    case TOO_SIMPLE -> State.TOO_SIMPLE;
                    case NOT_WRITTEN -> State.NOT_WRITTEN;
                });
    }

    /// What to say about it; empty for nothing.
    String text() {
        var m = desk.messages();
        return switch (state.get()) {
            case READY -> "";
            case SAVING -> m.get("settings.kiosk.code.saving");
            case DONE -> m.get("settings.kiosk.code.done");
            case DIFFER -> m.get("settings.kiosk.code.differ");
            case NOT_DIGITS -> m.get("settings.kiosk.code.notDigits", StaffCode.MIN_DIGITS, StaffCode.MAX_DIGITS);
            case TOO_SIMPLE -> m.get("settings.kiosk.code.tooSimple");
            case NOT_WRITTEN -> m.get("settings.kiosk.code.notWritten", FileStaffCode.UNWRITABLE);
        };
    }
}
