package org.ashi.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ashi.intake.TriageLevel;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Practice;

/// A real archive in which a test can make trouble. While no trouble is made it does what the archive under it does.
///
/// [#only()], [#all()], [#get(UUID)] and [#isEmpty()] look at what is on disk, whatever the trouble.
public final class TroubledStore implements Archive {

    private final Archive archive;
    private final Deque<SaveResult> refusals = new ArrayDeque<>();
    private final Map<UUID, String> damaged = new HashMap<>();
    private final List<StoredIntake> saved = new ArrayList<>();
    private final List<Query> asked = new ArrayList<>();
    private Optional<SaveResult> refusing = Optional.empty();
    private Optional<String> unreadable = Optional.empty();
    private Optional<String> refusingSetUp = Optional.empty();
    private Optional<String> refusingStaff = Optional.empty();
    private boolean refusingLog;
    private boolean breakingUnlock;
    private int savesBeforeRefusing;
    private int saves;
    private int closings;
    private boolean broken;
    private boolean readOnly;

    /// @param archive closed by whoever opened it
    public TroubledStore(Archive archive) {
        this.archive = archive;
    }

    /// Refuses the next save or discard; where that was said before, the one after.
    public void refuseOnce(SaveResult refusal) {
        refusals.add(refusal);
    }

    /// Refuses every save and discard until [#work()].
    public void refuse(SaveResult refusal) {
        refuseAfter(0, refusal);
    }

    /// Takes some saves and discards more, and refuses the rest until [#work()].
    public void refuseAfter(int more, SaveResult refusal) {
        savesBeforeRefusing = more;
        refusing = Optional.of(refusal);
    }

    /// Makes every save and discard throw, as a fault would, until [#work()].
    public void breakDown() {
        broken = true;
    }

    /// Makes every read throw with a code until [#work()].
    public void unreadable(String code) {
        unreadable = Optional.of(code);
    }

    /// Makes [#find(UUID)] throw for one row with a code until [#work()].
    public void damage(UUID id, String code) {
        damaged.put(id, code);
    }

    /// Takes nothing, and says so beforehand, as an archive of a newer version does.
    public void readOnly() {
        readOnly = true;
    }

    /// Makes setting up fail with a code until [#work()].
    public void refuseSetUp(String code) {
        refusingSetUp = Optional.of(code);
    }

    /// Refuses every change of people and keys with a code until [#work()], as a full disk does.
    public void refuseStaff(String code) {
        refusingStaff = Optional.of(code);
    }

    /// Logs nothing until [#work()].
    public void refuseLog() {
        refusingLog = true;
    }

    /// Makes every unlocking throw, as a fault would, until [#work()].
    public void breakUnlocking() {
        breakingUnlock = true;
    }

    /// Lets go of what it was asked to save and to find so far, for tests that run long.
    public void forget() {
        saved.clear();
        asked.clear();
    }

    /// Ends all trouble.
    public void work() {
        refusals.clear();
        refusing = Optional.empty();
        unreadable = Optional.empty();
        damaged.clear();
        refusingSetUp = Optional.empty();
        refusingStaff = Optional.empty();
        refusingLog = false;
        breakingUnlock = false;
        broken = false;
        readOnly = false;
    }

    /// How many saves were tried.
    public int saves() {
        return saves;
    }

    /// Every save that reached the disk, as it was handed over, in order.
    public List<StoredIntake> saved() {
        return List.copyOf(saved);
    }

    /// Every list asked for, in order.
    public List<Query> asked() {
        return List.copyOf(asked);
    }

    public int closings() {
        return closings;
    }

    /// What is on disk, if at most 500 are listed and 100 are unfinished.
    public List<StoredIntake> all() {
        return looking(() -> {
            var ids = new LinkedHashSet<UUID>();
            archive.unfinished().forEach(row -> ids.add(row.id()));
            archive.queue(Query.first(Query.MAX_LIMIT)).forEach(row -> ids.add(row.id()));
            return ids.stream().map(id -> archive.find(id).orElseThrow()).toList();
        });
    }

    public StoredIntake only() {
        var all = all();
        if (all.size() != 1) {
            throw new AssertionError("expected one row, there are " + all.size());
        }
        return all.getFirst();
    }

    public StoredIntake get(UUID id) {
        return looking(() -> archive.look(id).orElseThrow());
    }

    /// A test may look where a screen may not.
    private <T> T looking(Supplier<T> look) {
        if (archive.unlocked().isPresent()) {
            return look.get();
        }
        Practices.unlock(archive);
        try {
            return look.get();
        } finally {
            archive.lock();
        }
    }

    public boolean isEmpty() {
        return all().isEmpty();
    }

