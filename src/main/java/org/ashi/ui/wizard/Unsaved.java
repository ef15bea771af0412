package org.ashi.ui.wizard;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Faults;

/// Whether answers are on disk, and why not.
final class Unsaved {

    private final Supplier<Messages> messages;
    private final Faults faults;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private boolean last;

    Unsaved(Supplier<Messages> messages, Faults faults) {
        this.messages = messages;
        this.faults = faults;
    }

    /// In words; empty while all is saved.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// The last save did not reach the disk.
    boolean any() {
        return last;
    }

    void came(SaveResult result) {
        last = !(result instanceof SaveResult.Saved);
        trouble.set(Troubles.inWords(result, messages.get()).orElse(""));
    }

    void failed(Throwable fault) {
        last = true;
        trouble.set(messages.get().get("wizard.trouble.failed", Faults.code(fault)));
        faults.handle(fault);
    }
}
