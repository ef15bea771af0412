package org.ashi.store.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.Archive.Unlock;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.Chain;
import org.ashi.vault.Keyring;
import org.ashi.vault.OpeningKey;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.ashi.vault.SigningKey;
import org.ashi.vault.Throttle;
import org.ashi.vault.VaultException;
import org.ashi.vault.Workstation;

/// Opens the archive to somebody who has a passphrase or the sheet, and closes it again.
final class Unlocking {

    /// Detail of a warning: urgent intakes were not counted.
    static final String URGENT_UNCOUNTED = "urgent";

    private final Office office;
    private final Throttle throttle;
    private final LineTable lines = new LineTable();
    private int unwritten;

    /// @param nanos a clock that only goes forward
    Unlocking(Office office, java.util.function.LongSupplier nanos) {
        this.office = office;
        throttle = new Throttle(nanos);
    }

    synchronized Optional<Duration> waiting() {
        return throttle.left(wrong(), Throttle.LONGEST);
    }

    private int wrong() {
        var written = office.read("count wrong passphrases", c -> (int) Rows.number(c, "SELECT wrong FROM tries"));
        return Math.max(written, unwritten);
    }

    synchronized Unlock unlock(UUID id, byte[] secret) {
        try {
            office.reload();
            var known = office.known();
            if (known.isEmpty()) {
                return new Unlock.Failed(Archive.NO_PRACTICE);
            }
            var wait = waiting();
            if (wait.isPresent()) {
                return new Unlock.Wait(wait.get());
            }
            var person = known.get().person(id);
            return person.isEmpty()
                    ? new Unlock.Failed(Archive.SLOT)
                    : tried(known.get(), person.get(), secret);
        } catch (StoreException e) {
            return new Unlock.Failed(e.code());
        }
    }

    private Unlock tried(Known known, Person person, byte[] secret) {
        try {
            var key = counted(person, secret);
            return key.isEmpty()
                    ? new Unlock.Wrong(Throttle.freeTries(wrong()))
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
        return waiting().isPresent() ? Optional.empty() : counted(person, secret);
    }

    private Optional<OpeningKey> counted(Person person, byte[] secret) {
        // Counted before it is looked at, so that cutting the power does not give another try.
        var written = count("wrong = wrong + 1");
        var key = key(person, secret);
        if (key.isPresent()) {
            unwritten = 0;
            count("wrong = 0");
            return key;
        }
        // Where the disk refuses to count, no try is free any more.
        unwritten = written ? 0 : Math.max(wrong() + 1, Throttle.FREE);
        throttle.begin();
        office.log(Optional.of(person.id()), Action.UNLOCK_FAILED, Optional.empty(), "");
        return key;
    }

    private boolean count(String change) {
        return office.write("count wrong passphrases", c -> {
                    Rows.changeOne(c, "UPDATE tries SET " + change, p -> {});
                    return new SaveResult.Saved(0);
                })
                instanceof SaveResult.Saved;
    }

    /// @return empty for a wrong secret
    Optional<OpeningKey> key(Person person, byte[] secret) {
        for (var slot : office.read("read a slot", c -> KeyTables.slots(c, person.id()))) {
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
        var now = office.known().orElseThrow();
        var loaded = office.read("read the queue", c -> {
            var touched = IntakeTable.touched(c);
            var all = lines.load(c, now, keys);
            var session = new Session(person, key, keys, new Lines(all.lines()), touched);
            all.unreadable().forEach(session::quarantine);
            office.session(Optional.of(session));
            return new Loaded(all, new UrgentCheck(c, now).missing(all.lines()));
        });
        office.log(office.person(), Action.UNLOCKED, Optional.empty(), "");
        RestoredNote.in(office.folder()).tell(office);
        var unreadable = loaded.all().unreadable().size();
        if (unreadable > 0) {
            office.log(office.person(), Action.QUARANTINED, Optional.empty(), "" + unreadable);
        }
        countAgain(loaded.missing());
        now.newestEpoch().ifPresent(e -> office.pin(e.number()));
        lines.keep(office, keys, loaded.all().fresh());
        return new Unlock.Unlocked(person);
    }

    /// @param missing urgent intakes that are not counted
    private record Loaded(LineTable.Loaded all, List<UUID> missing) {}

    /// They are counted from now on, so that whoever locks still leaves the count behind.
    private void countAgain(List<UUID> missing) {
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

    /// Gives this computer a key of its own where it has none, or one that the practice did not sign. Keys that are older than
    /// those known here, or of another practice, are not mended by that.
    private void enrol(Known known, Person person, Keyring keys) {
        if (!office.writable() || office.own().filter(o -> !o.belongsTo(known.practice())).isPresent()) {
            return;
        }
        var owner = keys.owner().orElseThrow();
        var id = UUID.randomUUID();
        var key = SigningKey.generate();
        var workstation = Workstation.signed(known.practice().id(), id, key.verifying(), owner.root());
        var epoch = known.newestEpoch().map(e -> e.number()).orElse(0);
        if (office.own().filter(o -> o.epoch() > epoch).isPresent()) {
            return;
        }
        try {
            office.own(new WorkstationFile.Content(id, key, known.practice().statement(), epoch));
            office.write("give this computer a key", c -> enrol(c, workstation, Chain.start(owner.chain(), id), person));
            office.reload();
        } catch (IOException e) {
            // Reading goes on; saving says what is missing.
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

    synchronized void lock() {
        if (office.session().isEmpty()) {
            return;
        }
        var person = office.person();
        // The keys go first, whatever fails afterwards.
        office.session(Optional.empty());
        office.log(person, Action.LOCKED, Optional.empty(), "");
        office.keepHead();
        office.settle();
    }
}
