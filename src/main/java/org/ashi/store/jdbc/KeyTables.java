package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.vault.Cost;
import org.ashi.vault.Epoch;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;
import org.ashi.vault.Role;
import org.ashi.vault.Roster;
import org.ashi.vault.SealingKey;
import org.ashi.vault.Slot;
import org.ashi.vault.VaultException;
import org.ashi.vault.VerifyingKey;
import org.ashi.vault.Workstation;

/// The tables of keys and people. Reads what is there, genuine or not.
final class KeyTables {

    /// The mark of an archive without a practice.
    static final long NO_MARK = 0;

    private KeyTables() {}

    /// A bundle of keys as it lies in the archive.
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    record Bundle(long version, byte[] sealed) {}

    /// @throws VaultException if its root key is none or did not sign it
    static Optional<Practice> practice(Connection c) throws SQLException {
        return Rows.one(c, "SELECT id, name, since, root_key, signature FROM practice", p -> {}, row -> {
            var practice = new Practice(
                    id(row, "id"),
                    row.getString("name"),
                    Instant.ofEpochMilli(row.getLong("since")),
                    VerifyingKey.read(row.getBytes("root_key")));
            practice.root().require(row.getBytes("signature"), practice.statement());
            return practice;
        });
    }

    static void insert(Connection c, Practice practice, byte[] signature) throws SQLException {
        Rows.changeOne(
                c,
                "INSERT INTO practice (one, id, name, since, root_key, signature) VALUES (1, ?, ?, ?, ?, ?)",
                p -> p.bytes(Ids.bytes(practice.id()))
                        .text(practice.name())
                        .time(practice.since())
                        .bytes(practice.root().bytes())
                        .bytes(signature));
    }

    static Rows.Readable<Epoch> epochs(Connection c) throws SQLException {
        return Rows.readable(
                c,
                "SELECT number, record_key, desk_key, signature FROM epoch ORDER BY number",
                p -> {},
                row -> new Epoch(
                        row.getInt("number"),
                        SealingKey.read(row.getBytes("record_key")),
                        SealingKey.read(row.getBytes("desk_key")),
                        row.getBytes("signature")));
    }

    static void insert(Connection c, Epoch epoch) throws SQLException {
        Rows.changeOne(
                c,
                "INSERT INTO epoch (number, record_key, desk_key, signature) VALUES (?, ?, ?, ?)",
                p -> p.number(epoch.number())
                        .bytes(epoch.record().bytes())
                        .bytes(epoch.desk().bytes())
                        .bytes(epoch.signature()));
    }

    static Rows.Readable<Workstation> workstations(Connection c) throws SQLException {
        return Rows.readable(
                c,
                "SELECT id, public_key, signature FROM workstation",
                p -> {},
                row -> new Workstation(
                        id(row, "id"), VerifyingKey.read(row.getBytes("public_key")), row.getBytes("signature")));
    }

    /// Whether there is such a workstation, genuine or not.
    static boolean knows(Connection c, UUID workstation) throws SQLException {
        return Rows.one(c, "SELECT 1 FROM workstation WHERE id = ?", p -> p.bytes(Ids.bytes(workstation)), row -> true)
                .isPresent();
    }

    static void insert(Connection c, Workstation workstation) throws SQLException {
        Rows.changeOne(
                c,
                "INSERT INTO workstation (id, public_key, signature) VALUES (?, ?, ?)",
                p -> p.bytes(Ids.bytes(workstation.id()))
                        .bytes(workstation.key().bytes())
                        .bytes(workstation.signature()));
    }

    static Rows.Readable<Person> people(Connection c, boolean active) throws SQLException {
        return Rows.readable(
                c,
                "SELECT id, name, role, public_key, signature FROM person WHERE active = ? ORDER BY name, id",
                p -> p.number(active ? 1 : 0),
                row -> new Person(
                        id(row, "id"),
                        row.getString("name"),
                        Role.of(row.getInt("role")),
                        SealingKey.read(row.getBytes("public_key")),
                        row.getBytes("signature")));
    }

    static void insert(Connection c, Person person) throws SQLException {
        Rows.changeOne(
                c,
                "INSERT INTO person (id, name, role, public_key, signature, active) VALUES (?, ?, ?, ?, ?, 1)",
                p -> p.bytes(Ids.bytes(person.id()))
                        .text(person.name())
                        .number(person.role().number())
                        .bytes(person.key().bytes())
                        .bytes(person.signature()));
    }

    /// Gives a person another public key.
    static void rekey(Connection c, Person person) throws SQLException {
        Rows.changeOne(
                c,
                "UPDATE person SET public_key = ?, signature = ? WHERE id = ?",
                p -> p.bytes(person.key().bytes()).bytes(person.signature()).bytes(Ids.bytes(person.id())));
    }

