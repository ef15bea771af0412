package org.ashi.store.jdbc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashi.store.IntakeStore;

/// The saves a [WriterProgram] says it made.
final class Acknowledged {

    private final Map<UUID, Long> revisions = new HashMap<>();

    /// @param lines `id revision`
    void add(List<String> lines) {
        for (var line : lines) {
            var parts = line.split(" ");
            revisions.merge(UUID.fromString(parts[0]), Long.valueOf(parts[1]), Math::max);
        }
    }

    int size() {
        return revisions.size();
    }

    /// Those that are not in the archive, at an older revision there, or unreadable.
    List<UUID> missingIn(IntakeStore store) {
        var missing = new ArrayList<UUID>();
        revisions.forEach((id, revision) -> {
            if (store.find(id).filter(found -> found.revision() >= revision).isEmpty()) {
                missing.add(id);
            }
        });
        return missing;
    }
}
