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
import org.ashi.store.AuditVerdict.Finding;
import org.ashi.store.AuditVerdict.Kind;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.VaultException;

/// Compares each intake with the last entry that tells of it: what was saved last must be there, and nothing else.
final class IntakeCheck {

    private final Connection c;
    private final Known known;
    private final List<Finding> findings;

    IntakeCheck(Connection c, Known known, List<Finding> findings) {
        this.c = c;
        this.known = known;
        this.findings = findings;
    }

    /// What the log of one workstation says last of an intake.
    private record Told(UUID workstation, long n, Instant at, boolean there, String digest) {}

    /// @return how many intakes there are
    long run() throws SQLException {
        var told = told();
        long count = 0;
        try (var statement = c.prepareStatement("SELECT " + IntakeTable.COLUMNS + " FROM sealed_intake");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                count++;
                var id = KeyTables.id(rows, "id");
                compare(id, last(Optional.ofNullable(told.remove(id)).orElse(Map.of())), rows);
            }
        }
        told.forEach((id, all) -> last(all)
                .filter(Told::there)
                .ifPresent(last -> findings.add(
                        new Finding(Kind.INTAKE_MISSING, Optional.of(last.workstation()), last.n(), Optional.of(id)))));
        return count;
    }

    /// Within a workstation the number orders, whatever its clock says; across them there is only the time.
    private static Optional<Told> last(Map<UUID, Told> byWorkstation) {
        return byWorkstation.values().stream().max(Comparator.comparing(Told::at));
    }

    private void compare(UUID id, Optional<Told> told, java.sql.ResultSet rows) throws SQLException {
        if (told.filter(Told::there).isEmpty()) {
            findings.add(new Finding(Kind.INTAKE_UNKNOWN, Optional.empty(), 0, Optional.of(id)));
            return;
        }
        var last = told.get();
        if (!matches(last, rows)) {
            findings.add(new Finding(Kind.INTAKE_CHANGED, Optional.of(last.workstation()), last.n(), Optional.of(id)));
        }
    }

    private boolean matches(Told last, java.sql.ResultSet rows) throws SQLException {
        try {
            var row = IntakeTable.row(rows, known.practice().id());
            var context = row.context();
            row.verify(known.workstation(context.workstation()));
            // A draft changes with every page; the log holds its beginning.
            var same = context.kind().unfinished() || Writing.detail(row).equals(last.digest());
            return same && context.workstation().equals(last.workstation()) && context.seq() == last.n();
        } catch (VaultException e) {
            return false;
        }
    }

    /// By intake, then by workstation.
    private Map<UUID, Map<UUID, Told>> told() throws SQLException {
        var told = new HashMap<UUID, Map<UUID, Told>>();
        try (var statement = c.prepareStatement("SELECT " + AuditTable.COLUMNS
                        + " FROM audit WHERE intake IS NOT NULL ORDER BY workstation, n");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                try {
                    note(told, AuditTable.entry(rows));
                } catch (VaultException unreadable) {
                    // The check of the chain tells of it.
                }
            }
        }
        return told;
    }

    private static void note(Map<UUID, Map<UUID, Told>> told, AuditEntry entry) {
        if (entry.action() != Action.DISCARDED && !Writing.tellsOfASave(entry)) {
            return;
        }
        var there = entry.action() != Action.DISCARDED;
        told.computeIfAbsent(entry.intake().orElseThrow(), id -> new HashMap<>())
                .put(entry.workstation(), new Told(entry.workstation(), entry.n(), entry.at(), there, entry.detail()));
    }
}
