package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.store.AuditLog.Mark;
import org.ashi.store.AuditLog.Page;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Chain;
import org.ashi.vault.Ids;
import org.ashi.vault.VaultException;

/// The tables `audit` and `chain`.
final class AuditTable {

    static final String COLUMNS = "workstation, n, at, person, action, intake, detail, tag";

    private AuditTable() {}

    /// Where the chain of a workstation stands.
    ///
    /// @throws VaultException if it has none or it is damaged
    static Chain chain(Connection c, UUID workstation) throws SQLException {
        return Rows.one(
                        c,
                        "SELECT n, next_key, tag FROM chain WHERE workstation = ?",
                        p -> p.bytes(Ids.bytes(workstation)),
                        row -> new Chain(row.getLong("n"), row.getBytes("next_key"), row.getBytes("tag")))
                .orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
    }

    static void start(Connection c, UUID workstation, Chain chain) throws SQLException {
        Rows.changeOne(
                c,
                "INSERT INTO chain (workstation, n, next_key, tag) VALUES (?, ?, ?, ?)",
                p -> p.bytes(Ids.bytes(workstation))
                        .number(chain.n())
                        .bytes(chain.key())
                        .bytes(chain.tag()));
    }

    /// To be called in a transaction.
    static Chain append(Connection c, Chain chain, AuditEntry given) throws SQLException {
        var entry = Told.counts(given) ? inOrder(c, given) : given;
        var next = chain.add(entry);
        Rows.changeOne(
                c,
                "INSERT INTO audit (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                p -> p.bytes(Ids.bytes(entry.workstation()))
                        .number(entry.n())
                        .time(entry.at())
                        .bytes(entry.person().map(Ids::bytes))
                        .number(entry.action().number())
                        .bytes(entry.intake().map(Ids::bytes))
                        .text(entry.detail())
                        .bytes(next.tag()));
        Rows.changeOne(
                c,
                "UPDATE chain SET n = ?, next_key = ?, tag = ? WHERE workstation = ?",
                p -> p.number(next.n())
                        .bytes(next.key())
                        .bytes(next.tag())
                        .bytes(Ids.bytes(entry.workstation())));
        return next;
    }

    /// The same entry, at a time after all others of its intake: a clock that was set back must not make it the earlier state.
    private static AuditEntry inOrder(Connection c, AuditEntry entry) throws SQLException {
        var newest = Rows.list(
                c,
                "SELECT max(at) FROM audit WHERE intake = ? HAVING max(at) IS NOT NULL",
                p -> p.bytes(entry.intake().map(Ids::bytes)),
                row -> row.getLong(1));
        return newest.stream()
                .map(at -> Instant.ofEpochMilli(at + 1))
                .filter(entry.at()::isBefore)
                .findFirst()
                .map(entry::withAt)
                .orElse(entry);
    }

    /// The tag of one entry.
    static Optional<byte[]> tag(Connection c, UUID workstation, long n) throws SQLException {
        return Rows.one(
                c,
                "SELECT tag FROM audit WHERE workstation = ? AND n = ?",
                p -> p.bytes(Ids.bytes(workstation)).number(n),
                row -> row.getBytes("tag"));
    }

    /// Without those that make no sense.
    static List<AuditEntry> page(Connection c, Instant before, int limit) throws SQLException {
        return Rows.readable(
                c,
                "SELECT " + COLUMNS + " FROM audit WHERE at < ? AND at >= (SELECT min(at) FROM"
                        + " (SELECT at FROM audit WHERE at < ? ORDER BY at DESC LIMIT ?)) ORDER BY at DESC, n DESC",
                p -> p.time(before).time(before).number(limit),
                AuditTable::entry)
                .rows();
    }

    private record Line(Mark mark, Optional<AuditEntry> entry) {}

    /// @param from where it begins; empty for the newest
    static Page page(Connection c, Optional<Mark> from, Optional<UUID> person, int limit) throws SQLException {
        var only = Stream.of(
                        from.map(mark -> "(at, n, workstation) < (?, ?, ?)"), person.map(one -> "person = ?"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" AND "));
        var lines = Rows.list(
                c,
                "SELECT " + COLUMNS + " FROM audit" + (only.isEmpty() ? "" : " WHERE " + only)
                        + " ORDER BY at DESC, n DESC, workstation DESC LIMIT ?",
                p -> {
                    if (from.isPresent()) {
                        var mark = from.get();
                        p.time(mark.at()).number(mark.n()).bytes(Ids.bytes(mark.workstation()));
                    }
                    if (person.isPresent()) {
                        p.bytes(Ids.bytes(person.get()));
                    }
                    // One more tells whether there is a next page.
                    p.number(limit + 1L);
                },
                AuditTable::line);
        var shown = lines.subList(0, Math.min(limit, lines.size()));
        var entries = shown.stream().map(Line::entry).flatMap(Optional::stream).toList();
        return new Page(
                entries,
                shown.size() - entries.size(),
                lines.size() > limit ? Optional.of(shown.getLast().mark()) : Optional.empty());
    }

    private static Line line(ResultSet row) throws SQLException {
        var mark = new Mark(
                Instant.ofEpochMilli(row.getLong("at")), row.getLong("n"), KeyTables.id(row, "workstation"));
        try {
            return new Line(mark, Optional.of(entry(row)));
        } catch (VaultException | IllegalArgumentException unreadable) {
            return new Line(mark, Optional.empty());
        }
    }

    /// Without those that make no sense: the check of the log tells of them.
    static List<AuditEntry> of(Connection c, UUID intake, int limit) throws SQLException {
        return Rows.readable(
                c,
                "SELECT " + COLUMNS + " FROM audit WHERE intake = ? ORDER BY at DESC, n DESC LIMIT ?",
                p -> p.bytes(Ids.bytes(intake)).number(limit),
                AuditTable::entry)
                .rows();
    }

    /// @throws VaultException if the row makes no entry
    static AuditEntry entry(ResultSet row) throws SQLException {
        try {
            return new AuditEntry(
                    KeyTables.id(row, "workstation"),
                    row.getLong("n"),
                    Instant.ofEpochMilli(row.getLong("at")),
                    id(row, "person"),
                    Action.of(row.getInt("action")),
                    id(row, "intake"),
                    row.getString("detail"));
        } catch (IllegalArgumentException nonsense) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    private static Optional<UUID> id(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBytes(column)).map(Ids::id);
    }
}
