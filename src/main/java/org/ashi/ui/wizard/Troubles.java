package org.ashi.ui.wizard;

import java.util.Optional;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;

/// Says in words why something is not on disk.
final class Troubles {

    private Troubles() {}

    static Optional<String> inWords(SaveResult result, Messages messages) {
        return switch (result) {
            case SaveResult.Saved s -> Optional.empty();
            case SaveResult.Conflict c -> Optional.of(messages.get("wizard.trouble.conflict"));
            case SaveResult.Locked l -> Optional.of(messages.get("wizard.trouble.locked"));
            case SaveResult.ReadOnly r -> Optional.of(messages.get("wizard.trouble.readOnly"));
            case SaveResult.Failed(String code) -> Optional.of(messages.get("wizard.trouble.failed", code));
        };
    }
}
