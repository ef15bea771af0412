package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Raise;
import org.ashi.vault.Ids;
import org.ashi.vault.VaultException;

/// Intakes that were raised and on which no practitioner has decided yet.
final class RaisedTable {

    private static final String COLUMNS = "SELECT id, level, reason, person, at FROM raised";

    private static final UUID NOBODY = new UUID(0, 0);

    private RaisedTable() {}

    /// A row that makes no sense counts as the worst: it is not known what somebody saw.
    static Optional<Raise> find(Connection c, UUID id) throws SQLException {
        return Rows.one(c, COLUMNS + " WHERE id = ?", p -> p.bytes(Ids.bytes(id)), RaisedTable::raise);
    }

    /// The level of each.
    static Map<UUID, TriageLevel> all(Connection c) throws SQLException {
        var levels = new HashMap<UUID, TriageLevel>();
        Rows.readable(c, COLUMNS, p -> {}, row -> Map.entry(KeyTables.id(row, "id"), raise(row).level()))
                .rows()
                .forEach(e -> levels.put(e.getKey(), e.getValue()));
        return levels;
    }

    private static Raise raise(ResultSet row) throws SQLException {
        try {
            return readable(row);
        } catch (VaultException | IllegalArgumentException damaged) {
            return new Raise(TriageLevel.EMERGENCY, Raise.Reason.OTHER, NOBODY, Instant.EPOCH);
        }
    }

    private static Raise readable(ResultSet row) throws SQLException {
        return new Raise(
                Levels.of(row.getInt("level")),
                Raise.Reason.of(row.getInt("reason")),
                KeyTables.id(row, "person"),
                Times.within(Instant.ofEpochMilli(row.getLong("at"))));
    }

    static void put(Connection c, UUID id, Raise raise) throws SQLException {
        Rows.change(
                c,
                "INSERT OR REPLACE INTO raised (id, level, reason, person, at) VALUES (?, ?, ?, ?, ?)",
                p -> p.bytes(Ids.bytes(id))
                        .number(Levels.number(raise.level()))
                        .number(raise.reason().number())
                        .bytes(Ids.bytes(raise.by()))
                        .time(raise.at()));
    }

    static void delete(Connection c, UUID id) throws SQLException {
        Rows.change(c, "DELETE FROM raised WHERE id = ?", p -> p.bytes(Ids.bytes(id)));
    }
}
