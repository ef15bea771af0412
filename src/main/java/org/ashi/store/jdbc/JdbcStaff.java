package org.ashi.store.jdbc;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.ashi.vault.Roster;
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

    /// What a change needs: as the archive has it, whatever other processes did meanwhile.
    private record Desk(Known known, Session session, Keyring keys, Keyring.Owner owner) {
        UUID practice() {
            return known.practice().id();
        }
    }

    /// What becomes of the practice.
    ///
    /// @param people all who belong to it from now on
    private record Next(Collection<Person> people, Keyring keys, int epoch) {}

    /// Changes persons and slots.
    private interface Work {
        Next on(Connection c, Desk desk) throws SQLException;
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
                desk.practice(), UUID.randomUUID(), clean, role, key.sealing(), desk.owner().root());
        var slot = Slot.wrap(person.id(), key, Slot.Way.PASSPHRASE, passphrase, cost, random);
        return change(person, Action.PERSON_ADDED, new Way(slot, passphrase), (c, d) -> {
            KeyTables.insert(c, person);
            KeyTables.insert(c, slot);
            return new Next(with(d, person), d.keys(), newest(d));
        });
    }

    /// Everybody, and this person in the place of the one with that id.
    private static Collection<Person> with(Desk d, Person person) {
        var people = new LinkedHashMap<UUID, Person>();
        d.known().people().forEach(p -> people.put(p.id(), p));
        people.put(person.id(), person);
        return people.values();
    }

    private static int newest(Desk d) {
        return d.known().newestEpoch().orElseThrow().number();
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
        return change(person.get(), Action.PERSON_REMOVED, Way.NONE, (c, d) -> {
            KeyTables.retire(c, id);
            return rotated(c, d, d.known().people().stream().filter(p -> !p.id().equals(id)).toList());
        });
    }

    @Override
    public Change changePassphrase(byte[] old, byte[] fresh) {
        var person = office.unlocked().person();
        var wait = unlocking.waiting(person.id());
        if (wait.isPresent()) {
            return new Change.Wait(wait.get());
        }
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
        return changeBy(person, Action.PHRASE_CHANGED, (c, follow) -> {
            if (Known.read(c).flatMap(now -> now.person(person.id())).filter(person::equals).isEmpty()) {
                throw new StoreException(Archive.LOCKED);
            }
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
                desk.practice(), id, old.get().name(), old.get().role(), key.sealing(), desk.owner().root());
        var slot = Slot.wrap(id, key, Slot.Way.PASSPHRASE, fresh, cost, random);
        return change(person, Action.PHRASE_CHANGED, new Way(slot, fresh), (c, d) -> {
            KeyTables.rekey(c, person);
            KeyTables.insert(c, slot);
            KeyTables.deleteSlots(c, id, slot.id());
            return rotated(c, d, with(d, person));
        });
    }

    @Override
    public Change renewSheet(byte[] sheet) {
        var key = OpeningKey.generate();
        var desk = desk();
        var person = Founder.sheet(desk.practice(), key, desk.owner().root());
        var slot = Slot.wrap(Person.RECOVERY, key, Slot.Way.SHEET, sheet, cost, random);
        return change(person, Action.SHEET_RENEWED, new Way(slot, sheet), (c, d) -> {
            KeyTables.removeSheet(c);
            KeyTables.insert(c, person);
            KeyTables.insert(c, slot);
            return rotated(c, d, with(d, person));
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
        return change(
                office.practitioner().person(),
                Action.KEYS_ROTATED,
                Way.NONE,
                (c, d) -> rotated(c, d, d.known().people()));
    }

    /// New keys for what comes; the old ones stay with those who stay.
    private static Next rotated(Connection c, Desk d, Collection<Person> people) throws SQLException {
        var number = newest(d) + 1;
        var record = OpeningKey.generate();
        var desk = OpeningKey.generate();
        KeyTables.insert(
                c, Epoch.signed(d.practice(), number, record.sealing(), desk.sealing(), d.owner().root()));
        return new Next(people, d.keys().with(number, record, desk).renewed(), number);
    }

    /// To prepare a change with; the change itself looks again.
    private Desk desk() {
        var session = office.practitioner();
        return new Desk(
                office.known().orElseThrow(), session, session.keys(), session.keys().owner().orElseThrow());
    }

    /// As things are inside the transaction.
    ///
    /// @throws StoreException [Archive#LOCKED] for somebody who does not belong to the practice any more, [Archive#KEYS] where the
    ///     archive is not whole: new keys made now would leave somebody out, or keys that are in use
    private Desk desk(Connection c, Session session) throws SQLException {
        var now = Known.read(c).orElseThrow(() -> new StoreException(Archive.NO_PRACTICE));
        var fits = office.own().filter(o -> o.fits(now)).isPresent();
        if (!fits || now.state() != Known.State.WHOLE) {
            throw new StoreException(Archive.KEYS);
        }
        if (!session.belongsTo(now)) {
            throw new StoreException(Archive.LOCKED);
        }
        var keys = session.open(c, now);
        if (!keys.desk().keySet().equals(now.epochs().keySet()) || !keys.record().keySet().equals(now.epochs().keySet())) {
            throw new StoreException(Archive.KEYS);
        }
        return new Desk(now, session, keys, keys.owner().orElseThrow());
    }

    /// The slot that a change makes, and what opens it.
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never kept.
    private record Way(Optional<Slot> slot, byte[] secret) {
        static final Way NONE = new Way(Optional.empty(), new byte[0]);

        Way(Slot slot, byte[] secret) {
            this(Optional.of(slot), secret);
        }
    }

    private Change change(Person person, Action action, Way way, Work work) {
        var session = office.practitioner();
        var rotated = new AtomicBoolean();
        var done = changeBy(person, action, (c, follow) -> {
            var before = desk(c, session);
            var next = work.on(c, before);
            KeyTables.seal(c, before.known().practice(), next.keys(), next.people());
            KeyTables.put(
                    c,
                    Roster.signed(
                            before.practice(),
                            before.known().version() + 1,
                            next.epoch(),
                            next.people(),
                            before.owner().root()));
            var now = Known.read(c).orElseThrow();
            if (now.state() != Known.State.WHOLE || now.people().size() != next.people().size()) {
                throw new VaultException(VaultException.Reason.DAMAGED);
            }
            if (way.slot().isPresent()) {
                require(c, now, person, way.slot().get().id(), way.secret());
            }
            rotated.set(next.epoch() != newest(before));
            follow.add(() -> goOn(session, now, next.keys()));
        });
        if (done instanceof Change.Done && rotated.get()) {
            office.session().ifPresent(now -> new LineTable().renew(office, now));
        }
        return done;
    }

    /// Whoever took away the own way in is locked out at once: keys that nobody else holds must not be made from old ones.
    private void goOn(Session session, Known now, Keyring keys) {
        if (session.belongsTo(now)) {
            session.keys(keys, now.mark());
        } else {
            office.session(Optional.empty());
        }
    }

    private interface Step {
        /// @param follow takes what is to be done once all is written; it reads nothing and cannot fail
        void on(Connection c, List<Runnable> follow) throws SQLException;
    }

    /// All that can fail comes before the commit: whoever is told that nothing was changed may destroy the sheet that counts.
    private Change changeBy(Person person, Action action, Step work) {
        if (!(office.pen() instanceof Office.Pen.Ready ready)) {
            return new Change.Failed(Archive.NO_WORKSTATION);
        }
        var follow = new ArrayList<Runnable>();
        var result = office.write("change who can unlock", c -> {
            work.on(c, follow);
            office.append(c, ready.own().id(), action, Optional.empty(), person.id().toString());
            var now = Known.read(c);
            follow.add(() -> office.known(now));
            return new SaveResult.Saved(0);
        });
        if (!(result instanceof SaveResult.Saved)) {
            return new Change.Failed(result instanceof SaveResult.Failed(String code) ? code : Archive.NO_WORKSTATION);
        }
        follow.forEach(Runnable::run);
        try {
            office.pin();
            office.reload();
        } catch (RuntimeException told) {
            // What was read in the transaction goes on; opening and unlocking look again.
            office.faults().report("look at what was changed", told);
        }
        return new Change.Done(person);
    }

    /// @throws VaultException unless the new slot opens, and opens keys of every epoch that there is
    private static void require(Connection c, Known now, Person person, UUID slot, byte[] secret) throws SQLException {
        var key = requireKey(c, person, slot, secret);
        var bundle = KeyTables.bundle(c, person.id())
                .orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
        var keys = Keyring.open(bundle.sealed(), now.practice(), bundle.version(), person, key);
        if (!keys.desk().keySet().equals(now.epochs().keySet())) {
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