    @Override
    public synchronized SaveResult save(StoredIntake intake) {
        saves++;
        var result = refusal().orElseGet(() -> archive.save(intake));
        if (result instanceof SaveResult.Saved) {
            saved.add(intake);
        }
        return result;
    }

    @Override
    public synchronized SaveResult discard(UUID id, long revision) {
        return refusal().orElseGet(() -> archive.discard(id, revision));
    }

    @Override
    public synchronized Optional<StoredIntake> find(UUID id) {
        refuseToRead(unreadable);
        refuseToRead(Optional.ofNullable(damaged.get(id)));
        return archive.find(id);
    }

    @Override
    public synchronized Optional<StoredIntake> look(UUID id) {
        refuseToRead(unreadable);
        refuseToRead(Optional.ofNullable(damaged.get(id)));
        return archive.look(id);
    }

    @Override
    public synchronized List<QueueRow> queue(Query query) {
        asked.add(query);
        refuseToRead(unreadable);
        return archive.queue(query);
    }

    @Override
    public synchronized List<QueueRow> unfinished() {
        refuseToRead(unreadable);
        return archive.unfinished();
    }

    @Override
    public boolean writable() {
        return !readOnly && archive.writable();
    }

    /// Is only counted, so that a test can look at what a command left behind.
    @Override
    public synchronized void close() {
        closings++;
    }

    @Override
    public Optional<Practice> practice() {
        return archive.practice();
    }

    @Override
    public SetUp setUp(Founding founding) {
        return refusingSetUp.<SetUp>map(SetUp.Failed::new).orElseGet(() -> archive.setUp(founding));
    }

    @Override
    public List<Person> people() {
        return archive.people();
    }

    @Override
    public List<Person> former() {
        return archive.former();
    }

    @Override
    public Unlock unlock(UUID person, byte[] secret) {
        if (breakingUnlock) {
            throw new IllegalStateException("a fault of the test");
        }
        return archive.unlock(person, secret);
    }

    @Override
    public Optional<Duration> waiting(UUID person) {
        return archive.waiting(person);
    }

    @Override
    public Optional<Person> unlocked() {
        return archive.unlocked();
    }

    @Override
    public void forgetKeys() {
        archive.forgetKeys();
    }

    @Override
    public void lock() {
        archive.lock();
    }

    @Override
    public int urgent() {
        refuseToRead(unreadable);
        return archive.urgent();
    }

    @Override
    public void seen(UUID id, long revision, Optional<Raise> raised) {
        archive.seen(id, revision, raised);
    }

    @Override
    public synchronized SaveResult raise(UUID id, TriageLevel level, Raise.Reason reason) {
        return refusal().orElseGet(() -> archive.raise(id, level, reason));
    }

    @Override
    public Optional<Raise> raised(UUID id) {
        refuseToRead(unreadable);
        return archive.raised(id);
    }

    @Override
    public List<QueueRow> visits(UUID patient) {
        refuseToRead(unreadable);
        return archive.visits(patient);
    }

    @Override
    public List<QueueRow> alike(UUID id) {
        refuseToRead(unreadable);
        return archive.alike(id);
    }

    @Override
    public long state() {
        refuseToRead(unreadable);
        return archive.state();
    }

    @Override
    public Set<UUID> changed(long since) {
        refuseToRead(unreadable);
        return archive.changed(since);
    }

    @Override
    public boolean log(Action action, Optional<UUID> intake, String detail) {
        return !refusingLog && archive.log(action, intake, detail);
    }

    @Override
    public List<Quarantined> quarantined() {
        return archive.quarantined();
    }

    @Override
    public Set<Warning> warnings() {
        return archive.warnings();
    }

    @Override
    public Staff staff() {
        return refusingStaff.<Staff>map(RefusingStaff::new).orElseGet(archive::staff);
    }

    @Override
    public AuditLog audit() {
        refuseToRead(unreadable);
        return archive.audit();
    }

    @Override
    public Backups backups() {
        return archive.backups();
    }

    private Optional<SaveResult> refusal() {
        if (broken) {
            throw new IllegalStateException("a fault of the test");
        }
        if (!refusals.isEmpty()) {
            return Optional.of(refusals.remove());
        }
        if (readOnly) {
            return Optional.of(new SaveResult.ReadOnly());
        }
        if (refusing.isPresent() && savesBeforeRefusing > 0) {
            savesBeforeRefusing--;
            return Optional.empty();
        }
        return refusing;
    }

    private static void refuseToRead(Optional<String> code) {
        if (code.isPresent()) {
            throw new StoreException(code.get(), new IllegalStateException("a fault of the test"));
        }
    }
}
