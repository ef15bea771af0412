package org.ashi.store.jdbc;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.Cost;
import org.ashi.vault.Epoch;
import org.ashi.vault.Keyring;
import org.ashi.vault.OpeningKey;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.Slot;
import org.ashi.vault.VaultException;

/// Changes who can unlock. Each change is one transaction, which reads back and opens what it wrote before it commits.
final class JdbcStaff implements Staff {

    private final Office office;
    private final Unlocking unlocking;
    private final Cost cost;
    private final SecureRandom random = new SecureRandom();

    JdbcStaff(Office office, Unlocking unlocking, Cost cost) {
        this.office = office;
        this.unlocking = unlocking;
        this.cost = cost;
    }

    /// What a change needs.
    private record Desk(Known known, Session session, Keyring keys, Keyring.Owner owner, UUID workstation) {}

    private interface Work {
        void on(Connection c, Desk desk) throws SQLException;
    }

    @Override
    public Change add(String name, Role role, byte[] passphrase) {
        var clean = name.strip();
        var taken = desk().known().people().stream().anyMatch(p -> p.name().equalsIgnoreCase(clean));
        if (taken || clean.isEmpty() || clean.length() > Person.MOST_NAME || clean.chars().anyMatch(Character::isISOControl)) {
            return new Change.NameTaken();
        }
        var key = OpeningKey.generate();
        var desk = desk();
        var person = Person.signed(
                desk.known().practice().id(), UUID.randomUUID(), clean, role, key.sealing(), desk.owner().root());
        var slot = Slot.wrap(person.id(), key, Slot.Way.PASSPHRASE, passphrase, cost, random);
        return change(person, Action.PERSON_ADDED, (c, d) -> {
            KeyTables.insert(c, person);
            KeyTables.insert(c, slot);
            KeyTables.seal(c, d.known().practice(), d.keys());
            require(c, d, person, slot.id(), passphrase);
        });
    }

    @Override
    public Change remove(UUID id) {
        var desk = desk();
        var person = desk.known().person(id).filter(p -> !p.recovery());
        if (person.isEmpty()) {
            return new Change.Failed(Archive.SLOT);
        }
        var others = desk.known().people().stream()
                .filter(p -> !p.recovery() && p.role() == Role.PRACTITIONER && !p.id().equals(id));
        if (others.findAny().isEmpty()) {
            return new Change.LastOne();
        }
        return change(person.get(), Action.PERSON_REMOVED, (c, d) -> {
            KeyTables.retire(c, id);
            rotate(c, d);
        });
    }

    @Override
    public Change changePassphrase(byte[] old, byte[] fresh) {
        var person = office.unlocked().person();
        try {
            return unlocking.prove(person, old)
                    .map(key -> reslot(person, key, fresh))
                    .orElseGet(Change.Wrong::new);
        } catch (VaultException e) {
            return new Change.Failed(Archive.SLOT);
        }
    }

    /// The person keeps the key and gets another way to it.
    private Change reslot(Person person, OpeningKey key, byte[] fresh) {
        var slot = Slot.wrap(person.id(), key, Slot.Way.PASSPHRASE, fresh, cost, random);
        return changeBy(person, Action.PHRASE_CHANGED, c -> {
            KeyTables.insert(c, slot);
            requireKey(c, person, slot.id(), fresh);
            KeyTables.deleteSlots(c, person.id(), slot.id());
        });
    }

    /// The person gets another key, since nobody knows the way to the old one.
    @Override
    public Change resetPassphrase(UUID id, byte[] fresh) {
        var desk = desk();
        var old = desk.known().person(id).filter(p -> !p.recovery());
        if (old.isEmpty()) {
            return new Change.Failed(Archive.SLOT);
        }
        var key = OpeningKey.generate();
        var person = Person.signed(
                desk.known().practice().id(), id, old.get().name(), old.get().role(), key.sealing(), desk.owner().root());
        var slot = Slot.wrap(id, key, Slot.Way.PASSPHRASE, fresh, cost, random);
        return change(person, Action.PHRASE_CHANGED, (c, d) -> {
            KeyTables.rekey(c, person);
            KeyTables.insert(c, slot);
            KeyTables.deleteSlots(c, id, slot.id());
            rotate(c, d);
            require(c, d, person, slot.id(), fresh);
        });
    }

