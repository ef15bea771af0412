package org.ashi.ui.wizard;

import java.util.Optional;
import java.util.Set;
import org.ashi.store.Archive;
import org.ashi.store.SaveResult;
import org.ashi.text.Messages;

/// Says in words why something is not on disk.
final class Troubles {

    /// No second try helps against these: the patient needs paper.
    private static final Set<String> CANNOT_SEAL = Set.of(Archive.NO_PRACTICE, Archive.NO_WORKSTATION, Archive.KEYS);

    private Troubles() {}

    static Optional<String> inWords(SaveResult result, Messages messages) {
        return switch (result) {
            case SaveResult.Saved s -> Optional.empty();
            case SaveResult.Conflict c -> Optional.of(messages.get("wizard.trouble.conflict"));
            case SaveResult.Locked l -> Optional.of(messages.get("wizard.trouble.locked"));
            case SaveResult.ReadOnly r -> Optional.of(messages.get("wizard.trouble.readOnly"));
            case SaveResult.Failed(String code) when CANNOT_SEAL.contains(code) ->
                Optional.of(messages.get("unlock.paper"));
            case SaveResult.Failed(String code) -> Optional.of(messages.get("wizard.trouble.failed", code));
        };
    }
}
