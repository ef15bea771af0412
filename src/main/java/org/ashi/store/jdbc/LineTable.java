package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.vault.Fields;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.Padding;
import org.ashi.vault.RowKind;
import org.ashi.vault.VaultException;

/// Lines of the queue, kept under the archive key: that opens in a microsecond what a summary opens in two hundred. The front desk
/// holds that key too, so nothing is kept of a form that nobody has reviewed: its level is always that of the summary, which the
/// workstation signed.
final class LineTable {

    private static final int BATCH = 1_000;
    /// Lines that are read before they are opened.
    private static final int TOGETHER = 16_384;

    /// In bytes. Nearly all names come to one length.
    private static final int BLOCK = 256;

    /// Reads what the index of kinds holds, and not the rows. Nothing is kept of the kinds up to HANDED_IN.
    static final String LOAD = "SELECT s.id, s.revision, s.kind, l.sealed FROM sealed_intake s LEFT JOIN line l"
            + " ON l.id = s.id AND l.revision = s.revision AND s.kind > "
            + RowKind.HANDED_IN.number();

    /// All lines, and what could not be read.
    record Loaded(List<Line> lines, Map<UUID, VaultException.Reason> unreadable, List<Line> fresh) {}

    /// A row as it is read, before anything is opened.
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    private record Read(UUID id, long revision, int kind, Optional<byte[]> sealed) {}

    /// Reads every line. What is not kept yet is opened from its summary.
    Loaded load(Connection c, Known known, Keyring keys) throws SQLException {
        var lines = new ArrayList<Line>();
        var missing = new ArrayList<UUID>();
        var batch = new ArrayList<Read>(TOGETHER);
        try (var statement = c.prepareStatement(LOAD);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                batch.add(new Read(
                        Ids.id(rows.getBytes(1)), rows.getLong(2), rows.getInt(3), Optional.ofNullable(rows.getBytes(4))));
                if (batch.size() == TOGETHER) {
                    open(batch, known, keys, lines, missing);
                    batch.clear();
                }
            }
        }
        open(batch, known, keys, lines, missing);
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

    /// By all processors: opening takes longer than reading.
    private static void open(List<Read> batch, Known known, Keyring keys, List<Line> lines, List<UUID> missing) {
        var opened = batch.parallelStream().map(row -> kept(row, known, keys)).toList();
        for (int i = 0; i < batch.size(); i++) {
            var id = batch.get(i).id();
            opened.get(i).ifPresentOrElse(lines::add, () -> missing.add(id));
        }
    }

    private static Optional<Line> kept(Read row, Known known, Keyring keys) {
        return row.sealed()
                .flatMap(sealed -> kept(sealed, keys, context(known, row.id(), row.revision()), row.revision()))
                .filter(line -> line.id().equals(row.id()) && line.kind().number() == row.kind());
    }

    private static Optional<Line> kept(byte[] sealed, Keyring keys, byte[] context, long revision) {
        try {
            return Optional.of(Line.read(Padding.strip(keys.archive().open(sealed, context)), revision));
        } catch (VaultException damaged) {
            // It is a copy; the summary is asked instead.
            return Optional.empty();
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

    /// Keeps the lines of whoever is unlocked under the archive key that the session has now. To be called after that key was
    /// renewed; until then lines are read from their summaries.
    void renew(Office office, Session session) {
        try {
            keep(office, session.keys(), office.read("look into the archive", c -> session.lines().all()));
        } catch (StoreException told) {
            // The next unlocking takes longer.
        }
    }

    /// Keeps lines for the next time. Where that fails, the next time takes longer.
    void keep(Office office, Keyring keys, List<Line> lines) {
        var known = office.known().orElseThrow();
        var wanted = lines.stream().filter(line -> line.kind().number() > RowKind.HANDED_IN.number()).toList();
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
        var sealed = seal(known, keys, line);
        Rows.change(
                c,
                "INSERT OR REPLACE INTO line (id, revision, sealed) VALUES (?, ?, ?)",
                p -> p.bytes(Ids.bytes(line.id())).number(line.revision()).bytes(sealed));
    }

    static byte[] seal(Known known, Keyring keys, Line line) {
        var padded = Padding.pad(line.bytes(), BLOCK, BLOCK);
        return keys.archive().seal(padded, context(known, line.id(), line.revision()));
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
