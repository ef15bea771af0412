package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ashi.store.SaveResult;
import org.ashi.vault.Fields;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.VaultException;

/// The lines of the queue, kept under the archive key: that opens in a microsecond what a summary opens in two hundred.
final class LineTable {

    private static final int BATCH = 1_000;

    /// All lines, and what could not be read.
    record Loaded(List<Line> lines, Map<UUID, VaultException.Reason> unreadable, List<Line> fresh) {}

    /// Reads every line. What is not kept yet is opened from its summary.
    Loaded load(Connection c, Known known, Keyring keys) throws SQLException {
        var lines = new ArrayList<Line>();
        var missing = new ArrayList<UUID>();
        try (var statement = c.prepareStatement(
                        "SELECT s.id, s.revision, l.sealed FROM sealed_intake s"
                                + " LEFT JOIN line l ON l.id = s.id AND l.revision = s.revision");
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                var id = Ids.id(rows.getBytes(1));
                var revision = rows.getLong(2);
                var sealed = rows.getBytes(3);
                if (sealed == null || !add(lines, known, keys, id, revision, sealed)) {
                    missing.add(id);
                }
            }
        }
        var unreadable = new LinkedHashMap<UUID, VaultException.Reason>();
        var fresh = new ArrayList<Line>();
        for (var id : missing) {
            try {
                fresh.add(open(c, known, keys, id));
            } catch (VaultException e) {
                unreadable.put(id, e.reason());
            }
        }
        lines.addAll(fresh);
        return new Loaded(lines, unreadable, fresh);
    }

    private static boolean add(
            List<Line> lines, Known known, Keyring keys, UUID id, long revision, byte[] sealed) {
        try {
            var line = Line.read(keys.archive().open(sealed, context(known, id, revision)), revision);
            return line.id().equals(id) && lines.add(line);
        } catch (VaultException damaged) {
            // It is a copy; the summary is asked instead.
            return false;
        }
    }

    /// Opens a summary.
    ///
    /// @throws VaultException if the row is not genuine, is not what was saved last, or cannot be opened
    static Line open(Connection c, Known known, Keyring keys, UUID id) throws SQLException {
        var row = IntakeTable.find(c, known.practice().id(), id)
                .orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
        row.verify(known.workstation(row.context().workstation()));
        var line = Line.read(row.openSummary(keys), row.context().revision());
        if (!line.id().equals(id) || line.kind() != row.context().kind()) {
            throw new VaultException(VaultException.Reason.NOT_GENUINE);
        }
        Told.require(c, row);
        return line;
    }

    /// Keeps lines for the next time; drafts change too often. Where that fails, the next time takes longer.
    void keep(Office office, Keyring keys, List<Line> lines) {
        var known = office.known().orElseThrow();
        var wanted = lines.stream().filter(line -> !line.kind().unfinished()).toList();
        for (int from = 0; from < wanted.size() && office.writable(); from += BATCH) {
            var batch = wanted.subList(from, Math.min(wanted.size(), from + BATCH));
            office.write("keep lines of the queue", c -> {
                for (var line : batch) {
                    keep(c, known, keys, line);
                }
                return new SaveResult.Saved(0);
            });
        }
    }

    private static void keep(Connection c, Known known, Keyring keys, Line line) throws SQLException {
        var sealed = keys.archive().seal(line.bytes(), context(known, line.id(), line.revision()));
        Rows.change(
                c,
                "INSERT OR REPLACE INTO line (id, revision, sealed) VALUES (?, ?, ?)",
                p -> p.bytes(Ids.bytes(line.id())).number(line.revision()).bytes(sealed));
    }

    private static byte[] context(Known known, UUID id, long revision) {
        return new Fields()
                .text("ashi1/line")
                .id(known.practice().id())
                .id(id)
                .number(revision)
                .done();
    }
}
