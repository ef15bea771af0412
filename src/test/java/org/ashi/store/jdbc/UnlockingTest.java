package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.ashi.store.Archive;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff;
import org.ashi.vault.Action;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class UnlockingTest {

    private static final byte[] WRONG = {1, 2, 3};

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong();

    /// With a clock of the test's.
    private Archive open() throws SQLException {
        try (var first = Practices.found(((org.ashi.store.Opening.Ready) Archives.impatient().open(folder)).store())) {
            assertThat(first.practice()).isPresent();
        }
        return again();
    }

    private Archive again() throws SQLException {
        var file = new SqliteFile(Archives.file(folder), Duration.ofSeconds(1));
        var office = new Office(
                new Guarded(file.openForReading()),
                Optional.of(new Guarded(file.openForWriting())),
                folder,
                Samples.ZONE,
                InstantSource.system(),
                new FaultLog());
        office.reload();
        return new SealedStore(office, nanos::get, Practices.CHEAP);
    }

    private static Archive.Unlock attempt(Archive archive, byte[] secret) {
        return archive.unlock(Practices.founder(archive).id(), secret);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void wrongTriesSlowDownTheNextOnesAcrossRestarts() throws SQLException {
        var archive = open();
        for (int left = 4; left >= 0; left--) {
            assertThat(attempt(archive, WRONG)).isEqualTo(new Archive.Unlock.Wrong(left));
        }
        assertThat(attempt(archive, Practices.passphrase())).isEqualTo(new Archive.Unlock.Wait(Duration.ofSeconds(30)));
        pass(Duration.ofSeconds(29));
        assertThat(archive.waiting(Practices.founder(archive).id())).contains(Duration.ofSeconds(1));
        archive.close();
        // Starting again begins the whole delay again, whatever the time of day says.
        archive = again();
        assertThat(attempt(archive, Practices.passphrase())).isEqualTo(new Archive.Unlock.Wait(Duration.ofSeconds(30)));
        pass(Duration.ofSeconds(30));
        assertThat(attempt(archive, WRONG)).isEqualTo(new Archive.Unlock.Wrong(0));
        assertThat(archive.waiting(Practices.founder(archive).id())).contains(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertThat(attempt(archive, Practices.passphrase())).isInstanceOf(Archive.Unlock.Unlocked.class);
        assertThat(archive.waiting(Practices.founder(archive).id())).isEmpty();
        archive.close();
    }

    @Test
    void theDelayNeverGrowsBeyondAQuarterOfAnHour() throws SQLException {
        try (var archive = open()) {
            for (int i = 0; i < 40; i++) {
                pass(Duration.ofMinutes(15));
                assertThat(attempt(archive, WRONG)).isInstanceOf(Archive.Unlock.Wrong.class);
            }
            assertThat(archive.waiting(Practices.founder(archive).id())).contains(Duration.ofMinutes(15));
            pass(Duration.ofMinutes(15));
            assertThat(attempt(archive, Practices.passphrase())).isInstanceOf(Archive.Unlock.Unlocked.class);
        }
    }

    /// Otherwise whoever knows one passphrase could guess at all others for ever.
    @Test
    void somebodyElsesRightPassphraseGivesNoMoreTries() throws SQLException {
        try (var archive = open()) {
            Practices.unlock(archive);
            var own = "robin's words".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            archive.staff().add("Robin", org.ashi.vault.Role.FRONT_DESK, own);
            var robin = archive.people().stream().filter(person -> person.name().equals("Robin")).findFirst().orElseThrow();
            archive.lock();
            for (int i = 0; i < 5; i++) {
                assertThat(attempt(archive, WRONG)).isInstanceOf(Archive.Unlock.Wrong.class);
                assertThat(archive.unlock(robin.id(), own)).isInstanceOf(Archive.Unlock.Unlocked.class);
                archive.lock();
            }
            assertThat(attempt(archive, WRONG)).isInstanceOf(Archive.Unlock.Wait.class);
            assertThat(archive.waiting(robin.id())).isEmpty();
        }
    }

    /// As after restoring a backup without slots: no passphrase would be right, and the sheet need not wait for anybody.
    @Test
    void withoutASlotNoPassphraseIsCalledWrong() throws SQLException {
        try (var archive = open()) {
            Archives.execute(folder, "DELETE FROM slot WHERE way = 1");
            for (int i = 0; i < 7; i++) {
                assertThat(attempt(archive, Practices.passphrase())).isEqualTo(new Archive.Unlock.Failed(Archive.SLOT));
            }
            assertThat(archive.unlock(org.ashi.vault.Person.RECOVERY, Practices.sheet())).isInstanceOf(Archive.Unlock.Unlocked.class);
        }
    }

    /// A screen that was left open is no place to guess at a passphrase.
    @Test
    void askingForThePassphraseAgainCountsLikeAnyTry() throws SQLException {
        try (var archive = open()) {
            Practices.unlock(archive);
            for (int i = 0; i < 5; i++) {
                assertThat(archive.staff().changePassphrase(WRONG, WRONG)).isEqualTo(new Staff.Change.Wrong());
            }
            assertThat(archive.staff().changePassphrase(Practices.passphrase(), WRONG))
                    .as("the right one is not called wrong")
                    .isEqualTo(new Staff.Change.Wait(Duration.ofSeconds(30)));
            assertThat(archive.audit().page(java.time.Instant.ofEpochMilli(Long.MAX_VALUE / 2), 100))
                    .filteredOn(entry -> entry.action() == Action.UNLOCK_FAILED)
                    .hasSize(5);
            pass(Duration.ofSeconds(30));
            assertThat(archive.staff().changePassphrase(Practices.passphrase(), WRONG)).isInstanceOf(Staff.Change.Done.class);
        }
    }

    @Test
    void aLockedArchiveHoldsNoKeyAndNoName() throws SQLException {
        try (var archive = open()) {
            Practices.unlock(archive);
            archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
            assertThat(archive.unlocked()).isPresent();
            archive.lock();
            assertThat(archive.unlocked()).isEmpty();
            archive.lock();
        }
    }

    /// The workstation's key is lost: forms cannot be taken until a practitioner unlocks, and then can.
    @Test
    void aLostWorkstationKeyIsMadeAnewByAPractitioner() throws SQLException, IOException {
        open().close();
        Files.delete(folder.resolve(WorkstationFile.NAME));
        try (var archive = again()) {
            assertThat(archive.warnings()).contains(Archive.Warning.NO_WORKSTATION);
            assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))))
                    .isEqualTo(new SaveResult.Failed(Archive.NO_WORKSTATION));
            Practices.unlock(archive);
            var id = UUID.randomUUID();
            assertThat(archive.save(Samples.stored(Samples.handedIn(id)))).isEqualTo(new SaveResult.Saved(1));
            assertThat(archive.find(id)).isPresent();
            assertThat(archive.warnings()).doesNotContain(Archive.Warning.NO_WORKSTATION);
            assertThat(archive.audit().verify(java.util.List.of()).findings()).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no such permissions")
    void theWorkstationsKeyIsForItsOwnerAlone() throws SQLException, IOException {
        open().close();
        var permissions = Files.getPosixFilePermissions(folder.resolve(WorkstationFile.NAME));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    /// Keys that are older than those seen here are not sealed to, though they are signed.
    @Test
    void olderKeysAreNotSealedTo() throws SQLException {
        var archive = open();
        Practices.unlock(archive);
        archive.staff().rotate();
        archive.close();
        Archives.execute(folder, "DELETE FROM epoch WHERE number = 2");
        try (var again = again()) {
            assertThat(again.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))))
                    .isEqualTo(new SaveResult.Failed(Archive.KEYS));
            assertThat(again.warnings()).contains(Archive.Warning.KEYS);
        }
    }
}
