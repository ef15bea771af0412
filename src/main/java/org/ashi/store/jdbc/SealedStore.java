package org.ashi.store.jdbc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.AuditLog;
import org.ashi.store.Backups;
import org.ashi.store.Founding;
import org.ashi.store.Quarantined;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.Raise;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.Cost;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;

/// The sealed archive in one SQLite file, with one connection that writes and one that reads, so that a list need not wait for
/// the disk to take a save. Further processes may have the same file open.
final class SealedStore implements Archive {

    /// What the archive cannot see by itself. All else it logs on its own, and takes from nobody.
    private static final Set<Action> OF_WHO_IS_UNLOCKED =
            Set.of(Action.EXPORTED, Action.PRINTED, Action.READ_ALL);

    private final Office office;
    private final Writing writing;
    private final Reading reading;
    private final Raising raising;
    private final Unlocking unlocking;
    private final JdbcStaff staff;
    private final JdbcAudit audit;
    private final JdbcBackups backups;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /// @param nanos a clock that only goes forward
    /// @param cost of a try of a passphrase that is chosen from now on
    SealedStore(Office office, LongSupplier nanos, Cost cost) {
        this.office = office;
        reading = new Reading(office);
        writing = new Writing(office, reading);
        raising = new Raising(office, reading);
        unlocking = new Unlocking(office, nanos);
        staff = new JdbcStaff(office, unlocking, cost);
        backups = new JdbcBackups(office);
        audit = new JdbcAudit(office, backups);
    }

    @Override
    public SaveResult save(StoredIntake intake) {
        return writing.save(intake);
    }

    @Override
    public SaveResult discard(UUID id, long revision) {
        return writing.discard(id, revision);
    }

    @Override
    public Optional<StoredIntake> find(UUID id) {
        return reading.find(id);
    }

    @Override
    public Optional<StoredIntake> look(UUID id) {
        return reading.look(id);
    }

    @Override
    public List<QueueRow> queue(Query query) {
        return reading.queue(query);
    }

    @Override
    public List<QueueRow> unfinished() {
        return reading.unfinished();
    }

    @Override
    public boolean writable() {
        return office.writable();
    }

    @Override
    public Optional<Practice> practice() {
        return office.known().map(Known::practice);
    }

    @Override
    public SetUp setUp(Founding founding) {
        var result = new Founder(office).found(founding);
        if (result instanceof SetUp.Done) {
            dropUnsealed();
        }
        return result;
    }

    /// What an older version left unsealed beside the archive. Again at each opening: the program may have been killed before.
    void dropUnsealed() {
        if (office.writable() && office.known().isPresent()) {
            office.read("look for what is not sealed", c -> {
                new KeptFiles(office.folder()).dropUnsealed(c);
                return true;
            });
        }
    }

    @Override
    public List<Person> people() {
        return office.known().map(Known::people).orElse(List.of()).stream()
                .filter(person -> !person.recovery())
                .toList();
    }

    @Override
    public List<Person> former() {
        return office.known().map(Known::former).orElse(List.of());
    }

    @Override
    public Unlock unlock(UUID person, byte[] secret) {
        return unlocking.unlock(person, secret);
    }

    @Override
    public Optional<Duration> waiting(UUID person) {
        return unlocking.waiting(person);
    }

    @Override
    public Optional<Person> unlocked() {
        return office.session().map(Session::person);
    }

    @Override
    public void forgetKeys() {
        unlocking.forget();
    }

    @Override
    public void lock() {
        unlocking.lock();
    }

    @Override
    public int urgent() {
        office.follow();
        return office.read("count urgent intakes", c -> (int) Rows.number(c, "SELECT count(*) FROM urgent"));
    }

    @Override
    public void seen(UUID id, long revision, Optional<Raise> raised) {
        reading.seen(id, revision, raised);
    }

    @Override
    public SaveResult raise(UUID id, TriageLevel level, Raise.Reason reason) {
        return raising.raise(id, level, reason);
    }

    @Override
    public Optional<Raise> raised(UUID id) {
        return reading.raised(id);
    }

    @Override
    public List<QueueRow> visits(UUID patient) {
        return reading.visits(patient);
    }

    @Override
    public List<QueueRow> alike(UUID id) {
        return reading.alike(id);
    }

    @Override
    public long state() {
        return reading.state();
    }

    @Override
    public Set<UUID> changed(long since) {
        return reading.changed(since);
    }

    @Override
    public boolean log(Action action, Optional<UUID> intake, String detail) {
        var may = action == Action.ACKNOWLEDGED || OF_WHO_IS_UNLOCKED.contains(action) && unlocked().isPresent();
        return may && office.log(office.person(), action, intake, detail);
    }

    @Override
    public List<Quarantined> quarantined() {
        return office.session()
                .map(session -> office.read("look into the archive", c -> session.quarantined()))
                .orElse(List.of());
    }

    @Override
    public Set<Warning> warnings() {
        return office.warnings();
    }

    @Override
    public Staff staff() {
        return staff;
    }

    @Override
    public AuditLog audit() {
        return audit;
    }

    @Override
    public Backups backups() {
        return backups;
    }

    @Override
    public void close() {
        if (open.getAndSet(false)) {
            unlocking.lock();
            office.logEnd().keep();
            office.close();
        }
    }
}
