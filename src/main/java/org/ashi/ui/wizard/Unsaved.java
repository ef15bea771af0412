package org.ashi.ui.wizard;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;
import org.ashi.ui.kit.Faults;

/// Whether answers are not on disk, and why.
final class Unsaved {

    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private boolean some;

    /// Empty while all is on disk.
    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    boolean some() {
        return some;
    }

    void saved(SaveResult result, Messages messages) {
        some = !(result instanceof SaveResult.Saved);
        words.set(Troubles.inWords(result, messages).orElse(""));
    }

    void failed(Throwable fault, Messages messages) {
        some = true;
        words.set(messages.get("wizard.trouble.failed", Faults.code(fault)));
    }
}
