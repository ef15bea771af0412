package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
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

    /// What the log says of an intake.
    private record Told(UUID workstation, long n, boolean there, String digest) {}

    /// @return how many intakes there are
    long run() throws SQLException {
        var told = told();
        long count = 0;
        try (var statement = c.prepareStatement("SELECT " + IntakeTable.COLUMNS + " FROM sealed_intake");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                count++;
                var id = KeyTables.id(rows, "id");
                compare(id, Optional.ofNullable(told.remove(id)), rows);
            }
        }
        told.forEach((id, last) -> {
            if (last.there()) {
                findings.add(new Finding(Kind.INTAKE_MISSING, Optional.of(last.workstation()), last.n(), Optional.of(id)));
            }
        });
        return count;
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

    /// The order of time is that of numbers as long as one workstation writes; else that of the entries' times.
    private Map<UUID, Told> told() throws SQLException {
        var told = new HashMap<UUID, Told>();
        try (var statement = c.prepareStatement("SELECT " + AuditTable.COLUMNS
                        + " FROM audit WHERE intake IS NOT NULL ORDER BY at, workstation, n");
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

    private static void note(Map<UUID, Told> told, AuditEntry entry) {
        var id = entry.intake().orElseThrow();
        if (entry.action() == Action.DISCARDED) {
            told.put(id, new Told(entry.workstation(), entry.n(), false, ""));
        } else if (Writing.tellsOfASave(entry)) {
            told.put(id, new Told(entry.workstation(), entry.n(), true, entry.detail()));
        }
    }
}
