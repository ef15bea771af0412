package org.ashi.ui.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ashi.store.Archive;
import org.ashi.store.Archive.Warning;
import org.ashi.store.StoreException;
import org.ashi.text.Messages;

/// How the archive stood when it was last looked at, as everybody may know it.
///
/// @param urgent forms that need a practitioner now and that none has opened
/// @param quarantined records that cannot be shown; 0 while nobody is unlocked
/// @param ready forms can be sealed, and so be saved
public record Seen(int urgent, int quarantined, Set<Warning> warnings, boolean ready) {

    /// Not looked at yet.
    public static final Seen NOTHING = new Seen(0, 0, Set.of(), true);

    public Seen {
        warnings = Set.copyOf(warnings);
    }

    /// What is known without reading the archive.
    static Seen atFirst(Archive archive) {
        return new Seen(0, 0, archive.warnings(), ready(archive));
    }

    /// Blocks. What cannot be read stays as it was.
    static Seen of(Archive archive, Seen before) {
        var warnings = archive.warnings();
        try {
            return new Seen(archive.urgent(), archive.quarantined().size(), warnings, ready(archive));
        } catch (StoreException unreadable) {
            return new Seen(before.urgent, before.quarantined, warnings, ready(archive));
        }
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
