package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ashi.intake.Deed;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Raise;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.RowKind;
import org.ashi.vault.VaultException;

/// The rows of raised levels are not signed. The log tells which of them are missing or lower than what somebody raised: a raise
/// counts until a practitioner has decided on it.
///
/// Whoever can write the file can add an entry of a decision as well. Therefore a practitioner, who can open the record, believes
/// no more decisions than levels were set in it. A signed-off record is not raised: its level was settled before.
///
/// The entry of a decision names the last raise of each workstation that was there, so that no clock matters.
final class RaiseCheck {

    /// The condition is that of the index, so that only these entries are read, however long the log is.
    static final String LOGGED = "SELECT " + AuditTable.COLUMNS + " FROM audit WHERE action IN (28, 29)";
    static final String LOGGED_OF_ONE = LOGGED + " AND intake = ?";

    private static final UUID NOBODY = new UUID(0, 0);
    /// So many fit into an entry. What is left out comes back once more.
    private static final int MOST_STATIONS = 80;
    /// No log comes near the largest of them.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

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

    /// Who raised an intake: what its row says or the log, whichever is more urgent.
    Optional<Raise> raised(UUID id) throws SQLException {
        var row = RaisedTable.find(c, id);
        if (!open(id)) {
            return row;
        }
        var told = told(id, entries(id)).map(Told::raise);
        return told.filter(raise -> row.filter(r -> r.level().compareTo(raise.level()) >= 0).isEmpty()).or(() -> row);
    }

    private List<AuditEntry> entries(UUID id) throws SQLException {
        return Rows.readable(c, LOGGED_OF_ONE, p -> p.bytes(Ids.bytes(id)), AuditTable::entry).rows();
    }

    /// For the entry of a decision: all raises of an intake that there are.
    String settling(UUID id) throws SQLException {
        var last = new TreeMap<UUID, Long>();
        entries(id).stream()
                .filter(entry -> entry.action() == Action.RAISED)
                .forEach(entry -> last.merge(entry.workstation(), entry.n(), Math::max));
        return last.entrySet().stream()
                .limit(MOST_STATIONS)
                .map(e -> e.getKey() + ":" + e.getValue())
                .collect(Collectors.joining(" "));
    }

    private static boolean settles(AuditEntry decision, AuditEntry raise) {
        return Arrays.stream(decision.detail().split(" ", -1)).anyMatch(part -> {
            var at = part.indexOf(':');
            return at > 0
                    && part.substring(0, at).equals(raise.workstation().toString())
                    && NUMBER.matcher(part.substring(at + 1)).matches()
                    && Long.parseLong(part.substring(at + 1)) >= raise.n();
        });
    }

    /// A raise that counts, and the entry that tells of it.
    record Told(Raise raise, AuditEntry entry) {}

    /// What the log tells of intakes that are raised.
    Map<UUID, Told> told() throws SQLException {
        var entries = Rows.readable(c, LOGGED, p -> {}, AuditTable::entry).rows().stream()
                .filter(entry -> entry.intake().isPresent())
                .collect(Collectors.groupingBy(entry -> entry.intake().orElseThrow()));
        var told = new HashMap<UUID, Told>();
        for (var one : entries.entrySet()) {
            if (open(one.getKey())) {
                told(one.getKey(), one.getValue()).ifPresent(raise -> told.put(one.getKey(), raise));
            }
        }
        return told;
    }

    private boolean open(UUID id) throws SQLException {
        return IntakeTable.top(c, id)
                .filter(top -> top.kind() != RowKind.DRAFT && top.kind() != RowKind.SIGNED_OFF)
                .isPresent();
    }

    private Optional<Told> told(UUID id, List<AuditEntry> entries) throws SQLException {
        var settled = settled(id, entries);
        return entries.stream()
                .filter(entry -> entry.action() == Action.RAISED)
                .filter(raise -> settled.stream().noneMatch(entry -> settles(entry, raise)))
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
