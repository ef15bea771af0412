package org.ashi.store.jdbc;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.ashi.store.Archive.SetUp;
import org.ashi.store.Founding;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.ArchiveKey;
import org.ashi.vault.Chain;
import org.ashi.vault.Epoch;
import org.ashi.vault.Keyring;
import org.ashi.vault.OpeningKey;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;
import org.ashi.vault.Role;
import org.ashi.vault.Roster;
import org.ashi.vault.RowContext;
import org.ashi.vault.RowKind;
import org.ashi.vault.SealedRow;
import org.ashi.vault.SigningKey;
import org.ashi.vault.Slot;
import org.ashi.vault.VaultException;
import org.ashi.vault.Workstation;

/// Founds a practice: makes its keys, tries out both ways in, and seals what an older version left unsealed.
final class Founder {

    private static final int FIRST_EPOCH = 1;
    private static final int FIRST_ROSTER = 1;

    private final Office office;
    private final SecureRandom random = new SecureRandom();
    private final BodyCodec codec = new BodyCodec();

    Founder(Office office) {
        this.office = office;
    }

    /// Everything that is made at once.
    private record Plan(
            Practice practice,
            byte[] signature,
            Epoch epoch,
            WorkstationFile.Content own,
            Workstation workstation,
            Keyring keys,
            Person founder,
            Slot passphrase,
            Person sheet,
            Slot sheetSlot) {

        @Override
        public String toString() {
            return "Plan";
        }
    }

    SetUp found(Founding founding) {
        try {
            // Another window may have been quicker.
            office.reload();
        } catch (StoreException e) {
            return new SetUp.Failed(e.code());
        }
        if (office.known().isPresent()) {
            return new SetUp.Exists();
        }
        var plan = plan(founding);
        var sealed = new int[1];
        var made = new AtomicReference<Optional<Known>>(Optional.empty());
        var overtaken = new AtomicBoolean();
        var before = office.pinned();
        var result = office.write("set up the practice", c -> {
            if (KeyTables.practice(c).isPresent()) {
                overtaken.set(true);
                return new SaveResult.Failed(Fault.OTHER.code());
            }
            write(c, plan);
            require(c, plan, founding);
            sealed[0] = sealOld(c, plan);
            made.set(Known.read(c));
            // Last, and before the commit: a practice that is there has the key of this computer.
            keepKey(plan);
            return new SaveResult.Saved(0);
        });
        if (overtaken.get()) {
            return new SetUp.Exists();
        }
        if (!(result instanceof SaveResult.Saved)) {
            office.takeBack(before);
        }
        return switch (result) {
            case SaveResult.Saved saved -> done(plan, made.get(), sealed[0]);
            case SaveResult.Failed(String code) -> new SetUp.Failed(code);
            case SaveResult.ReadOnly readOnly -> new SetUp.Failed(Fault.NO_ACCESS.code());
            case SaveResult.Conflict conflict -> new SetUp.Failed(Fault.OTHER.code());
            case SaveResult.Locked locked -> new SetUp.Failed(Fault.OTHER.code());
        };
    }

    private void keepKey(Plan plan) {
        try {
            office.copyKeyAside();
            office.own(plan.own());
        } catch (IOException e) {
            throw new StoreException(office.faults().report("keep the key of this computer", Fault.FOLDER, e).code());
        }
    }

    /// It is set up, whatever comes now.
    private SetUp done(Plan plan, Optional<Known> known, int sealed) {
        office.known(known);
        try {
            // What the head of another practice's log warned of is over.
            office.logEnd().forget();
            office.reload();
            office.logEnd().keep();
        } catch (IOException e) {
            office.faults().report("forget another practice's log", Fault.FOLDER, e);
        } catch (StoreException e) {
            // Was told of where it happened, and unlocking looks again.
        }
        // What was unsealed was overwritten with zeros; the log still holds it until it is emptied.
        office.settle();
        return new SetUp.Done(plan.practice(), plan.founder(), sealed);
    }

    private Plan plan(Founding founding) {
        var id = founding.root().id();
        var root = founding.root().key();
        var since = Instant.ofEpochMilli(office.clock().instant().toEpochMilli());
        var practice = new Practice(id, founding.practice(), since, root.verifying());
        var record = OpeningKey.generate();
        var desk = OpeningKey.generate();
        var owner = new Keyring.Owner(root, Chain.newKey(random));
        var keys = new Keyring(
                Map.of(FIRST_EPOCH, desk), Map.of(FIRST_EPOCH, record), ArchiveKey.generate(), Optional.of(owner));
        var station = UUID.randomUUID();
        var stationKey = SigningKey.generate();
        var founder = OpeningKey.generate();
        var founderId = UUID.randomUUID();
        var sheet = OpeningKey.generate();
        return new Plan(
                practice,
                root.sign(practice.statement()),
                Epoch.signed(id, FIRST_EPOCH, record.sealing(), desk.sealing(), root),
                new WorkstationFile.Content(station, stationKey, practice.statement(), FIRST_EPOCH, FIRST_ROSTER),
                Workstation.signed(id, station, stationKey.verifying(), root),
                keys,
                Person.signed(id, founderId, founding.founder(), Role.PRACTITIONER, founder.sealing(), root),
                Slot.wrap(founderId, founder, Slot.Way.PASSPHRASE, founding.passphrase(), founding.cost(), random),
                sheet(id, sheet, root),
                Slot.wrap(Person.RECOVERY, sheet, Slot.Way.SHEET, founding.sheet(), founding.cost(), random));
    }

