package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.SaveResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Somebody saves at another window just when a row was read and what the log says of it was not: the row is no older state.
class SnapshotTest {

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();
    private final AtomicReference<Optional<Runnable>> between = new AtomicReference<>(Optional.empty());

    @BeforeEach
    void save() {
        try (var archive = Archives.ready(folder)) {
            archive.save(Samples.stored(Samples.handedIn(id)));
        }
    }

    /// Runs what is to happen in between, once, before the log is asked about an intake.
    private Connection watched(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            && Arrays.stream(arguments).anyMatch(a -> a.toString().contains("FROM audit WHERE intake"))) {
                        between.getAndSet(Optional.empty()).ifPresent(Runnable::run);
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void overtaken(BiConsumer<Archive, Archive> reading) throws SQLException {
        var file = new SqliteFile(Archives.file(folder), Duration.ofSeconds(5));
        var office = new Office(
                new Guarded(watched(file.openForReading())),
                Optional.of(new Guarded(file.openForWriting())),
                folder,
                Samples.ZONE,
                InstantSource.system(),
                new FaultLog());
        office.reload();
        try (var archive = new SealedStore(office, System::nanoTime, Practices.CHEAP);
                var other = Archives.ready(folder)) {
            reading.accept(archive, other);
            assertThat(between.get()).as("it was asked").isEmpty();
            assertThat(archive.quarantined()).isEmpty();
            assertThat(archive.find(id)).hasValueSatisfying(now -> assertThat(now.revision()).isEqualTo(2));
            assertThat(archive.queue(Query.first(10))).hasSize(1);
        }
    }

    private void reviewedInBetween(Archive other) {
        between.set(Optional.of(() -> assertThat(other.save(Samples.stored(
                        Samples.handedIn(id).reviewed(Status.IN_REVIEW, Review.NONE.withNote("note")),
                        TriageLevel.CAUTION,
                        1)))
                .isEqualTo(new SaveResult.Saved(2))));
    }

    @Test
    void aRecordThatIsOpenedMeanwhileIsShown() throws SQLException {
        overtaken((archive, other) -> {
            Practices.unlock(archive);
            reviewedInBetween(other);
            assertThat(archive.look(id)).hasValueSatisfying(found -> assertThat(found.revision()).isEqualTo(1));
        });
    }

    @Test
    void aRecordStaysInTheQueueThatIsListedMeanwhile() throws SQLException {
        overtaken((archive, other) -> {
            Practices.unlock(archive);
            touch();
            reviewedInBetween(other);
            assertThat(archive.queue(Query.first(10))).hasSize(1);
        });
    }

    /// As if it had been saved since it was listed last.
    private void touch() {
        try {
            Archives.execute(
                    folder,
                    "UPDATE tally SET touched = touched + 1",
                    "UPDATE sealed_intake SET touched = (SELECT touched FROM tally)");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRecordIsInTheQueueThatWasSavedWhileSomebodyUnlocked() throws SQLException {
        overtaken((archive, other) -> {
            reviewedInBetween(other);
            Practices.unlock(archive);
        });
    }
}
