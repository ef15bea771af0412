package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Backups;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// The archive as the tests of the disk use it: all that they know of the store is here. Intakes are told apart by number.
public final class ArchiveInUse implements AutoCloseable {

    /// What became of an intake.
    ///
    /// @param whole it reads as it was saved
    public record Found(long revision, boolean handedIn, boolean whole) {}

    private static final Duration BUSY = Duration.ofMillis(200);

    private final Archive store;
    private final Map<Integer, Long> revisions = new HashMap<>();

    private ArchiveInUse(Archive store) {
        this.store = store;
    }

    /// Opens it as the program does.
    public static Opening opening(Path folder) {
        return new SqliteArchive(Samples.ZONE, InstantSource.fixed(Samples.START), BUSY, Practices.CHEAP).open(folder);
    }

    /// Sets a practice up where there is none yet. Where that fails, nothing can be saved either.
    public static ArchiveInUse of(Opening.Ready opening) {
        var archive = new ArchiveInUse(opening.store());
        archive.setUp();
        return archive;
    }

    /// Sets a practice up where there is none yet.
    ///
    /// @return whether there is one now
    public boolean setUp() {
        if (store.practice().isEmpty()) {
            store.setUp(Practices.founding());
        }
        return store.practice().isPresent();
    }

    /// Opens one that is there, as the program must not: with another setting of `PRAGMA synchronous`.
    public static ArchiveInUse careless(Path folder, String synchronous) throws SQLException {
        var file = new SqliteFile(Archives.file(folder), BUSY);
        var writing = file.openForWriting();
        try (var statement = writing.createStatement()) {
            statement.execute("PRAGMA synchronous = " + synchronous);
        }
        var clock = InstantSource.fixed(Samples.START);
        var office = new Office(
                new Guarded(file.openForReading()), Optional.of(new Guarded(writing)), folder, Samples.ZONE, clock, new FaultLog());
        office.reload();
        return new ArchiveInUse(new SealedStore(office, System::nanoTime, Practices.CHEAP));
    }

    /// What `PRAGMA integrity_check` says of a closed archive: `ok` alone if all is well.
    public static List<String> integrity(Path folder) throws SQLException {
        return Archives.ask(folder, "PRAGMA integrity_check");
    }

    /// The revision that the next save of an intake makes.
    public long next(int number) {
        return revisions.getOrDefault(number, 0L) + 1;
    }

    /// Saves a new draft or changes the one there is.
    public SaveResult draft(int number) {
        return save(number, false);
    }

    public SaveResult handIn(int number) {
        return save(number, true);
    }

    public SaveResult discard(int number) {
        return store.discard(id(number), next(number) - 1);
    }

    /// @throws org.ashi.store.StoreException if it cannot be read
    public Optional<Found> find(int number) {
        if (store.practice().isEmpty()) {
            return Optional.empty();
        }
        unlock();
        return store.find(id(number)).map(found -> {
            var handedIn = found.intake().finishedAt().isPresent();
            var saved = intake(number, found.revision(), handedIn);
            var whole = found.equals(stored(saved, found.revision()));
            return new Found(found.revision(), handedIn, whole);
        });
    }

    /// What everybody is told is not as it should be, before anybody unlocks.
    public List<String> warnings() {
        return store.warnings().stream().map(warning -> "warning " + warning).toList();
    }

    /// What a practitioner would be told is not as it should be: warnings, records that are not shown, and what a check of the
    /// audit log finds against all its ends that were kept.
    ///
    /// @throws org.ashi.store.StoreException if it cannot be read
    public List<String> doubts() {
        unlock();
        var doubts = new ArrayList<>(warnings());
        store.quarantined().forEach(row -> doubts.add("not shown: " + row.reason()));
        store.audit().verify(store.audit().kept()).findings().forEach(finding -> doubts.add("audit: " + finding));
        return doubts;
    }

