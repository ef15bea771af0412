package org.ashi.store.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.ashi.store.Archive;
import org.ashi.store.Archive.Unlock;
import org.ashi.store.Raise;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.Chain;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.OpeningKey;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.Roster;
import org.ashi.vault.SigningKey;
import org.ashi.vault.Slot;
import org.ashi.vault.Throttle;
import org.ashi.vault.VaultException;
import org.ashi.vault.Workstation;

/// Opens the archive to somebody who has a passphrase or the sheet, and closes it again.
final class Unlocking {

    /// Detail of a warning: urgent intakes were not counted.
    static final String URGENT_UNCOUNTED = "urgent";
    /// Detail of a warning: who raised a level, and to which, was not in the archive any more.
    static final String RAISE_LOST = "raised";

    private final Office office;
    private final java.util.function.LongSupplier nanos;
    private final Map<UUID, Tries> tries = new HashMap<>();
    private final LineTable lines = new LineTable();
    /// Whose keys were forgotten and is not yet logged.
    private final AtomicReference<Optional<UUID>> left = new AtomicReference<>(Optional.empty());

    /// @param nanos a clock that only goes forward
    Unlocking(Office office, java.util.function.LongSupplier nanos) {
        this.office = office;
        this.nanos = nanos;
        // The delays that stand at the start begin then.
        try {
            office.read("count wrong passphrases", c -> Rows.list(
                            c, "SELECT person FROM wrong_try WHERE wrong > 0", p -> {}, row -> KeyTables.id(row, "person")))
                    .forEach(this::tries);
        } catch (StoreException unreadable) {
            // Each try looks again.
        }
    }

    /// The wrong tries of one person, so that somebody else's right passphrase gives no more of them.
    private static final class Tries {
        private final Throttle throttle;
        /// Those that the disk refused to count.
        private int unwritten;

        Tries(Throttle throttle) {
            this.throttle = throttle;
        }
    }

    private Tries tries(UUID person) {
        return tries.computeIfAbsent(person, id -> new Tries(new Throttle(nanos)));
    }

    synchronized Optional<Duration> waiting(UUID person) {
        return tries(person).throttle.left(wrong(person), Throttle.LONGEST);
    }

    private int wrong(UUID person) {
        var written = office.read("count wrong passphrases", c -> Rows.one(
                        c,
                        "SELECT wrong FROM wrong_try WHERE person = ?",
                        p -> p.bytes(Ids.bytes(person)),
                        row -> row.getInt(1))
                .orElse(0));
        return Math.max(written, tries(person).unwritten);
    }

    synchronized Unlock unlock(UUID id, byte[] secret) {
        try {
            office.reload();
            var known = office.known();
            if (known.isEmpty()) {
                return new Unlock.Failed(Archive.NO_PRACTICE);
            }
            var person = known.get().person(id);
            if (person.isEmpty() || slots(person.get()).isEmpty()) {
                // A backup without slots opens by the sheet alone: no passphrase would be the right one.
                return new Unlock.Failed(Archive.SLOT);
            }
            var wait = waiting(id);
            return wait.isPresent() ? new Unlock.Wait(wait.get()) : tried(known.get(), person.get(), secret);
        } catch (StoreException e) {
            return new Unlock.Failed(e.code());
        }
    }

    private Unlock tried(Known known, Person person, byte[] secret) {
        try {
            var key = counted(person, secret);
            return key.isEmpty()
                    ? new Unlock.Wrong(Throttle.freeTries(wrong(person.id())))
                    : opened(known, person, key.get(), keyring(known, person, key.get()));
        } catch (VaultException e) {
            return new Unlock.Failed(e.reason() == VaultException.Reason.NOT_GENUINE ? Archive.KEYS : Archive.SLOT);
        }
    }

    /// For somebody who is unlocked and is asked for the passphrase again. Counts like any other try, and is not looked at while
    /// there is to wait.
    ///
    /// @return empty for a wrong secret
    /// @throws VaultException if the slot is damaged
    synchronized Optional<OpeningKey> prove(Person person, byte[] secret) {
        return waiting(person.id()).isPresent() ? Optional.empty() : counted(person, secret);
    }

