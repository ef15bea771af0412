package org.ashi.ui.wizard;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Waits for what is on its way to the archive before the wizard moves on.
final class Settling {

    private final Saver saver;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper moving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /// @param changed runs when the wait begins and when it is over
    Settling(Saver saver, Runnable changed) {
        this.saver = saver;
        this.changed = changed;
    }

    /// Waiting before the next page is shown.
    ReadOnlyBooleanProperty movingProperty() {
        return moving.getReadOnlyProperty();
    }

    /// Something is on its way, waited for or not.
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    boolean moving() {
        return moving.get();
    }

    /// Runs an action when nothing is on its way any more.
    void then(Runnable action) {
        moving.set(true);
        saver.whenSettled(() -> {
            moving.set(false);
            action.run();
            changed.run();
        });
        changed.run();
    }

    void look() {
        busy.set(saver.busy() || moving.get());
    }
}
