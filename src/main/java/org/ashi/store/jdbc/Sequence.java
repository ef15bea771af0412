package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Ids;

/// Which entries of other workstations a workstation came after, whatever their clocks say: the first entry of its log names how
/// far the others were.
record Sequence(Map<UUID, List<Standing>> others) {

    static Sequence of(Connection c, Collection<UUID> workstations) throws SQLException {
        var others = new HashMap<UUID, List<Standing>>();
        for (var station : workstations) {
            others.put(station, first(c, station));
        }
        return new Sequence(others);
    }

    private static List<Standing> first(Connection c, UUID station) throws SQLException {
        var first = Rows.readable(
                c,
                "SELECT detail FROM audit WHERE workstation = ? AND n = 1 AND action = ?",
                p -> p.bytes(Ids.bytes(station)).number(Action.WORKSTATION_ADDED.number()),
                row -> Standing.read(row.getString(1)));
        return first.rows().stream().flatMap(List::stream).toList();
    }

    /// Whether an entry came after another one: within a workstation the number tells, across them what the later one knew of the
    /// other, and only where neither knew, the time.
    boolean follows(AuditEntry entry, AuditEntry other) {
        if (entry.workstation().equals(other.workstation())) {
            return entry.n() > other.n();
        }
        if (before(other.workstation(), other.n(), entry.workstation())) {
            return true;
        }
        return !before(entry.workstation(), entry.n(), other.workstation()) && entry.at().isAfter(other.at());
    }

    /// Whether entry n of a workstation was there before the other workstation began.
    boolean before(UUID station, long n, UUID other) {
        return others.getOrDefault(other, List.of()).stream()
                .anyMatch(then -> then.workstation().equals(station) && n <= then.n());
    }
}
