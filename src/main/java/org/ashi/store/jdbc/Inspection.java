package org.ashi.store.jdbc;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Samples;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.VaultException;
import org.flywaydb.core.api.MigrationVersion;

/// Looks into the database of a backup, which nobody writes to.
record Inspection(Connection c, Known known) {

    /// @throws Trouble if it is damaged, of a newer version, or holds no practice
    static Inspection of(Connection c) throws SQLException, Trouble {
        requirePlain(c);
        if (!HealthCheck.sound(c)) {
            throw new Trouble(BackupTrouble.DAMAGED);
        }
        var found = Migrations.found(c).orElseThrow(() -> new Trouble(BackupTrouble.DAMAGED));
        requireKnown(found);
        try {
            return new Inspection(c, Known.read(c).orElseThrow(() -> new Trouble(BackupTrouble.DAMAGED)));
        } catch (VaultException notGenuine) {
            throw new Trouble(BackupTrouble.FORGED);
        }
    }

    /// This program makes tables and indexes alone. A view in the place of a table is run by whoever reads it, and may never end; a
    /// trigger is run by whoever writes.
    private static void requirePlain(Connection c) throws SQLException, Trouble {
        if (Rows.number(
                        c,
                        "SELECT count(*) FROM sqlite_master WHERE type NOT IN ('table', 'index')"
                                + " OR sql LIKE 'CREATE VIRTUAL%'")
                > 0) {
            throw new Trouble(BackupTrouble.FORGED);
        }
    }

    /// @throws Trouble for tables that this program does not know
    static void requireKnown(MigrationVersion tables) throws Trouble {
        if (tables.compareTo(Migrations.newest()) > 0) {
            throw new Trouble(BackupTrouble.NEWER);
        }
    }

    long intakes() throws SQLException {
        return Rows.number(c, "SELECT count(*) FROM sealed_intake");
    }

    long entries() throws SQLException {
        return Rows.number(c, "SELECT count(*) FROM audit");
    }

    String tables() throws SQLException {
        return Migrations.found(c).map(MigrationVersion::toString).orElse("");
    }

    boolean slotsOfPassphrases() throws SQLException {
        return Rows.number(c, "SELECT count(*) FROM slot WHERE way = " + org.ashi.vault.Slot.Way.PASSPHRASE.number()) > 0;
    }

    /// Whether this is the database that the manifest tells of, and a workstation of its practice says so.
    ///
    /// @throws Trouble if not
    void require(Manifest manifest) throws SQLException, Trouble {
        try {
            if (!manifest.practice().equals(known.practice().id())) {
                throw new Trouble(BackupTrouble.FORGED);
            }
            manifest.verify(known.workstation(manifest.head().workstation()));
        } catch (VaultException notGenuine) {
            throw new Trouble(BackupTrouble.FORGED);
        }
        var head = manifest.head();
        var tag = AuditTable.tag(c, head.workstation(), head.n());
        var fits = manifest.intakes() == intakes()
                && manifest.entries() == entries()
                && manifest.practiceName().equals(known.practice().name())
                && manifest.tables().equals(tables())
                && tag.filter(t -> MessageDigest.isEqual(t, head.tag())).isPresent();
        if (!fits) {
            throw new Trouble(BackupTrouble.FORGED);
        }
    }

    /// Looks at records at random: their signatures, and with keys also what is in them.
    Samples samples(int most, Optional<Keyring> keys) throws SQLException {
        var ids = Rows.list(
                c,
                "SELECT id FROM sealed_intake ORDER BY random() LIMIT ?",
                p -> p.number(most),
                row -> Ids.id(row.getBytes(1)));
        int opened = 0;
        int bad = 0;
        for (var id : ids) {
            try {
                var row = IntakeTable.find(c, known.practice().id(), id).orElseThrow();
                row.verify(known.workstation(row.context().workstation()));
                if (keys.isPresent()) {
                    new BodyCodec().read(row.openBody(keys.get()), row.context().revision(), row.context().schema());
                    opened++;
                }
            } catch (RuntimeException notGenuineOrUnreadable) {
                bad++;
            }
        }
        return new Samples(ids.size(), opened, bad);
    }
}
