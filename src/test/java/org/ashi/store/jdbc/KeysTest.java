package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Archive.Warning;
import org.ashi.store.Founding;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.Staff.Change;
import org.ashi.vault.Person;
import org.ashi.vault.Role;
import org.junit.jupiter.api.Test;

/// Changes of people and keys, one after the other and in several windows at once: whatever is acknowledged can be read
/// afterwards by those who belong to the practice.
class KeysTest extends PeopleAndKeys {

    @Test
    void whoRemovesThemselvesIsOutAtOnce() {
        try (var archive = Archives.ready(folder)) {
            add(archive, "Sam", Role.PRACTITIONER);
            var sam = person(archive, "Sam").id();
            assertThat(archive.staff().remove(Practices.founder(archive).id())).isInstanceOf(Change.Done.class);
            assertThat(archive.unlocked()).isEmpty();
            unlock(archive, sam, words("Sam"));
            add(archive, "Robin", Role.FRONT_DESK);
            archive.lock();
            assertRead(archive, save(archive), Practices.sheet(), sam, words("Sam"));
        }
    }

    @Test
    void whoRenewsTheSheetTheyCameInWithIsOutAtOnce() {
        try (var archive = Archives.ready(folder)) {
            var founder = Practices.founder(archive).id();
            unlock(archive, Person.RECOVERY, Practices.sheet());
            assertThat(archive.staff().renewSheet(otherSheet())).isInstanceOf(Change.Done.class);
            assertThat(archive.unlocked()).isEmpty();
            unlock(archive, founder, Practices.passphrase());
            add(archive, "Robin", Role.FRONT_DESK);
            assertRead(archive, save(archive), otherSheet(), founder, Practices.passphrase());
        }
    }

    @Test
    void whoResetsTheirOwnPassphraseIsOutAtOnce() {
        try (var archive = Archives.ready(folder)) {
            var founder = Practices.founder(archive).id();
            assertThat(archive.staff().resetPassphrase(founder, words("fresh"))).isInstanceOf(Change.Done.class);
            assertThat(archive.unlocked()).isEmpty();
            unlock(archive, founder, words("fresh"));
            add(archive, "Robin", Role.FRONT_DESK);
            assertRead(archive, save(archive), Practices.sheet(), founder, words("fresh"));
        }
    }

    /// New keys made in one window are neither lost nor left unused by what another one does.
    @Test
    void twoWindowsMakeNoKeysFromOldOnes() throws SQLException {
        try (var one = Archives.ready(folder);
                var other = window()) {
            Practices.unlock(other);
            assertThat(other.staff().rotate()).isInstanceOf(Change.Done.class);
            var before = save(one);
            assertThat(Archives.ask(folder, "SELECT epoch FROM sealed_intake")).containsExactly("2");
            add(one, "Robin", Role.FRONT_DESK);
            assertThat(other.staff().renewSheet(otherSheet())).isInstanceOf(Change.Done.class);
            assertThat(one.staff().rotate()).isInstanceOf(Change.Done.class);
            var after = save(other);
            var founder = Practices.founder(one).id();
            for (var archive : List.of(one, other)) {
                assertThat(found(archive, before)).isEqualTo("found");
                assertThat(found(archive, after)).isEqualTo("found");
                assertThat(archive.quarantined()).isEmpty();
            }
            for (var id : List.of(before, after)) {
                assertRead(one, id, otherSheet(), founder, Practices.passphrase());
            }
            assertThat(Archives.ask(folder, "SELECT DISTINCT epoch FROM sealed_intake ORDER BY 1")).containsExactly("2", "4");
        }
    }

    /// A kiosk that nobody unlocks seals to the new keys too.
    @Test
    void aLockedWindowFollowsNewKeys() throws SQLException {
        try (var kiosk = Archives.ready(folder);
                var desk = window()) {
            kiosk.lock();
            Practices.unlock(desk);
            add(desk, "Sam", Role.FRONT_DESK);
            assertThat(desk.staff().remove(person(desk, "Sam").id())).isInstanceOf(Change.Done.class);
            var id = save(kiosk);
            assertThat(Archives.ask(folder, "SELECT epoch FROM sealed_intake")).containsExactly("2");
            assertThat(found(desk, id)).isEqualTo("found");
        }
    }

    @Test
    void whoWasRemovedInAnotherWindowDoesNothingMore() {
        try (var dana = Archives.ready(folder);
                var sams = window()) {
            add(dana, "Sam", Role.PRACTITIONER);
            var id = save(dana);
            unlock(sams, person(dana, "Sam").id(), words("Sam"));
            assertThat(found(sams, id)).isEqualTo("found");
            assertThat(dana.staff().remove(person(dana, "Sam").id())).isInstanceOf(Change.Done.class);
            assertThat(attempt(sams)).isEqualTo(Archive.LOCKED);
            assertThat(sams.unlocked()).isEmpty();
            assertThat(found(sams, id)).isEqualTo(Archive.LOCKED);
            assertThat(dana.people()).extracting(Person::name).doesNotContain("Sam2");
        }
    }

    /// Two windows stand on the page of setting up.
    @Test
    void theSecondToSetUpChangesNothing() throws IOException {
        byte[] key;
        try (var one = window();
                var other = window()) {
            Practices.found(other);
            key = Files.readAllBytes(folder.resolve(WorkstationFile.NAME));
            assertThat(one.setUp(another())).isInstanceOf(Archive.SetUp.Exists.class);
            save(one);
        }
        assertThat(folder.resolve(WorkstationFile.NAME)).hasBinaryContent(key);
        try (var archive = window()) {
            assertThat(archive.warnings()).isEmpty();
            save(archive);
        }
    }