    /// The name stays for the audit log; whatever opens goes.
    static void retire(Connection c, UUID person) throws SQLException {
        var id = Ids.bytes(person);
        Rows.change(c, "DELETE FROM slot WHERE person = ?", p -> p.bytes(id));
        Rows.change(c, "DELETE FROM bundle WHERE person = ?", p -> p.bytes(id));
        Rows.changeOne(c, "UPDATE person SET active = 0 WHERE id = ?", p -> p.bytes(id));
    }

    /// The sheet's person goes altogether: the next sheet takes its id.
    static void removeSheet(Connection c) throws SQLException {
        var id = Ids.bytes(Person.RECOVERY);
        Rows.change(c, "DELETE FROM slot WHERE person = ?", p -> p.bytes(id));
        Rows.change(c, "DELETE FROM bundle WHERE person = ?", p -> p.bytes(id));
        Rows.change(c, "DELETE FROM person WHERE id = ?", p -> p.bytes(id));
    }

    static List<Slot> slots(Connection c, UUID person) throws SQLException {
        return Rows.list(
                c,
                "SELECT id, person, way, kibibytes, passes, lanes, salt, commitment, wrapped FROM slot WHERE person = ?",
                p -> p.bytes(Ids.bytes(person)),
                KeyTables::slot);
    }

    private static Slot slot(ResultSet row) throws SQLException {
        try {
            return new Slot(
                    id(row, "id"),
                    id(row, "person"),
                    Slot.Way.of(row.getInt("way")),
                    new Cost(row.getInt("kibibytes"), row.getInt("passes"), row.getInt("lanes")),
                    row.getBytes("salt"),
                    row.getBytes("commitment"),
                    row.getBytes("wrapped"));
        } catch (IllegalArgumentException outOfRange) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    static void insert(Connection c, Slot slot) throws SQLException {
        Rows.changeOne(
                c,
                "INSERT INTO slot (id, person, way, kibibytes, passes, lanes, salt, commitment, wrapped)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                p -> p.bytes(Ids.bytes(slot.id()))
                        .bytes(Ids.bytes(slot.person()))
                        .number(slot.way().number())
                        .number(slot.cost().kibibytes())
                        .number(slot.cost().passes())
                        .number(slot.cost().lanes())
                        .bytes(slot.salt())
                        .bytes(slot.commitment())
                        .bytes(slot.wrapped()));
    }

    static void deleteSlots(Connection c, UUID person, UUID except) throws SQLException {
        Rows.change(
                c,
                "DELETE FROM slot WHERE person = ? AND id <> ?",
                p -> p.bytes(Ids.bytes(person)).bytes(Ids.bytes(except)));
    }

    static Optional<Bundle> bundle(Connection c, UUID person) throws SQLException {
        return Rows.one(
                c,
                "SELECT version, sealed FROM bundle WHERE person = ?",
                p -> p.bytes(Ids.bytes(person)),
                row -> new Bundle(row.getLong("version"), row.getBytes("sealed")));
    }

    /// @throws VaultException if it makes none
    static Optional<Roster> roster(Connection c) throws SQLException {
        // A backup that an earlier version made is looked into before its tables are brought up to date.
        if (!hasRoster(c)) {
            return Optional.empty();
        }
        return Rows.one(
                c,
                "SELECT version, epoch, members, signature FROM roster",
                p -> {},
                row -> Roster.read(
                        row.getLong("version"), row.getInt("epoch"), row.getBytes("members"), row.getBytes("signature")));
    }

    /// Changes with every change of people, keys or computers, by whatever process.
    static long mark(Connection c) throws SQLException {
        return Rows.number(
                c,
                "SELECT (SELECT coalesce(max(version), 0) FROM roster) * 1000000 + (SELECT count(*) FROM workstation)");
    }

    /// Whether something is left of a version that did not seal.
    static boolean unsealed(Connection c) throws SQLException {
        return Rows.number(c, "SELECT EXISTS (SELECT 1 FROM intake)") == 1;
    }

    static boolean hasRoster(Connection c) throws SQLException {
        return Rows.number(c, "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'roster'") == 1;
    }

    static void put(Connection c, Roster roster) throws SQLException {
        Rows.changeOne(
                c,
                "INSERT OR REPLACE INTO roster (one, version, epoch, members, signature) VALUES (1, ?, ?, ?, ?)",
                p -> p.number(roster.version())
                        .number(roster.epoch())
                        .bytes(roster.memberBytes())
                        .bytes(roster.signature()));
    }

    /// Seals the keys anew, for these people and nobody else.
    static void seal(Connection c, Practice practice, Keyring keys, Collection<Person> people) throws SQLException {
        long version = Rows.number(c, "SELECT coalesce(max(version), 0) + 1 FROM bundle");
        Rows.change(c, "DELETE FROM bundle", p -> {});
        for (var person : people) {
            Rows.changeOne(
                    c,
                    "INSERT INTO bundle (person, version, sealed) VALUES (?, ?, ?)",
                    p -> p.bytes(Ids.bytes(person.id()))
                            .number(version)
                            .bytes(keys.seal(practice, version, person)));
        }
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return Ids.id(row.getBytes(column));
    }
}
