package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.Person;

/// Somebody who writes the database: the key of the next entry of the log lies in it, and so do the rows of today, to be put
/// back tomorrow.
final class Forger {

    private Forger() {}

    /// Adds an entry that the chain cannot tell from one of the program.
    static void append(Connection c, Action action, Optional<UUID> intake, String detail) throws SQLException {
        var station = Rows.one(c, "SELECT workstation FROM chain", p -> {}, row -> Ids.id(row.getBytes(1))).orElseThrow();
        var chain = AuditTable.chain(c, station);
        var at = Instant.ofEpochMilli(System.currentTimeMillis());
        AuditTable.append(c, chain, new AuditEntry(station, chain.n() + 1, at, Optional.empty(), action, intake, detail));
    }

    /// Takes an intake away, and all that refers to it but the log.
    static void delete(Connection c, UUID id) throws SQLException {
        for (var table : new String[] {"sealed_intake", "line", "urgent"}) {
            Rows.change(c, "DELETE FROM " + table + " WHERE id = ?", p -> p.bytes(Ids.bytes(id)));
        }
    }

    /// Keeps a copy of a row and its line.
    static void keep(Path folder, UUID id) throws SQLException {
        try (var c = Archives.raw(folder)) {
            for (var table : new String[] {"sealed_intake", "line"}) {
                Rows.change(c, "CREATE TABLE kept_" + table + " AS SELECT * FROM " + table + " WHERE id = ?", p -> p.bytes(Ids.bytes(id)));
            }
        }
    }

    static void putBack(Path folder, UUID id) throws SQLException {
        try (var c = Archives.raw(folder)) {
            putBack(c, id);
        }
    }

    /// Puts back what [#keep(Path, UUID)] kept, as if it had just been written.
    static void putBack(Connection c, UUID id) throws SQLException {
        Rows.change(c, "UPDATE tally SET touched = touched + 1", p -> {});
        Rows.change(c, "UPDATE kept_sealed_intake SET touched = (SELECT touched FROM tally)", p -> {});
        for (var table : new String[] {"sealed_intake", "line"}) {
            Rows.change(c, "DELETE FROM " + table + " WHERE id = ?", p -> p.bytes(Ids.bytes(id)));
            Rows.change(c, "INSERT INTO " + table + " SELECT * FROM kept_" + table, p -> {});
            Rows.change(c, "DROP TABLE kept_" + table, p -> {});
        }
    }

    /// The keys of somebody whose passphrase is known.
    static Keyring keys(Connection c, Person person, byte[] secret) throws SQLException {
        var key = KeyTables.slots(c, person.id()).getFirst().unwrap(secret).orElseThrow();
        var bundle = KeyTables.bundle(c, person.id()).orElseThrow();
        return Keyring.open(bundle.sealed(), Known.read(c).orElseThrow().practice(), bundle.version(), person, key);
    }
}