    @Test
    void aPracticeThatVanishedIsToldAndItsKeyIsKept() throws IOException, SQLException {
        try (var archive = Archives.ready(folder)) {
            save(archive);
        }
        var key = Files.readAllBytes(folder.resolve(WorkstationFile.NAME));
        Archives.execute(folder, "DELETE FROM slot", "DELETE FROM bundle", "DELETE FROM person", "DELETE FROM practice",
                "DELETE FROM epoch", "DELETE FROM workstation", "DELETE FROM chain", "DELETE FROM audit", "DELETE FROM roster");
        try (var archive = window()) {
            assertThat(archive.warnings()).containsExactly(Warning.PRACTICE_GONE);
            Archives.execute(folder, "DELETE FROM sealed_intake", "DELETE FROM urgent");
            assertThat(archive.setUp(another())).isInstanceOf(Archive.SetUp.Done.class);
            assertThat(archive.warnings()).isEmpty();
            save(archive);
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(f -> f.getFileName().toString().matches("workstation-before-.*\\.key")))
                    .singleElement()
                    .satisfies(kept -> assertThat(kept).hasBinaryContent(key));
        }
    }

    /// Without its chain this computer can log nothing; a practitioner gives it another, and what was said to be saved is.
    @Test
    void aLostChainIsBegunAnew() throws SQLException {
        var draft = UUID.randomUUID();
        try (var archive = Archives.ready(folder)) {
            archive.save(Samples.stored(Samples.unfinished(draft, Samples.START)));
            Archives.execute(folder, "DELETE FROM chain");
            assertThat(archive.save(Samples.stored(Samples.unfinished(draft, Samples.START), TriageLevel.ROUTINE, 1)))
                    .isEqualTo(new SaveResult.Saved(2));
            assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())))).isInstanceOf(SaveResult.Failed.class);
        }
        try (var archive = window()) {
            assertThat(archive.warnings()).contains(Warning.NO_WORKSTATION);
            Practices.unlock(archive);
            assertThat(archive.warnings()).doesNotContain(Warning.NO_WORKSTATION);
            assertThat(found(archive, save(archive))).isEqualTo("found");
        }
    }

    /// One row of the log that makes no sense keeps nobody out.
    @Test
    void anOddEntryKeepsNobodyOut() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            var id = save(archive);
            archive.lock();
            var hex = "x'" + id.toString().replace("-", "") + "'";
            Archives.execute(
                    folder,
                    "DELETE FROM urgent",
                    "INSERT INTO audit SELECT workstation, 999, at, x'00', 20, " + hex + ", detail, tag FROM audit LIMIT 1");
            Practices.unlock(archive);
            assertThat(found(archive, id)).isEqualTo("found");
            assertThat(archive.urgent()).isEqualTo(1);
        }
    }

    /// After a restore: this computer gets its key by another window, and the first one goes on with it.
    @Test
    void aKeyMadeInAnotherWindowIsUsedAtOnce() throws IOException {
        Archives.ready(folder).close();
        Files.delete(folder.resolve(WorkstationFile.NAME));
        try (var kiosk = window();
                var desk = window()) {
            assertThat(kiosk.warnings()).contains(Warning.NO_WORKSTATION);
            Practices.unlock(desk);
            var id = save(desk);
            assertThat(found(desk, save(kiosk))).isEqualTo("found");
            Practices.unlock(kiosk);
            assertThat(kiosk.warnings()).isEmpty();
            assertThat(found(kiosk, id)).isEqualTo("found");
        }
    }

    @Test
    void aLockedWindowStopsWarningWhenTheKeyIsThere() throws IOException {
        Archives.ready(folder).close();
        Files.delete(folder.resolve(WorkstationFile.NAME));
        try (var kiosk = window();
                var desk = window()) {
            Practices.unlock(desk);
            kiosk.urgent();
            assertThat(kiosk.warnings()).isEmpty();
        }
    }

    /// Nothing that is under way holds the keys any longer.
    @Test
    void forgettingWaitsForNothingAndIsLogged() {
        try (var archive = Archives.ready(folder)) {
            archive.forgetKeys();
            assertThat(archive.unlocked()).isEmpty();
            archive.lock();
            archive.lock();
            Practices.unlock(archive);
            assertThat(archive.audit().page(java.time.Instant.ofEpochMilli(Long.MAX_VALUE / 2), 500))
                    .filteredOn(entry -> entry.action() == org.ashi.vault.Action.LOCKED)
                    .hasSize(1);
        }
    }

    /// Founding goes on beside what an older version left unreadable, and that is told until somebody has seen to it.
    @Test
    void whatCannotBeSealedIsTold() throws Exception {
        UnsealedArchive.write(folder, List.of("Anna", "Berta"), 0);
        Archives.execute(folder, "UPDATE intake SET answers = 'x' WHERE name = 'Berta'");
        try (var archive = window()) {
            assertThat(archive.setUp(Practices.founding())).isInstanceOf(Archive.SetUp.Done.class);
            assertThat(archive.warnings()).containsExactly(Warning.UNSEALED);
            Practices.unlock(archive);
            assertThat(archive.queue(org.ashi.store.Query.first(10))).hasSize(1);
            save(archive);
        }
    }

    /// Whatever fails on the way, the keys are gone from memory.
    @Test
    void lockingLocksThoughNothingCanBeLogged() throws SQLException {
        try (var archive = Archives.ready(folder)) {
            Archives.execute(folder, "UPDATE chain SET n = " + Long.MAX_VALUE);
            archive.lock();
            assertThat(archive.unlocked()).isEmpty();
            assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())))).isInstanceOf(SaveResult.Failed.class);
        }
    }
}
