package org.ashi.tally;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.ashi.vault.AuditEntry;

/// What the audit log alone knows of the forms begun: those of which no record is left or listed. It needs the ids while it reads
/// and is let go of afterwards.
final class FormsLog {

    private enum Fate {
        /// It lies in the archive and is counted there.
        RECORD,
        DELETED,
        LEFT
    }

    private final Span span;
    private final ZoneId zone;
    private final Map<UUID, Fate> fates = new HashMap<>();
    private final EnumMap<Fate, Integer> begun = new EnumMap<>(Fate.class);

    FormsLog(Span span, ZoneId zone) {
        this.span = span;
        this.zone = zone;
    }

    /// @param entry none older than the one before
    void add(AuditEntry entry) {
        entry.intake().ifPresent(id -> {
            switch (entry.action()) {
                case ALERTED, HANDED_IN, ABANDONED -> fates.put(id, Fate.RECORD);
                case DISCARDED -> fates.putIfAbsent(id, Fate.DELETED);
                case STARTED -> started(entry, id);
                default -> {
                    // Tells nothing of how a form ended.
                }
            }
        });
    }

    /// A form that another workstation went on with was started twice, and counts once.
    private void started(AuditEntry entry, UUID id) {
        var fate = fates.getOrDefault(id, Fate.LEFT);
        fates.put(id, Fate.RECORD);
        if (fate != Fate.RECORD && span.holds(entry.at(), zone)) {
            begun.merge(fate, 1, Integer::sum);
        }
    }

    int deleted() {
        return begun.getOrDefault(Fate.DELETED, 0);
    }

    int left() {
        return begun.getOrDefault(Fate.LEFT, 0);
    }
}
