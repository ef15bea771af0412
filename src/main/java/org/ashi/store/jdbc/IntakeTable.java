package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.vault.Ids;
import org.ashi.vault.RowContext;
import org.ashi.vault.RowKind;
import org.ashi.vault.SealedRow;
import org.ashi.vault.VaultException;

/// The table of sealed intakes, with those of urgent and of deleted ones.
final class IntakeTable {

    static final String COLUMNS =
            "id, revision, kind, schema, epoch, workstation, seq, summary, signature, body";

    private IntakeTable() {}

    /// What decides whether and how a row may be changed. Not verified.
    record Top(long revision, RowKind kind, UUID workstation, long seq) {}

    static Optional<Top> top(Connection c, UUID id) throws SQLException {
        return Rows.one(
                c,
                "SELECT revision, kind, workstation, seq FROM sealed_intake WHERE id = ?",
                p -> p.bytes(Ids.bytes(id)),
                row -> new Top(
                        row.getLong("revision"),
                        RowKind.of(row.getInt("kind")),
                        KeyTables.id(row, "workstation"),
                        row.getLong("seq")));
    }

    static Optional<SealedRow> find(Connection c, UUID practice, UUID id) throws SQLException {
        return Rows.one(
                c,
                "SELECT " + COLUMNS + " FROM sealed_intake WHERE id = ?",
                p -> p.bytes(Ids.bytes(id)),
                row -> row(row, practice));
    }

    /// @throws VaultException if it cannot even be read as a row
    static SealedRow row(ResultSet row, UUID practice) throws SQLException {
        var context = new RowContext(
                practice,
                KeyTables.id(row, "id"),
                row.getInt("epoch"),
                KeyTables.id(row, "workstation"),
                row.getLong("seq"),
                row.getLong("revision"),
                RowKind.of(row.getInt("kind")),
                row.getInt("schema"));
        return new SealedRow(context, row.getBytes("summary"), row.getBytes("body"), row.getBytes("signature"));
    }

    static void put(Connection c, SealedRow row, boolean fresh) throws SQLException {
        var context = row.context();
        var touched = touch(c);
        Rows.changeOne(
                c,
                fresh
                        ? "INSERT INTO sealed_intake (touched, revision, kind, schema, epoch, workstation, seq, summary, signature,"
                                + " body, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        : "UPDATE sealed_intake SET touched = ?, revision = ?, kind = ?, schema = ?, epoch = ?, workstation = ?,"
                                + " seq = ?, summary = ?, signature = ?, body = ? WHERE id = ?",
                p -> p.number(touched)
                        .number(context.revision())
                        .number(context.kind().number())
                        .number(context.schema())
                        .number(context.epoch())
                        .bytes(Ids.bytes(context.workstation()))
                        .number(context.seq())
                        .bytes(row.summary())
                        .bytes(row.signature())
                        .bytes(row.body())
                        .bytes(Ids.bytes(context.intake())));
    }

    static void delete(Connection c, UUID id) throws SQLException {
        var bytes = Ids.bytes(id);
        Rows.changeOne(c, "DELETE FROM sealed_intake WHERE id = ?", p -> p.bytes(bytes));
        Rows.change(c, "DELETE FROM line WHERE id = ?", p -> p.bytes(bytes));
        Rows.change(c, "DELETE FROM urgent WHERE id = ?", p -> p.bytes(bytes));
        RaisedTable.delete(c, id);
        var touched = touch(c);
        Rows.changeOne(
                c, "INSERT INTO gone (touched, id) VALUES (?, ?)", p -> p.number(touched).bytes(bytes));
    }

    static void urgent(Connection c, UUID id, boolean urgent) throws SQLException {
        var sql = urgent ? "INSERT OR IGNORE INTO urgent (id) VALUES (?)" : "DELETE FROM urgent WHERE id = ?";
        Rows.change(c, sql, p -> p.bytes(Ids.bytes(id)));
    }

    static boolean urgent(Connection c, UUID id) throws SQLException {
        return !Rows.list(c, "SELECT 1 FROM urgent WHERE id = ?", p -> p.bytes(Ids.bytes(id)), row -> id).isEmpty();
    }

    static List<UUID> touchedAfter(Connection c, long state) throws SQLException {
        return Rows.list(
                c,
                "SELECT id FROM sealed_intake WHERE touched > ?",
                p -> p.number(state),
                row -> Ids.id(row.getBytes("id")));
    }

    static long touched(Connection c) throws SQLException {
        return Rows.number(c, "SELECT touched FROM tally");
    }

    /// Other windows are to look at it again.
    static void touch(Connection c, UUID id) throws SQLException {
        var touched = touch(c);
        Rows.changeOne(
                c, "UPDATE sealed_intake SET touched = ? WHERE id = ?", p -> p.number(touched).bytes(Ids.bytes(id)));
    }

    private static long touch(Connection c) throws SQLException {
        Rows.changeOne(c, "UPDATE tally SET touched = touched + 1", p -> {});
        return touched(c);
    }
}
