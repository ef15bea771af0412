package org.ashi.ui.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;
import org.ashi.store.Archive;
import org.ashi.store.Archive.Warning;
import org.ashi.store.StoreException;
import org.ashi.text.Messages;

/// How the archive stood when it was last looked at, as everybody may know it.
///
/// @param urgent forms that need a practitioner now and that none has seen; empty where they cannot be counted, which is not none
/// @param quarantined records that cannot be shown; 0 while nobody is unlocked
/// @param ready forms can be sealed, and so be saved
public record Seen(OptionalInt urgent, int quarantined, Set<Warning> warnings, boolean ready) {

    /// Not looked at yet.
    public static final Seen NOTHING = new Seen(OptionalInt.of(0), 0, Set.of(), true);

    public Seen {
        warnings = Set.copyOf(warnings);
    }

    /// What is known without reading the archive.
    static Seen atFirst(Archive archive) {
        return new Seen(OptionalInt.of(0), 0, archive.warnings(), ready(archive));
    }

    /// Blocks. Damaged records that cannot be counted stay as they were.
    static Seen of(Archive archive, Seen before) {
        var quarantined = count(() -> archive.quarantined().size()).orElse(before.quarantined);
        return new Seen(count(archive::urgent), quarantined, archive.warnings(), ready(archive));
    }

    private static OptionalInt count(IntSupplier counted) {
        try {
            return OptionalInt.of(counted.getAsInt());
        } catch (StoreException unreadable) {
            return OptionalInt.empty();
        }
    }

    /// As now, but nobody knows what is urgent.
    Seen uncounted() {
        return new Seen(OptionalInt.empty(), quarantined, warnings, ready);
    }

    private static boolean ready(Archive archive) {
        return archive.practice().isPresent()
                && !archive.warnings().contains(Warning.NO_WORKSTATION)
                && !archive.warnings().contains(Warning.KEYS);
    }

    /// What staff should know, each in a sentence or two: what it means and what to do.
    public List<String> notices(Messages messages) {
        var notices = new ArrayList<String>();
        // In the order of the enum, the same each time.
        for (var warning : Warning.values()) {
            if (warnings.contains(warning)) {
                notices.add(messages.get("unlock.warning." + warning.name()));
            }
        }
        if (quarantined > 0) {
            notices.add(messages.get("unlock.quarantined", quarantined));
        }
        return List.copyOf(notices);
    }
}