    private Optional<OpeningKey> counted(Person person, byte[] secret) {
        // Counted before it is looked at, so that cutting the power does not give another try.
        var written = count(person, "wrong + 1");
        var key = key(person, secret);
        var tries = tries(person.id());
        if (key.isPresent()) {
            tries.unwritten = 0;
            count(person, "0");
            return key;
        }
        // Where the disk refuses to count, no try is free any more.
        tries.unwritten = written ? 0 : Math.max(wrong(person.id()) + 1, Throttle.FREE);
        tries.throttle.begin();
        office.log(Optional.of(person.id()), Action.UNLOCK_FAILED, Optional.empty(), "");
        return key;
    }

    private boolean count(Person person, String becomes) {
        return office.write("count wrong passphrases", c -> {
                    var id = Ids.bytes(person.id());
                    Rows.change(c, "INSERT OR IGNORE INTO wrong_try (person, wrong) VALUES (?, 0)", p -> p.bytes(id));
                    Rows.changeOne(c, "UPDATE wrong_try SET wrong = " + becomes + " WHERE person = ?", p -> p.bytes(id));
                    return new SaveResult.Saved(0);
                })
                instanceof SaveResult.Saved;
    }

    private List<Slot> slots(Person person) {
        return office.read("read a slot", c -> KeyTables.slots(c, person.id()));
    }

    /// @return empty for a wrong secret
    Optional<OpeningKey> key(Person person, byte[] secret) {
        for (var slot : slots(person)) {
            var key = slot.unwrap(secret);
            if (key.isPresent()) {
                return key;
            }
        }
        return Optional.empty();
    }

    private Keyring keyring(Known known, Person person, OpeningKey key) {
        var bundle = office.read("read a person's keys", c -> KeyTables.bundle(c, person.id()))
                .orElseThrow(() -> new VaultException(VaultException.Reason.DAMAGED));
        return Keyring.open(bundle.sealed(), known.practice(), bundle.version(), person, key);
    }

    private Unlock opened(Known known, Person person, OpeningKey key, Keyring keys) {
        if (person.role() == Role.PRACTITIONER && office.pen() instanceof Office.Pen.Missing) {
            enrol(known, person, keys);
        }
        keys.owner().ifPresent(this::startRoster);
        var now = office.known().orElseThrow();
        var loaded = office.read("read the queue", c -> {
            var touched = IntakeTable.touched(c);
            var all = lines.load(c, now, keys);
            var raised = RaisedTable.all(c);
            var told = new RaiseCheck(c, now, keys).told();
            var lost = RaiseCheck.lost(told, raised);
            lost.forEach((id, raise) -> raised.put(id, raise.level()));
            var shown = raised.isEmpty()
                    ? all.lines()
                    : all.lines().stream().map(l -> l.raisedTo(Optional.ofNullable(raised.get(l.id())))).toList();
            var session = new Session(person, key, keys, now.mark(), new Lines(shown), touched);
            all.unreadable().forEach(session::quarantine);
            return new Loaded(session, all, lost, new UrgentCheck(c, now).missing(all.lines(), told));
        });
        // Only now: whoever is told that it failed has nothing open.
        office.session(Optional.of(loaded.session()));
        office.log(office.person(), Action.UNLOCKED, Optional.empty(), "");
        RestoredNote.in(office.folder()).tell(office);
        var unreadable = loaded.all().unreadable().size();
        if (unreadable > 0) {
            office.log(office.person(), Action.QUARANTINED, Optional.empty(), "" + unreadable);
        }
        putBack(now, keys, loaded.lost().keySet());
        countAgain(loaded.missing());
        office.pin();
        lines.keep(office, keys, loaded.all().fresh());
        return new Unlock.Unlocked(person);
    }

    /// @param lost raised levels whose rows are missing or lower
    /// @param missing urgent intakes that are not counted
    private record Loaded(Session session, LineTable.Loaded all, Map<UUID, Raise> lost, Set<UUID> missing) {}

