package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff.Change;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was committed is said to be done, even where the disk fails right after it: whoever is told that the old sheet still
/// counts destroys the new one.
class StaffFaultTest {

    private static final Duration BUSY = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private final Failing disk = new Failing();
    private Office office;
    private Archive archive;

    @BeforeEach
    void open() throws SQLException {
        Archives.ready(folder).close();
        openOffice();
        Practices.unlock(archive);
    }

    private void openOffice() throws SQLException {
        var file = new SqliteFile(Archives.file(folder), BUSY);
        office = new Office(
                new Guarded(disk.over(file.openForReading())),
                Optional.of(new Guarded(disk.over(file.openForWriting()))),
                folder,
                Samples.ZONE,
                InstantSource.system(),
                new FaultLog());
        office.reload();
        archive = new SealedStore(office, System::nanoTime, Practices.CHEAP);
    }

    @AfterEach
    void close() {
        disk.work();
        archive.close();
    }

    private static byte[] words(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// The change, on a disk that fails as soon as it is committed.
    private void done(Supplier<Change> change) {
        disk.afterTheNextCommit();
        assertThat(change.get()).isInstanceOf(Change.Done.class);
        assertThat(disk.failing()).as("the disk failed").isTrue();
        disk.work();
    }

    /// Whoever is unlocked goes on, with the newest keys.
    private void goesOn(int epoch) {
        assertThat(office.known().orElseThrow().newestEpoch().orElseThrow().number()).isEqualTo(epoch);
        var id = UUID.randomUUID();
        assertThat(archive.save(Samples.stored(Samples.handedIn(id), TriageLevel.URGENT, 0))).isEqualTo(new SaveResult.Saved(1));
        assertThat(archive.find(id)).isPresent();
    }

    private boolean opens(UUID person, byte[] secret) {
        archive.lock();
        return archive.unlock(person, secret) instanceof Archive.Unlock.Unlocked;
    }

    @Test
    void aNewSheetThatWasCommittedCounts() {
        var sheet = Practices.sheet();
        sheet[0]++;
        done(() -> archive.staff().renewSheet(sheet));
        goesOn(2);
        assertThat(opens(Person.RECOVERY, sheet)).isTrue();
        assertThat(opens(Person.RECOVERY, Practices.sheet())).isFalse();
    }

    @Test
    void whoWasAddedOrRemovedIsSaidToBe() {
        done(() -> archive.staff().add("Kim Lee", Role.PRACTITIONER, words("kim")));
        var kim = archive.people().stream().filter(p -> p.name().equals("Kim Lee")).findFirst().orElseThrow();
        done(() -> archive.staff().remove(kim.id()));
        assertThat(archive.people()).doesNotContain(kim);
        goesOn(2);
        assertThat(opens(kim.id(), words("kim"))).isFalse();
    }

    @Test
    void newKeysAndAResetAreSaidToBeDone() {
        assertThat(archive.staff().add("Kim Lee", Role.PRACTITIONER, words("kim"))).isInstanceOf(Change.Done.class);
        var kim = archive.people().stream().filter(p -> p.name().equals("Kim Lee")).findFirst().orElseThrow();
        done(() -> archive.staff().rotate());
        done(() -> archive.staff().resetPassphrase(kim.id(), words("other")));
        goesOn(3);
        assertThat(opens(kim.id(), words("other"))).isTrue();
    }

    /// Nothing that was not committed is said to be done.
    @Test
    void whatCouldNotBeCommittedIsNotDone() throws SQLException {
        var sheet = Practices.sheet();
        sheet[0]++;
        Archives.execute(
                folder, "CREATE TRIGGER no BEFORE INSERT ON audit BEGIN SELECT RAISE(ABORT, 'a fault of the test'); END");
        assertThat(archive.staff().renewSheet(sheet)).isInstanceOf(Change.Failed.class);
        Archives.execute(folder, "DROP TRIGGER no");
        goesOn(1);
        assertThat(opens(Person.RECOVERY, sheet)).isFalse();
        assertThat(opens(Person.RECOVERY, Practices.sheet())).isTrue();
    }
}