    /// The sheet as a person: it may do what a practitioner may.
    static Person sheet(UUID practice, OpeningKey key, SigningKey root) {
        return Person.signed(practice, Person.RECOVERY, "Recovery sheet", Role.PRACTITIONER, key.sealing(), root);
    }

    private void write(Connection c, Plan plan) throws SQLException {
        KeyTables.insert(c, plan.practice(), plan.signature());
        KeyTables.insert(c, plan.epoch());
        KeyTables.insert(c, plan.workstation());
        KeyTables.insert(c, plan.founder());
        KeyTables.insert(c, plan.passphrase());
        KeyTables.insert(c, plan.sheet());
        KeyTables.insert(c, plan.sheetSlot());
        var people = List.of(plan.founder(), plan.sheet());
        KeyTables.seal(c, plan.practice(), plan.keys(), people);
        KeyTables.put(
                c,
                Roster.signed(
                        plan.practice().id(), FIRST_ROSTER, FIRST_EPOCH, people, plan.keys().owner().orElseThrow().root()));
        var start = Chain.start(plan.keys().owner().orElseThrow().chain(), plan.own().id());
        AuditTable.start(c, plan.own().id(), start);
        office.append(
                c, start, plan.own().id(), Optional.of(plan.founder().id()), Action.FOUNDED, Optional.empty(), "");
    }

    /// Reads back what was written and opens a record with it, both ways.
    ///
    /// @throws VaultException if either does not work
    private static void require(Connection c, Plan plan, Founding founding) throws SQLException {
        var known = Known.read(c).orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
        var test = new RowContext(
                plan.practice().id(), new UUID(0, 0), FIRST_EPOCH, plan.own().id(), 1, 1, RowKind.HANDED_IN, BodyCodec.SCHEMA);
        var words = new byte[] {1, 2, 3};
        var row = SealedRow.seal(test, words, words, known.newestEpoch().orElseThrow(), plan.own().key());
        row.verify(known.workstation(plan.own().id()));
        require(c, known, plan.founder().id(), founding.passphrase(), row, words);
        require(c, known, Person.RECOVERY, founding.sheet(), row, words);
    }

    private static void require(Connection c, Known known, UUID id, byte[] secret, SealedRow row, byte[] words)
            throws SQLException {
        var person = known.person(id).orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
        var key = KeyTables.slots(c, id).getFirst().unwrap(secret);
        var bundle = KeyTables.bundle(c, id).orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
        var keys = Keyring.open(
                bundle.sealed(),
                known.practice(),
                bundle.version(),
                person,
                key.orElseThrow(() -> new VaultException(VaultException.Reason.NOT_OPENED)));
        if (!Arrays.equals(row.openBody(keys), words) || !Arrays.equals(row.openSummary(keys), words)) {
            throw new VaultException(VaultException.Reason.NOT_OPENED);
        }
    }

    /// What cannot be read stays as it is, for whoever can mend it: nothing is lost, and the practice can begin.
    ///
    /// @return how many were sealed
    private int sealOld(Connection c, Plan plan) throws SQLException {
        var decoder = new Decoder();
        var ids = Rows.list(c, "SELECT id FROM intake ORDER BY started_at, id", p -> {}, row -> row.getString(1));
        int count = 0;
        for (var id : ids) {
            var old = old(c, id, decoder);
            if (old.isPresent()) {
                seal(c, plan, old.get());
                Rows.changeOne(c, "DELETE FROM intake WHERE id = ?", p -> p.text(id));
                count++;
            }
        }
        return count;
    }

    private Optional<StoredIntake> old(Connection c, String id, Decoder decoder) throws SQLException {
        try {
            return Rows.one(c, "SELECT * FROM intake WHERE id = ?", p -> p.text(id), decoder::decode);
        } catch (RuntimeException unreadable) {
            office.faults().report("read an intake of an older version", Fault.ROW, unreadable);
            return Optional.empty();
        }
    }

    private void seal(Connection c, Plan plan, StoredIntake old) throws SQLException {
        var chain = AuditTable.chain(c, plan.own().id());
        var row = sealed(plan, old, chain.n() + 1);
        var id = old.intake().id();
        office.append(
                c,
                chain,
                plan.own().id(),
                Optional.of(plan.founder().id()),
                // A draft can still be discarded, which the log allows only of what was begun and no more.
                row.context().kind() == RowKind.DRAFT ? Action.STARTED : Action.SEALED_OLD,
                Optional.of(id),
                Writing.detail(row));
        IntakeTable.put(c, row, true);
        if (Writing.calls(row.context().kind(), old)) {
            IntakeTable.urgent(c, id, true);
        }
    }

    private SealedRow sealed(Plan plan, StoredIntake old, long seq) {
        var kind = RowKind.of(old.intake());
        var context = new RowContext(
                plan.practice().id(),
                old.intake().id(),
                FIRST_EPOCH,
                plan.own().id(),
                seq,
                old.revision(),
                kind,
                BodyCodec.SCHEMA);
        var line = Line.of(old, office.zone(), old.revision());
        return SealedRow.seal(context, line.bytes(), codec.write(old), plan.epoch(), plan.own().key());
    }
}
