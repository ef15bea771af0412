package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Ids;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.RowKind;

/// The rows that count unopened urgent intakes are not signed. Whoever unlocks can tell which are missing: an urgent intake that
/// was handed in and that no practitioner has opened, or not since it was raised.
final class UrgentCheck {

    private final Connection c;
    private final Set<UUID> practitioners;

    UrgentCheck(Connection c, Known known) {
        this.c = c;
        practitioners = Stream.concat(known.people().stream(), known.former().stream())
                .filter(p -> p.role() == Role.PRACTITIONER)
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    /// @param raised what the log tells of those that are raised
    /// @return those that ought to be counted and are not
    Set<UUID> missing(Collection<Line> lines, Map<UUID, RaiseCheck.Told> raised) throws SQLException {
        var counted = new HashSet<>(Rows.readable(c, "SELECT id FROM urgent", p -> {}, row -> KeyTables.id(row, "id")).rows());
        var missing = new HashSet<UUID>();
        for (var line : lines) {
            if (counted.contains(line.id())) {
                continue;
            }
            var raise = Optional.ofNullable(raised.get(line.id())).filter(UrgentCheck::calls);
            if (calls(line) && !opened(line.id()) || raise.isPresent() && !openedSince(line.id(), raise.get().entry())) {
                missing.add(line.id());
            }
        }
        return missing;
    }

    private static boolean calls(RaiseCheck.Told raise) {
        return raise.raise().level().compareTo(TriageLevel.URGENT) >= 0;
    }

    private static boolean calls(Line line) {
        return (line.kind() == RowKind.HANDED_IN || line.kind() == RowKind.ALERTED)
                && line.level() >= Levels.number(TriageLevel.URGENT);
    }

    /// Whoever opened it before it was raised has not seen that.
    private boolean openedSince(UUID id, AuditEntry raise) throws SQLException {
        var opened = Rows.readable(
                        c,
                        "SELECT " + AuditTable.COLUMNS + " FROM audit WHERE intake = ? AND action = ?",
                        p -> p.bytes(Ids.bytes(id)).number(Action.OPENED.number()),
                        AuditTable::entry)
                .rows()
                .stream()
                .filter(entry -> entry.person().filter(practitioners::contains).isPresent())
                .toList();
        var stations = opened.stream().map(AuditEntry::workstation).collect(Collectors.toCollection(HashSet::new));
        stations.add(raise.workstation());
        var sequence = Sequence.of(c, stations);
        return opened.stream().anyMatch(entry -> sequence.follows(entry, raise));
    }

    private boolean opened(UUID id) throws SQLException {
        return Rows.readable(
                        c,
                        "SELECT person FROM audit WHERE intake = ? AND action = ? AND person IS NOT NULL",
                        p -> p.bytes(Ids.bytes(id)).number(Action.OPENED.number()),
                        row -> KeyTables.id(row, "person"))
                .rows()
                .stream()
                .anyMatch(practitioners::contains);
    }
}