    /// So that the next save, and every other window, knows of them. Meanwhile another window may have decided on one.
    private void putBack(Known now, Keyring keys, Set<UUID> lost) {
        if (lost.isEmpty() || !(office.pen() instanceof Office.Pen.Ready)) {
            return;
        }
        office.write("put back raised levels", c -> {
            var still = RaiseCheck.lost(new RaiseCheck(c, now, keys).told(), RaisedTable.all(c));
            for (var raise : still.entrySet()) {
                RaisedTable.put(c, raise.getKey(), raise.getValue());
                IntakeTable.touch(c, raise.getKey());
            }
            return new SaveResult.Saved(0);
        });
        office.log(office.person(), Action.WARNED, Optional.empty(), RAISE_LOST);
    }

    /// They are counted from now on, so that whoever locks still leaves the count behind.
    private void countAgain(Set<UUID> missing) {
        if (!missing.isEmpty() && office.pen() instanceof Office.Pen.Ready) {
            office.write("count urgent intakes", c -> {
                for (var id : missing) {
                    IntakeTable.urgent(c, id, true);
                }
                return new SaveResult.Saved(0);
            });
            office.log(office.person(), Action.WARNED, Optional.empty(), URGENT_UNCOUNTED);
        }
    }

    /// An archive from before there was a roster gets one of those who are there.
    private void startRoster(Keyring.Owner owner) {
        if (office.known().filter(k -> k.roster().isEmpty()).isEmpty() || !(office.pen() instanceof Office.Pen.Ready)) {
            return;
        }
        office.write("write down who belongs to the practice", c -> {
            var now = Known.read(c).orElseThrow();
            if (now.roster().isEmpty() && now.state() == Known.State.WHOLE && now.newestEpoch().isPresent()) {
                var epoch = now.newestEpoch().get().number();
                KeyTables.put(c, Roster.signed(now.practice().id(), 1, epoch, now.people(), owner.root()));
            }
            return new SaveResult.Saved(0);
        });
        office.reload();
    }

    /// Gives this computer a key of its own where it has none, or one that the practice did not sign. Keys that are older than
    /// those known here, or of another practice, are not mended by that.
    private void enrol(Known known, Person person, Keyring keys) {
        if (!office.writable()) {
            return;
        }
        var owner = keys.owner().orElseThrow();
        var id = UUID.randomUUID();
        var key = SigningKey.generate();
        var workstation = Workstation.signed(known.practice().id(), id, key.verifying(), owner.root());
        var seen = office.pinned();
        if (seen.filter(o -> !o.fits(known)).isPresent()) {
            return;
        }
        var content = new WorkstationFile.Content(
                        id,
                        key,
                        known.practice().statement(),
                        seen.map(WorkstationFile.Content::epoch).orElse(0),
                        seen.map(WorkstationFile.Content::roster).orElse(0L))
                .having(known);
        office.write("give this computer a key", c -> {
            var result = enrol(c, workstation, Chain.start(owner.chain(), id), person);
            keep(content);
            return result;
        });
        // Where it failed, reading goes on, and saving says what is missing.
        office.reload();
    }

    private void keep(WorkstationFile.Content content) {
        try {
            office.own(content);
        } catch (IOException e) {
            throw new StoreException(office.faults().report("keep the key of this computer", Fault.FOLDER, e).code());
        }
    }

    private SaveResult enrol(Connection c, Workstation workstation, Chain chain, Person person) throws SQLException {
        KeyTables.insert(c, workstation);
        AuditTable.start(c, workstation.id(), chain);
        office.append(
                c,
                chain,
                workstation.id(),
                Optional.of(person.id()),
                Action.WORKSTATION_ADDED,
                Optional.empty(),
                Standing.detail(c, workstation.id()));
        return new SaveResult.Saved(0);
    }

    /// Waits for nothing.
    void forget() {
        office.person().ifPresent(person -> {
            left.set(Optional.of(person));
            office.session(Optional.empty());
        });
    }

    synchronized void lock() {
        // The keys go first, whatever fails afterwards.
        forget();
        var person = left.getAndSet(Optional.empty());
        if (person.isEmpty()) {
            return;
        }
        office.log(person, Action.LOCKED, Optional.empty(), "");
        office.logEnd().keep();
        office.settle();
    }
}