    @Override
    public Change renewSheet(byte[] sheet) {
        var key = OpeningKey.generate();
        var desk = desk();
        var person = Founder.sheet(desk.known().practice().id(), key, desk.owner().root());
        var slot = Slot.wrap(Person.RECOVERY, key, Slot.Way.SHEET, sheet, cost, random);
        return change(person, Action.SHEET_RENEWED, (c, d) -> {
            KeyTables.removeSheet(c);
            KeyTables.insert(c, person);
            KeyTables.insert(c, slot);
            rotate(c, d);
            require(c, d, person, slot.id(), sheet);
        });
    }

    @Override
    public boolean sheetFits(byte[] sheet) {
        var fits = desk().known().person(Person.RECOVERY).filter(p -> opens(p, sheet)).isPresent();
        office.log(office.person(), Action.SHEET_TESTED, Optional.empty(), fits ? "fits" : "does-not-fit");
        return fits;
    }

    private boolean opens(Person person, byte[] secret) {
        try {
            return unlocking.key(person, secret).filter(k -> k.sealing().equals(person.key())).isPresent();
        } catch (VaultException damaged) {
            return false;
        }
    }

    @Override
    public Change rotate() {
        return change(office.practitioner().person(), Action.KEYS_ROTATED, this::rotate);
    }

    /// New keys for what comes; the old ones stay with those who stay.
    private void rotate(Connection c, Desk d) throws SQLException {
        var number = d.known().newestEpoch().orElseThrow().number() + 1;
        var record = OpeningKey.generate();
        var desk = OpeningKey.generate();
        var root = d.owner().root();
        KeyTables.insert(
                c, Epoch.signed(d.known().practice().id(), number, record.sealing(), desk.sealing(), root));
        KeyTables.seal(c, d.known().practice(), d.keys().with(number, record, desk).renewed());
    }

    private Desk desk() {
        var session = office.practitioner();
        var own = office.own().orElseThrow(() -> new StoreException(Archive.NO_WORKSTATION));
        return new Desk(
                office.known().orElseThrow(),
                session,
                session.keys(),
                session.keys().owner().orElseThrow(),
                own.id());
    }

    private Change change(Person person, Action action, Work work) {
        var desk = desk();
        var done = changeBy(person, action, c -> work.on(c, desk));
        if (done instanceof Change.Done) {
            // The keys of whoever is unlocked may be newer now.
            renewSession(desk);
        }
        return done;
    }

    private interface Step {
        void on(Connection c) throws SQLException;
    }

    private Change changeBy(Person person, Action action, Step work) {
        if (!(office.pen() instanceof Office.Pen.Ready ready)) {
            return new Change.Failed(Archive.NO_WORKSTATION);
        }
        var result = office.write("change who can unlock", c -> {
            work.on(c);
            office.append(c, ready.own().id(), action, Optional.empty(), person.id().toString());
            return new SaveResult.Saved(0);
        });
        if (!(result instanceof SaveResult.Saved)) {
            return new Change.Failed(result instanceof SaveResult.Failed(String code) ? code : Archive.NO_WORKSTATION);
        }
        office.reload();
        office.known().flatMap(Known::newestEpoch).ifPresent(e -> office.pin(e.number()));
        return new Change.Done(person);
    }

    private void renewSession(Desk desk) {
        var person = desk.session().person();
        if (office.known().orElseThrow().person(person.id()).filter(now -> now.key().equals(person.key())).isEmpty()) {
            // Whoever took away the own way in goes on until the next lock.
            return;
        }
        office.read("read a person's keys", c -> KeyTables.bundle(c, person.id()))
                .ifPresent(b -> desk.session()
                        .keys(Keyring.open(
                                b.sealed(), desk.known().practice(), b.version(), person, desk.session().ownKey())));
        new LineTable().renew(office, desk.session());
    }

    /// @throws VaultException unless the new slot opens, and opens the keys
    private static void require(Connection c, Desk desk, Person person, UUID slot, byte[] secret) throws SQLException {
        var key = requireKey(c, person, slot, secret);
        var bundle = KeyTables.bundle(c, person.id())
                .orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
        var keys = Keyring.open(bundle.sealed(), desk.known().practice(), bundle.version(), person, key);
        if (!keys.desk().keySet().containsAll(desk.keys().desk().keySet())) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
    }

    private static OpeningKey requireKey(Connection c, Person person, UUID slot, byte[] secret) throws SQLException {
        var written = KeyTables.slots(c, person.id()).stream()
                .filter(s -> s.id().equals(slot))
                .findFirst();
        return written.flatMap(s -> s.unwrap(secret))
                .filter(key -> Arrays.equals(key.sealing().bytes(), person.key().bytes()))
                .orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
    }
}
