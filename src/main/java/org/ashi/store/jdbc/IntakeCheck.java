package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
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

    /// @return how many intakes there are
    long run() throws SQLException {
        var sequence = Sequence.of(c, stations());
        var told = told(sequence);
        long count = 0;
        try (var statement = c.prepareStatement("SELECT " + IntakeTable.COLUMNS + " FROM sealed_intake");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                count++;
                var id = id(rows);
                if (id.isEmpty()) {
                    findings.add(new Finding(Kind.INTAKE_UNKNOWN, Optional.empty(), 0, Optional.empty()));
                    continue;
                }
                compare(id.get(), Optional.ofNullable(told.remove(id.get())).orElseGet(() -> new Told(sequence)), rows);
            }
        }
        told.forEach((id, all) -> all.there().ifPresent(last -> add(Kind.INTAKE_MISSING, last, id)));
        return count;
    }

    private List<UUID> stations() throws SQLException {
        return Rows.readable(c, "SELECT DISTINCT workstation FROM audit", p -> {}, row -> KeyTables.id(row, "workstation"))
                .rows();
    }

    private static Optional<UUID> id(ResultSet row) throws SQLException {
        try {
            return Optional.of(KeyTables.id(row, "id"));
        } catch (VaultException noId) {
            return Optional.empty();
        }
    }

    private void compare(UUID id, Told told, ResultSet rows) throws SQLException {
        var last = told.last().filter(entry -> entry.action() != Action.DISCARDED);
        if (last.isEmpty()) {
            findings.add(new Finding(Kind.INTAKE_UNKNOWN, Optional.empty(), 0, Optional.of(id)));
        } else if (!matches(told, rows)) {
            add(Kind.INTAKE_CHANGED, last.get(), id);
        }
    }

    private void add(Kind kind, AuditEntry last, UUID id) {
        findings.add(new Finding(kind, Optional.of(last.workstation()), last.n(), Optional.of(id)));
    }

    private boolean matches(Told told, ResultSet rows) throws SQLException {
        try {
            var row = IntakeTable.row(rows, known.practice().id());
            row.verify(known.workstation(row.context().workstation()));
            return told.is(row);
        } catch (VaultException e) {
            return false;
        }
    }

    private Map<UUID, Told> told(Sequence sequence) throws SQLException {
        var told = new HashMap<UUID, Told>();
        try (var statement = c.prepareStatement("SELECT " + AuditTable.COLUMNS
                        + " FROM audit WHERE intake IS NOT NULL ORDER BY workstation, n");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                try {
                    var entry = AuditTable.entry(rows);
                    told.computeIfAbsent(entry.intake().orElseThrow(), id -> new Told(sequence)).note(entry);
                } catch (VaultException unreadable) {
                    // The check of the chain tells of it.
                }
            }
        }
        return told;
    }
}
