package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ashi.intake.Deed;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Raise;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Keyring;
import org.ashi.vault.RowKind;
import org.ashi.vault.VaultException;

/// The rows of raised levels are not signed. Whoever unlocks can tell from the log which of them are missing or lower than what
/// somebody raised: a raise counts until a practitioner has decided on it.
///
/// Whoever can write the file can add an entry of a decision as well. Therefore a practitioner, who can open the record, believes
/// no more decisions than levels were set in it. A signed-off record is not raised: its level was settled before.
final class RaiseCheck {

    /// The condition is that of the index, so that only these entries are read, however long the log is.
    static final String LOGGED = "SELECT " + AuditTable.COLUMNS + " FROM audit WHERE action IN (28, 29)";

    private static final UUID NOBODY = new UUID(0, 0);

    private final Connection c;
    private final Known known;
    private final Keyring keys;
    private final BodyCodec codec = new BodyCodec();

    /// @param keys of whoever unlocks
    RaiseCheck(Connection c, Known known, Keyring keys) {
        this.c = c;
        this.known = known;
        this.keys = keys;
    }

    /// A raise that counts, and the entry that tells of it.
    record Told(Raise raise, AuditEntry entry) {}

    /// What the log tells of intakes that are raised.
    Map<UUID, Told> told() throws SQLException {
        var entries = Rows.readable(c, LOGGED, p -> {}, AuditTable::entry).rows().stream()
                .filter(entry -> entry.intake().isPresent())
                .collect(Collectors.groupingBy(entry -> entry.intake().orElseThrow()));
        var stations = entries.values().stream().flatMap(List::stream).map(AuditEntry::workstation).collect(Collectors.toSet());
        var sequence = Sequence.of(c, stations);
        var told = new HashMap<UUID, Told>();
        for (var one : entries.entrySet()) {
            if (open(one.getKey())) {
                told(one.getKey(), one.getValue(), sequence).ifPresent(raise -> told.put(one.getKey(), raise));
            }
        }
        return told;
    }

    private boolean open(UUID id) throws SQLException {
        return IntakeTable.top(c, id)
                .filter(top -> top.kind() != RowKind.DRAFT && top.kind() != RowKind.SIGNED_OFF)
                .isPresent();
    }

    private Optional<Told> told(UUID id, List<AuditEntry> entries, Sequence sequence) throws SQLException {
        var settled = settled(id, entries);
        return entries.stream()
                .filter(entry -> entry.action() == Action.RAISED)
                .filter(raise -> settled.stream().noneMatch(entry -> sequence.follows(entry, raise)))
                .map(entry -> new Told(raise(entry), entry))
                .max(Comparator.<Told, TriageLevel>comparing(t -> t.raise().level()).thenComparing(t -> t.entry().at()));
    }

    private List<AuditEntry> settled(UUID id, List<AuditEntry> entries) throws SQLException {
        var settled = entries.stream()
                .filter(entry -> entry.action() == Action.RAISE_SETTLED)
                .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::n))
                .toList();
        return settled.isEmpty() || keys.owner().isEmpty() ? settled : settled.stream().limit(levelsSet(id)).toList();
    }

    /// How often a practitioner set the level; never where the record cannot be read.
    private long levelsSet(UUID id) throws SQLException {
        try {
            var row = IntakeTable.find(c, known.practice().id(), id).orElseThrow();
            return Reading.open(codec, known, keys, row)
                    .intake()
                    .review()
                    .deeds(Deed.LevelSet.class)
                    .count();
        } catch (RuntimeException unreadable) {
            // Told by whoever shows it.
            return 0;
        }
    }

    private static Raise raise(AuditEntry entry) {
        var words = entry.detail().split(" ", -1);
        var by = entry.person().orElse(NOBODY);
        try {
            var at = Times.within(entry.at());
            return new Raise(TriageLevel.valueOf(words[0]), Raise.Reason.valueOf(words[words.length - 1]), by, at);
        } catch (IllegalArgumentException | VaultException nonsense) {
            return new Raise(TriageLevel.EMERGENCY, Raise.Reason.OTHER, by, Instant.EPOCH);
        }
    }

    /// Those whose rows say less than the log, or nothing.
    ///
    /// @param rows see [RaisedTable#all(Connection)]
    static Map<UUID, Raise> lost(Map<UUID, Told> told, Map<UUID, TriageLevel> rows) {
        return told.entrySet().stream()
                .filter(e -> Optional.ofNullable(rows.get(e.getKey()))
                        .filter(level -> level.compareTo(e.getValue().raise().level()) >= 0)
                        .isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().raise()));
    }
}
