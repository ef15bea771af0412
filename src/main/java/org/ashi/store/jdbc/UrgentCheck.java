package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.vault.Action;
import org.ashi.vault.Ids;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.RowKind;

/// The rows that count unopened urgent intakes are not signed. Whoever unlocks can tell which are missing: an urgent intake that
/// was handed in and that no practitioner has opened.
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

    /// @return those that ought to be counted and are not
    List<UUID> missing(Collection<Line> lines) throws SQLException {
        var counted = new HashSet<>(Rows.readable(c, "SELECT id FROM urgent", p -> {}, row -> KeyTables.id(row, "id")).rows());
        var missing = new java.util.ArrayList<UUID>();
        for (var line : lines) {
            if (calls(line) && !counted.contains(line.id()) && !opened(line.id())) {
                missing.add(line.id());
            }
        }
        return missing;
    }

    private static boolean calls(Line line) {
        return (line.kind() == RowKind.HANDED_IN || line.kind() == RowKind.ALERTED)
                && line.level() >= Levels.number(TriageLevel.URGENT);
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
