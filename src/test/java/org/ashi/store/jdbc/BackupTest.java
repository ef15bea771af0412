package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ashi.store.Archive;
import org.ashi.store.Backup;
import org.ashi.store.BackupNews;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Backups.Verified;
import org.ashi.store.Practices;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Role;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Backups are made while work goes on, are looked through before they get their name, and can be tried out.
class BackupTest {

    private static final int INTAKES = 30;

    @TempDir
    Path temp;

    @AutoClose
    private Archive archive;

    private Path data;
    private Path target;

    @BeforeEach
    void fill() {
        data = temp.resolve("data");
        target = temp.resolve("usb");
        archive = Archives.ready(data);
        for (int i = 0; i < INTAKES; i++) {
            save();
        }
    }

    private void save() {
        assertThat(archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())))).isInstanceOf(SaveResult.Saved.class);
    }

    private Made make(Slots slots) {
        return archive.backups().make(target, slots, Progress.untold());
    }

    private Backup made() {
        assertThat(make(Slots.ALL)).isInstanceOf(Made.Done.class);
        return archive.backups().in(target).getFirst();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(target)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aBackupIsLookedThroughAndToldOf() throws IOException {
        var made = make(Slots.ALL);
        assertThat(made).isInstanceOfSatisfying(Made.Done.class, done -> {
            assertThat(done.samples()).isEqualTo(new Backups.Samples(Backups.SAMPLES, Backups.SAMPLES, 0));
            assertThat(done.backup().intakes()).isEqualTo(INTAKES);
            assertThat(done.backup().practiceName()).isEqualTo(Practices.NAME);
            assertThat(done.backup().fingerprint()).hasSize(39);
            assertThat(done.backup().slots()).isTrue();
            assertThat(done.sameDisk()).isTrue();
            assertThat(archive.backups().news().made())
                    .hasValueSatisfying(e -> assertThat(e.backup()).isEqualTo(done.backup().folder()));
        });
        assertThat(names()).singleElement().asString().matches("ashi-backup-\\d{8}-\\d{6}Z");
        assertThat(archive.audit().page(Instant.now().plusSeconds(60), 1))
                .singleElement()
                .returns(Action.BACKED_UP, AuditEntry::action)
                .returns("slots", AuditEntry::detail);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no such permissions")
    void itIsForItsOwnerAlone() throws IOException {
        var folder = new BackupFolder(made().folder());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path()))).isEqualTo("rwx------");
        for (var file : List.of(folder.database(), folder.manifest())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        }
    }

    @Test
    void nothingAboutPatientsIsInIt() throws IOException {
        var folder = made().folder();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(text).doesNotContain("Zyxwvut", "purple");
            }
        }
    }

    @Test
    void savesGoOnWhileItIsMade() {
        var saved = new AtomicInteger();
        var done = (Made.Done) archive.backups().make(target, Slots.ALL, part -> {
            // While the database is copied, not while the copy is read again.
            if (part < 0.7) {
                save();
                saved.incrementAndGet();
            }
            return true;
        });
        assertThat(saved.get()).isPositive();
        assertThat(done.backup().intakes()).as("one state of the archive").isBetween((long) INTAKES, INTAKES + 1L);
        assertThat(archive.backups().verify(done.backup().folder(), Progress.untold())).isInstanceOf(Verified.Sound.class);
    }

    @Test
    void whoeverWatchesCanStopItAndNothingStays() throws IOException {
        assertThat(archive.backups().make(target, Slots.ALL, part -> false)).isInstanceOf(Made.Stopped.class);
        assertThat(archive.backups().make(target, Slots.ALL, part -> part < 0.8)).isInstanceOf(Made.Stopped.class);
        assertThat(archive.backups().make(target, Slots.SHEET_ALONE, part -> false)).isInstanceOf(Made.Stopped.class);
        assertThat(names()).isEmpty();
        assertThat(archive.backups().news()).isEqualTo(BackupNews.NONE);
        assertNoScratch();
    }

    @Test
    void whileLockedSignaturesAreLookedAt() {
        archive.lock();
        assertThat(((Made.Done) make(Slots.ALL)).samples()).isEqualTo(new Backups.Samples(Backups.SAMPLES, 0, 0));
    }

    @Test
    void withoutSlotsOnlyTheSheetsStays() throws IOException, SQLException {
        var done = (Made.Done) make(Slots.SHEET_ALONE);
        assertThat(done.backup().slots()).isFalse();
        var copied = done.backup().folder();
        assertThat(Archives.ask(copied, "SELECT DISTINCT way FROM slot")).containsExactly("2");
        assertThat(Archives.ask(data, "SELECT DISTINCT way FROM slot ORDER BY 1")).containsExactly("1", "2");
        var slot = Archives.ask(data, "SELECT hex(wrapped) FROM slot WHERE way = 1").getFirst();
        var bytes = java.util.HexFormat.of().withUpperCase().formatHex(Files.readAllBytes(copied.resolve("ashi.db")));
        assertThat(bytes).doesNotContain(slot);
        assertNoScratch();
    }

    /// Whoever holds the copy could else write the log anew from then on.
    @Test
    void noCopyHoldsTheKeyThatTheLogGoesOnWith() throws IOException, SQLException {
        var usual = archive.backups().usualFolder();
        var folders = java.util.stream.Stream.of(usual, target)
                .flatMap(to -> java.util.stream.Stream.of(Slots.values())
                        .map(slots -> ((Made.Done) archive.backups().make(to, slots, keySeen())).backup().folder()))
                .toList();
        for (var folder : folders) {
            assertThat(Archives.ask(folder, "SELECT DISTINCT hex(next_key) FROM chain")).containsExactly("00".repeat(32));
            var bytes = java.util.HexFormat.of().withUpperCase().formatHex(Files.readAllBytes(folder.resolve("ashi.db")));
            assertThat(seen).isNotEmpty().noneMatch(bytes::contains);
        }
        assertThat(Archives.ask(data, "SELECT hex(next_key) FROM chain")).doesNotContain("00".repeat(32));
        save();
        assertThat(archive.audit().verify(List.of()).findings()).isEmpty();
    }

    private final java.util.Set<String> seen = new java.util.HashSet<>();

    private Progress keySeen() {
        return part -> {
            try {
                seen.addAll(Archives.ask(data, "SELECT hex(next_key) FROM chain"));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return true;
        };
    }

    @Test
    void aTrialRestoreIsRememberedAndLeavesNothing() throws IOException {
        var backup = made();
        assertThat(archive.backups().news().verified()).isEmpty();
        assertThat(archive.backups().verify(backup.folder(), Progress.untold()))
                .isInstanceOfSatisfying(Verified.Sound.class, sound -> assertThat(sound.samples().opened())
                        .isEqualTo(Backups.SAMPLES));
        assertThat(archive.backups().news().verified())
                .hasValueSatisfying(e -> assertThat(e.backup()).isEqualTo(backup.folder()));
        assertThat(archive.backups().verify(backup.folder(), part -> false)).isInstanceOf(Verified.Stopped.class);
        assertNoScratch();
    }

    @Test
    void aRecordThatIsNotGenuineDoesNotKeepFromBackingUpAndIsToldOf() throws SQLException {
        Archives.execute(data, "UPDATE sealed_intake SET signature = zeroblob(64) WHERE rowid = 1");
        var backups = archive.backups();
        assertThat(INTAKES).isGreaterThan(Backups.SAMPLES);
        Archives.execute(data, "UPDATE sealed_intake SET signature = zeroblob(64)");
        var done = (Made.Done) make(Slots.ALL);
        assertThat(done.samples()).isEqualTo(new Backups.Samples(Backups.SAMPLES, 0, Backups.SAMPLES));
        assertThat(backups.verify(done.backup().folder(), Progress.untold())).isInstanceOf(Verified.Sound.class);
        assertThat(backups.news().verified()).as("is no proof that it can be read").isEmpty();
    }

    /// The log and the news tell of it; it is none the worse without.
    @Test
    void whatCannotBeRememberedIsMadeAndTestedAllTheSame() throws IOException {
        Files.createDirectories(data.resolve(NewsFile.NAME).resolve("in the way"));
        var done = (Made.Done) make(Slots.ALL);
        assertThat(archive.backups().verify(done.backup().folder(), Progress.untold())).isInstanceOf(Verified.Sound.class);
        assertThat(archive.backups().news()).isEqualTo(BackupNews.NONE);
    }

    @Test
    void withoutAPracticeOrAKeyThereIsNoBackup() throws IOException {
        var empty = (org.ashi.store.Opening.Ready) Archives.impatient().open(temp.resolve("empty"));
        try (var none = empty.store()) {
            assertThat(none.backups().make(target, Slots.ALL, Progress.untold()))
                    .isEqualTo(new Made.Failed(BackupTrouble.NO_PRACTICE, ""));
        }
        archive.close();
        Files.delete(data.resolve(WorkstationFile.NAME));
        var opened = (org.ashi.store.Opening.Ready) Archives.impatient().open(data);
        try (var keyless = opened.store()) {
            assertThat(keyless.backups().make(target, Slots.ALL, Progress.untold()))
                    .isEqualTo(new Made.Failed(BackupTrouble.NO_WORKSTATION, ""));
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws IOException {
        Files.writeString(target, "a file");
        assertThat(make(Slots.ALL))
                .isEqualTo(new Made.Failed(BackupTrouble.FOLDER, Fault.FOLDER.code()));
    }

    @Test
    void oneAtATime() {
        var inner = new AtomicInteger();
        archive.backups().make(target, Slots.ALL, part -> {
            if (inner.getAndIncrement() == 0) {
                assertThat(make(Slots.ALL)).isEqualTo(new Made.Failed(BackupTrouble.BUSY, ""));
            }
            return true;
        });
        assertThat(inner.get()).isPositive();
    }

    @Test
    void theSecondPlaceIsKept() {
        assertThat(archive.backups().second(java.util.Optional.of(target))).isTrue();
        made();
        assertThat(archive.backups().news().second()).contains(target);
    }

    @Test
    void onlyAPractitionerChoosesTheSecondPlaceAndItIsLogged() {
        assertThat(archive.backups().second(java.util.Optional.of(target))).isTrue();
        assertThat(archive.audit().page(Instant.now().plusSeconds(60), 1))
                .first()
                .returns(Action.BACKED_UP, AuditEntry::action)
                .returns("second place", AuditEntry::detail);
        var desk = ((org.ashi.store.Staff.Change.Done) archive.staff().add("Front", Role.FRONT_DESK, Practices.passphrase())).person();
        archive.lock();
        assertThatThrownBy(() -> archive.backups().second(java.util.Optional.empty()))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo(Archive.LOCKED));
        archive.unlock(desk.id(), Practices.passphrase());
        assertThatThrownBy(() -> archive.backups().second(java.util.Optional.empty()))
                .isInstanceOfSatisfying(StoreException.class, e -> assertThat(e.code()).isEqualTo(Archive.NOT_ALLOWED));
        assertThat(archive.backups().news().second()).contains(target);
    }

    @Test
    void changesTellsWhetherSomebodyIsFillingInAForm() {
        var before = archive.backups().changes();
        assertThat(archive.backups().changes()).isEqualTo(before);
        save();
        assertThat(archive.backups().changes()).isGreaterThan(before);
    }

    private void assertNoScratch() throws IOException {
        try (var files = Files.list(data)) {
            assertThat(files.map(f -> f.getFileName().toString())).noneMatch(n -> n.startsWith("scratch-"));
        }
    }
}
