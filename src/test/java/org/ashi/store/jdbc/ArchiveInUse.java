package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.intake.Intake;
import org.ashi.rules.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;

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
        if (store.unlocked().isEmpty()) {
            if (store.practice().isEmpty()) {
                return Optional.empty();
            }
            Practices.unlock(store);
        }
        return store.find(id(number)).map(found -> {
            var handedIn = found.intake().finishedAt().isPresent();
            var saved = intake(number, found.revision(), handedIn);
            var whole = found.equals(stored(saved, found.revision()));
            return new Found(found.revision(), handedIn, whole);
        });
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
