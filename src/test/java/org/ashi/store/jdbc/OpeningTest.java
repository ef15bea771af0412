package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.SaveResult;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    @TempDir
    Path temp;

    private final UUID id = UUID.randomUUID();
    private Path folder;

    @BeforeEach
    void name() {
        folder = temp.resolve("new").resolve("archive");
    }

    private void saveOne() {
        try (var store = Archives.ready(folder)) {
            assertThat(store.save(Samples.stored(Samples.handedIn(id)))).isEqualTo(new SaveResult.Saved(1));
        }
    }

    @Test
    void theNewestVersionIsThatOfTheNewestScript() {
        try (var store = Archives.ready(folder)) {
            assertThat(store.writable()).isTrue();
        }
        var scripts = Migrations.flyway(new SqliteFile(Archives.file(folder), java.time.Duration.ofSeconds(1)))
                .info();
        assertThat(scripts.pending()).isEmpty();
        assertThat(scripts.applied()).extracting(MigrationInfo::getVersion).last().isEqualTo(Migrations.newest());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders have no such permissions")
    void aNewFolderIsForItsOwnerAlone() throws IOException {
        saveOne();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no such permissions")
    void everyFileIsForItsOwnerAloneFromItsBeginning() throws IOException {
        try (var store = Archives.ready(folder)) {
            assertThat(store.writable()).isTrue();
            assertThat(rights()).containsKeys("ashi.db", "ashi.db-wal", "ashi.db-shm", "ashi.lock", "workstation.key", "log-head");
            assertThat(rights()).allSatisfy((name, rights) -> assertThat(rights).as(name).endsWith("------"));
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no such permissions")
    void othersAreKeptOutOfAnArchiveThatLetThemIn() throws IOException {
        saveOne();
        Files.setPosixFilePermissions(Archives.file(folder), PosixFilePermissions.fromString("rw-rw-r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Archives.ready(folder).close();
        assertThat(rights()).containsEntry("ashi.db", "rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its folders have no such permissions")
    void aFolderThatHoldsOtherThingsStaysOpenAndTheArchiveInItDoesNot() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("letter.txt"), "somebody's");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Archives.ready(folder).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwxr-xr-x");
        assertThat(rights()).containsEntry("ashi.db", "rw-------");
    }

    private Map<String, String> rights() throws IOException {
        var rights = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                rights.put(file.getFileName().toString(), PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return rights;
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "per%20cent", "hash#", "ünïcode 骨", "semi;colon&more"})
    void theFolderMayHaveAnyName(String name) {
        folder = temp.resolve(name);
        saveOne();
        assertThat(Archives.file(folder)).isNotEmptyFile();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its names have no question marks")
    void theFolderMayHaveAQuestionMarkInItsName() {
        folder = temp.resolve("what? 100% #1");
        saveOne();
        assertThat(Archives.file(folder)).isNotEmptyFile();
    }

    @Test
    void anEmptyFileBecomesAnArchive() throws IOException {
        Files.createDirectories(folder);
        Files.createFile(Archives.file(folder));
        saveOne();
    }

    @Test
    void twoMayHaveItOpenAndSeeEachOthersSaves() {
        try (var first = Archives.ready(folder);
                var second = Archives.ready(folder)) {
            first.save(Samples.stored(Samples.handedIn(id)));
            assertThat(second.save(Samples.stored(Samples.handedIn(id)))).isEqualTo(new SaveResult.Conflict(1));
            assertThat(second.save(Samples.stored(Samples.handedIn(id), TriageLevel.REFER, 1)))
                    .isEqualTo(new SaveResult.Saved(2));
            assertThat(first.find(id).orElseThrow().revision()).isEqualTo(2);
        }
    }

    @Test
    void oneWrittenByANewerVersionIsForReadingOnly() throws SQLException, IOException {
        saveOne();
        Archives.execute(
                folder,
                "INSERT INTO flyway_schema_history SELECT 99, '999', 'future', type, 'V999__future.sql', checksum,"
                        + " installed_by, installed_on, execution_time, success FROM flyway_schema_history"
                        + " WHERE installed_rank = 1");
        var before = Files.readAllBytes(Archives.file(folder));
        var opening = Archives.impatient().open(folder);
        assertThat(opening).isInstanceOfSatisfying(Opening.NewerVersion.class, newer -> {
            assertThat(newer.found()).isEqualTo("999");
            assertThat(newer.known()).isEqualTo("6");
            try (var store = newer.store()) {
                assertThat(store.writable()).isFalse();
                Practices.unlock(store);
                assertThat(store.find(id)).isPresent();
                assertThat(store.queue(Query.first(10))).hasSize(1);
                assertThat(store.save(Samples.stored(Samples.handedIn(UUID.randomUUID()))))
                        .isEqualTo(new SaveResult.ReadOnly());
                assertThat(store.discard(id, 1)).isEqualTo(new SaveResult.ReadOnly());
            }
        });
        assertThat(Files.readAllBytes(Archives.file(folder))).isEqualTo(before);
    }

    @Test
    void oneLockedByAnotherIsLeftAlone() throws SQLException, IOException {
        saveOne();
        try (var other = Archives.raw(folder);
                var statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode = EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            assertFailedUntouched("ASHI-S03");
        }
    }

    @Test
    void aTurnThatIsNotGivenBackEndsTheWaiting() throws IOException {
        Files.createDirectories(folder);
        try (var turn = OpeningTurn.take(folder.resolve("ashi.lock"), java.time.Duration.ZERO).orElseThrow()) {
            assertThat(Archives.impatient().open(folder)).isEqualTo(new Opening.Failed(folder, "ASHI-S03"));
        }
        saveOne();
    }

    @Test
    void aDatabaseOfAnotherProgramIsLeftAlone() throws SQLException, IOException {
        Files.createDirectories(folder);
        Archives.execute(folder, "CREATE TABLE something (x)");
        assertFailedUntouched("ASHI-S07");
        assertThat(Archives.ask(folder, "SELECT name FROM sqlite_master")).contains("something").doesNotContain("intake");
    }

    @Test
    void aFolderInPlaceOfTheFileIsLeftAlone() throws IOException {
        Files.createDirectories(Archives.file(folder));
        assertThat(Archives.impatient().open(folder)).isEqualTo(new Opening.Failed(folder, "ASHI-S05"));
        assertThat(Archives.file(folder)).isDirectory();
    }

    @Test
    void aFileInPlaceOfTheFolderIsLeftAlone() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "mine");
        assertThat(Archives.impatient().open(folder)).isEqualTo(new Opening.Failed(folder, "ASHI-S09"));
        assertThat(folder).hasContent("mine");
    }

    private void assertFailedUntouched(String code) throws IOException {
        var size = Files.size(Archives.file(folder));
        assertThat(Archives.impatient().open(folder)).isEqualTo(new Opening.Failed(folder, code));
        assertThat(Files.size(Archives.file(folder))).isGreaterThanOrEqualTo(size);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("damaged"));
        }
    }
}
