package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.AuditVerdict;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.Restored;
import org.ashi.store.SaveResult;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup becomes an archive again on a machine that has nothing but the backup and the passphrase or the sheet.
class RestoreTest {

    private static final int INTAKES = 7;

    @TempDir
    Path temp;

    private Path elsewhere;
    private Path backup;
    private Path withoutSlots;
    private AuditVerdict before;

    @BeforeEach
    void backUp() {
        elsewhere = temp.resolve("new").resolve("machine");
        try (var archive = Archives.ready(temp.resolve("data"))) {
            for (int i = 0; i < INTAKES; i++) {
                archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
            }
            backup = made(archive, Slots.ALL);
            withoutSlots = made(archive, Slots.SHEET_ALONE);
            before = archive.audit().verify(List.of());
        }
    }

    private Path made(Archive archive, Slots slots) {
        return ((Made.Done) archive.backups().make(temp.resolve("usb"), slots, Progress.untold()))
                .backup()
                .folder();
    }

    private Restored restore(Path from) {
        return new SqliteRestore(InstantSource.fixed(Samples.START)).restore(from, elsewhere, Progress.untold());
    }

    private Archive opened() {
        return ((Opening.Ready) Archives.impatient().open(elsewhere)).store();
    }

    private static void assertWhole(Archive archive) {
        assertThat(archive.queue(Query.first(100))).hasSize(INTAKES).allSatisfy(row -> assertThat(archive.find(row.id()))
                .hasValueSatisfying(s -> assertThat(s.intake().patient().name()).isEqualTo(Samples.SECRET_NAME)));
        assertThat(archive.quarantined()).isEmpty();
        assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))))
                .isEqualTo(new SaveResult.Saved(1));
        assertThat(archive.audit().page(Instant.now().plusSeconds(60), 500))
                .extracting(AuditEntry::action)
                .containsOnlyOnce(Action.RESTORED)
                .contains(Action.WORKSTATION_ADDED, Action.FOUNDED);
        assertThat(archive.audit().verify(List.of()).findings()).isEmpty();
    }

    @Test
    void withThePassphrase() {
        assertThat(before.sound()).isTrue();
        assertThat(restore(backup)).isInstanceOfSatisfying(Restored.Done.class, done -> {
            assertThat(done.backup().intakes()).isEqualTo(INTAKES);
            assertThat(done.backup().fingerprint()).hasSize(39);
        });
        try (var archive = opened()) {
            assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))))
                    .isEqualTo(new SaveResult.Failed(Archive.NO_WORKSTATION));
            assertThat(archive.unlock(Practices.founder(archive).id(), Practices.passphrase()))
                    .isInstanceOf(Archive.Unlock.Unlocked.class);
            assertWhole(archive);
            archive.lock();
            archive.unlock(Practices.founder(archive).id(), Practices.passphrase());
            assertThat(archive.audit().page(Instant.now().plusSeconds(60), 500))
                    .extracting(AuditEntry::action)
                    .containsOnlyOnce(Action.RESTORED);
        }
    }

    @Test
    void withTheSheet() {
        assertThat(restore(backup)).isInstanceOf(Restored.Done.class);
        try (var archive = opened()) {
            assertThat(archive.unlock(Person.RECOVERY, Practices.sheet())).isInstanceOf(Archive.Unlock.Unlocked.class);
            assertWhole(archive);
        }
    }

    /// Then the sheet gives the people new passphrases.
    @Test
    void withoutSlotsTheSheetAloneOpensIt() {
        assertThat(restore(withoutSlots)).isInstanceOf(Restored.Done.class);
        try (var archive = opened()) {
            var founder = Practices.founder(archive).id();
            assertThat(archive.unlock(founder, Practices.passphrase())).isEqualTo(new Archive.Unlock.Failed(Archive.SLOT));
            assertThat(archive.unlock(Person.RECOVERY, Practices.sheet())).isInstanceOf(Archive.Unlock.Unlocked.class);
            assertWhole(archive);
            archive.staff().resetPassphrase(founder, Practices.passphrase());
            archive.lock();
            assertThat(archive.unlock(founder, Practices.passphrase())).isInstanceOf(Archive.Unlock.Unlocked.class);
        }
    }

    @Test
    void fromAnEarlierVersionItIsBroughtUpToDate() throws Exception {
        OldBackup.ofThirdVersion(backup, temp.resolve("data"));
        assertThat(restore(backup)).isInstanceOf(Restored.Done.class);
        assertThat(OldArchive.version(elsewhere)).isEqualTo("006");
        try (var files = Files.list(elsewhere)) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .contains("ashi.db")
                    .noneMatch(n -> n.startsWith(Restoring.PART) || n.endsWith("-wal"));
        }
        try (var archive = opened()) {
            archive.unlock(Practices.founder(archive).id(), Practices.passphrase());
            assertWhole(archive);
        }
    }

    /// A folder in the way of the note that the archive was restored stands for whatever fails late.
    @Test
    void failingLateItLeavesNoArchive() throws Exception {
        OldBackup.ofThirdVersion(backup, temp.resolve("data"));
        var inTheWay = Files.createDirectories(elsewhere.resolve(RestoredNote.NAME).resolve("in the way"));
        assertThat(restore(backup)).isInstanceOf(Restored.Failed.class);
        try (var files = Files.list(elsewhere)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.contains(".db"));
        }
        Files.delete(inTheWay);
        Files.delete(elsewhere.resolve(RestoredNote.NAME));
        assertThat(restore(backup)).isInstanceOf(Restored.Done.class);
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        Files.createDirectories(elsewhere);
        for (var name : List.of("ashi.db", "ashi.db-wal")) {
            var there = Files.writeString(elsewhere.resolve(name), "there");
            assertThat(restore(backup)).isEqualTo(new Restored.Failed(BackupTrouble.NOT_EMPTY, ""));
            assertThat(there).hasContent("there");
            Files.delete(there);
        }
        assertThat(restore(backup)).isInstanceOf(Restored.Done.class);
        assertThat(restore(backup)).isEqualTo(new Restored.Failed(BackupTrouble.NOT_EMPTY, ""));
    }

    @Test
    void stoppedItLeavesNoArchiveAndCanBeBegunAgain() throws IOException {
        var restore = new SqliteRestore(InstantSource.system());
        assertThat(restore.restore(backup, elsewhere, part -> false)).isInstanceOf(Restored.Stopped.class);
        assertThat(elsewhere.resolve("ashi.db")).doesNotExist();
        assertThat(elsewhere.resolve(Restoring.PART)).doesNotExist();
        // As a program that is killed leaves it.
        Files.writeString(elsewhere.resolve(Restoring.PART), "half");
        Files.writeString(elsewhere.resolve(Restoring.PART + "-wal"), "half");
        assertThat(restore(backup)).isInstanceOf(Restored.Done.class);
    }

    /// Only the chains of former computers may be without their key.
    @Test
    void aChainOfThisComputersOwnWithoutItsKeyIsFound() throws java.sql.SQLException {
        restore(backup);
        try (var archive = opened()) {
            archive.unlock(Practices.founder(archive).id(), Practices.passphrase());
            assertThat(archive.audit().verify(List.of()).findings()).isEmpty();
            Archives.execute(elsewhere, "UPDATE chain SET next_key = zeroblob(32)");
            assertThat(archive.audit().verify(List.of()).findings())
                    .singleElement()
                    .returns(AuditVerdict.Kind.REWRITTEN, AuditVerdict.Finding::kind);
            Archives.execute(elsewhere, "UPDATE chain SET tag = zeroblob(32)");
            assertThat(archive.audit().verify(List.of()).findings()).hasSize(2);
        }
    }

    /// The chain of the old key would go on twice from one state.
    @Test
    void theComputersOldKeyIsPutAside() throws IOException {
        var data = temp.resolve("data");
        for (var name : List.of("ashi.db", "ashi.db-wal", "ashi.db-shm")) {
            Files.deleteIfExists(data.resolve(name));
        }
        elsewhere = data;
        var key = Files.readAllBytes(data.resolve(WorkstationFile.NAME));
        assertThat(restore(backup)).isInstanceOf(Restored.Done.class);
        assertThat(data.resolve("workstation-before-20250301T090000Z.key")).hasBinaryContent(key);
        try (var archive = opened()) {
            assertThat(archive.warnings()).contains(Archive.Warning.OLDER_THAN_BEFORE, Archive.Warning.NO_WORKSTATION);
            archive.unlock(Person.RECOVERY, Practices.sheet());
            assertWhole(archive);
        }
    }
}