    /// @return whether it was done, as of the next three
    public boolean add(String person) {
        unlock();
        return store.staff().add(person, Role.FRONT_DESK, Practices.passphrase()) instanceof Staff.Change.Done;
    }

    public boolean remove(String person) {
        unlock();
        return store.staff().remove(named(store.people(), person).orElseThrow().id()) instanceof Staff.Change.Done;
    }

    public boolean rotate() {
        unlock();
        return store.staff().rotate() instanceof Staff.Change.Done;
    }

    public boolean active(String person) {
        return named(store.people(), person).isPresent();
    }

    public boolean former(String person) {
        return named(store.former(), person).isPresent();
    }

    private static Optional<Person> named(List<Person> people, String name) {
        return people.stream().filter(person -> person.name().equals(name)).findFirst();
    }

    /// How often keys were made.
    public static long epochs(Path folder) throws SQLException {
        return Long.parseLong(Archives.ask(folder, "SELECT count(*) FROM epoch").getFirst());
    }

    /// Makes a backup at the usual place.
    ///
    /// @return its name; empty where it failed
    public Optional<String> backUp(Backups.Slots slots) {
        var made = store.backups().make(store.backups().usualFolder(), slots, Backups.Progress.untold());
        return made instanceof Backups.Made.Done done ? Optional.of(done.backup().name()) : Optional.empty();
    }

    /// What has the name of a backup at the usual place.
    public List<String> backups() throws IOException {
        var usual = store.backups().usualFolder();
        return Files.isDirectory(usual)
                ? BackupFolder.finished(usual).stream()
                        .map(backup -> backup.path().getFileName().toString())
                        .toList()
                : List.of();
    }

    /// Those that cannot be restored, or hold what is not genuine.
    public List<String> unsoundBackups() throws IOException {
        return backups().stream().filter(name -> !sound(name)).toList();
    }

    private boolean sound(String backup) {
        var verified = store.backups().verify(store.backups().usualFolder().resolve(backup), Backups.Progress.untold());
        return verified instanceof Backups.Verified.Sound sound && sound.samples().bad() == 0;
    }

    /// Writes an archive of the version before sealing.
    public static void writeOld(Path folder, int intakes) throws SQLException {
        OldArchive.write(folder, intakes);
    }

    /// How many of its intakes are there, sealed or not.
    public static long oldIntakes(Path folder) throws SQLException {
        var sql = "SELECT (SELECT count(*) FROM intake) + (SELECT count(*) FROM audit WHERE action = %d)";
        return Long.parseLong(
                Archives.ask(folder, sql.formatted(Action.SEALED_OLD.number())).getFirst());
    }

    private void unlock() {
        if (store.unlocked().isEmpty()) {
            Practices.unlock(store);
        }
    }

    /// Goes on with the intakes of an earlier opening.
    public ArchiveInUse knowing(ArchiveInUse earlier) {
        revisions.putAll(earlier.revisions);
        return this;
    }

    @Override
    public void close() {
        store.close();
    }

    private SaveResult save(int number, boolean handedIn) {
        var revision = next(number);
        var result = store.save(stored(intake(number, revision, handedIn), revision - 1));
        if (result instanceof SaveResult.Saved(long now)) {
            revisions.put(number, now);
        }
        return result;
    }

    private static StoredIntake stored(Intake intake, long revision) {
        return Samples.stored(intake, TriageLevel.CAUTION, revision);
    }

    /// No two saves are alike, and some are longer than a page of the database.
    private static Intake intake(int number, long revision, boolean handedIn) {
        var text = ("answer " + number + " in revision " + revision + ", ").repeat((int) (number * 31L + revision * 17L) % 150 + 1);
        var id = id(number);
        var begun = handedIn ? Samples.handedIn(id) : Samples.unfinished(id, Samples.START);
        return begun.withAnswers(Samples.answers().with("more", new Answer.Text(text)));
    }

    private static UUID id(int number) {
        return new UUID(0x4000, 0x8000_0000_0000_0000L + number);
    }
}
