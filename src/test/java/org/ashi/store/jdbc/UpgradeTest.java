package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Tables of an earlier version are brought up to date in a copy; the archive is the old one or the new one at any moment.
class UpgradeTest {

    private static final int KILLS = Math.max(2, Integer.getInteger("ashi.kills", 20) / 4);
    /// Where no kill came while the copy was made, further ones follow.
    private static final int MOST_KILLS = 8 * KILLS;
    private static final int ROWS = 400;
    private static final String STAMP = "20250301T090000Z";

    @TempDir
    static Path shared;

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void secondVersion() throws SQLException, IOException {
        folder = Files.createDirectories(temp.resolve("archive"));
        OldArchive.write(folder, ROWS);
    }

    private Opening open() {
        return Archives.impatient().open(folder);
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.startsWith("ashi"))
                    .filter(n -> !n.equals("ashi.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static String rows(Path folder) throws SQLException {
        return Archives.ask(folder, "SELECT count(*) FROM intake").getFirst();
    }

    @Test
    void theOldFileIsKept() throws IOException, SQLException {
        try (var archive = ((Opening.Ready) open()).store()) {
            assertThat(archive.writable()).isTrue();
            assertThat(rows(folder)).isEqualTo("" + ROWS);
        }
        var kept = folder.resolve("ashi-before-V6-" + STAMP + ".db");
        assertThat(names()).containsExactly(kept.getFileName().toString(), "ashi.db");
        var aside = Files.createDirectories(temp.resolve("aside"));
        Files.copy(kept, Archives.file(aside));
        assertThat(rows(aside)).isEqualTo("" + ROWS);
        assertThat(OldArchive.version(aside)).isEqualTo("002");
        assertThat(OldArchive.version(folder)).isEqualTo("006");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no such permissions")
    void theNewFileIsForItsOwnerAlone() throws IOException {
        ((Opening.Ready) open()).store().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Archives.file(folder)))).isEqualTo("rw-------");
    }

    @Test
    void itGoesAfterThirtyDays() throws IOException {
        ((Opening.Ready) open()).store().close();
        var kept = new KeptFiles(folder);
        kept.dropOld(Samples.START.plus(Duration.ofDays(30)).minusSeconds(1));
        assertThat(names()).hasSize(2);
        Files.writeString(folder.resolve("ashi-before-V6-mine.db"), "not ours");
        kept.dropOld(Samples.START.plus(Duration.ofDays(30)).plusSeconds(1));
        assertThat(names()).containsExactly("ashi-before-V6-mine.db", "ashi.db");
    }

    /// What was sealed must not stay readable beside the archive.
    @Test
    void unsealedItGoesWhenThePracticeIsSetUp() throws IOException {
        try (var archive = ((Opening.Ready) open()).store()) {
            assertThat(names()).anyMatch(n -> n.startsWith("ashi-before-V6-"));
            Practices.found(archive);
            assertThat(names()).noneMatch(n -> n.startsWith("ashi-before-"));
        }
    }

    /// Killed after the practice was set up, or put back from elsewhere.
    @Test
    void unsealedItGoesAtTheNextOpening() throws IOException {
        var kept = folder.resolve("ashi-before-V6-" + STAMP + ".db");
        try (var archive = ((Opening.Ready) open()).store()) {
            Files.copy(kept, temp.resolve("kept"));
            Practices.found(archive);
        }
        Files.copy(temp.resolve("kept"), kept);
        ((Opening.Ready) open()).store().close();
        assertThat(kept).doesNotExist();
    }

    /// The archive beside which it lies may be another one than it was sealed into, if it ever was.
    @Test
    void unsealedItStaysWhereItsRecordsAreNotInTheArchive() throws IOException {
        ((Opening.Ready) open()).store().close();
        Files.delete(Archives.file(folder));
        try (var archive = ((Opening.Ready) open()).store()) {
            Practices.found(archive);
        }
        ((Opening.Ready) open()).store().close();
        assertThat(names()).contains("ashi-before-V6-" + STAMP + ".db");
    }

    @Test
    void aNameThatIsNoTimeKeepsNoOtherFromGoing() throws IOException {
        ((Opening.Ready) open()).store().close();
        for (var name : List.of("ashi-before-V1-00001399T990000Z.db", "ashi-before-V9-20261399T990000Z.db")) {
            Files.writeString(folder.resolve(name), "no time");
        }
        new KeptFiles(folder).dropOld(Samples.START.plus(Duration.ofDays(31)));
        assertThat(names()).hasSize(3).doesNotContain("ashi-before-V6-" + STAMP + ".db");
    }

    @Test
    void whileAnotherHasItOpenNothingIsDone() throws SQLException, IOException {
        try (var other = Archives.raw(folder)) {
            other.createStatement().execute("BEGIN");
            other.createStatement().executeQuery("SELECT count(*) FROM intake").close();
            assertThat(open()).isEqualTo(new Opening.Failed(folder, Fault.BUSY.code()));
        }
        assertThat(names()).contains("ashi.db").noneMatch(n -> n.startsWith("ashi-before"));
        assertThat(OldArchive.version(folder)).isEqualTo("002");
    }

    @Test
    void aScriptThatLosesRowsIsNotTakenOver() throws SQLException {
        // The second version's table is written anew by its script only if it has these rows; one more table stands for any loss.
        Archives.execute(folder, "CREATE TABLE epoch (number INTEGER)", "INSERT INTO epoch VALUES (1)");
        assertThat(open()).isInstanceOf(Opening.Failed.class);
        assertThat(OldArchive.version(folder)).isEqualTo("002");
        assertThat(rows(folder)).isEqualTo("" + ROWS);
    }

    /// What a killed upgrade left behind is in nobody's way.
    @Test
    void whatACutOffUpgradeLeftIsWrittenAnew() throws IOException {
        for (var suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.writeString(folder.resolve("ashi-upgrading.db" + suffix), "half");
        }
        ((Opening.Ready) open()).store().close();
        assertThat(names()).containsExactly("ashi-before-V6-" + STAMP + ".db", "ashi.db");
    }

    /// Cut off when the old file has its second name already.
    @Test
    void cutOffBeforeTheExchangeItIsDoneAgain() throws IOException, SQLException {
        var kept = folder.resolve("ashi-before-V6-" + STAMP + ".db");
        Files.createLink(kept, Archives.file(folder));
        try (var archive = ((Opening.Ready) open()).store()) {
            assertThat(archive.writable()).isTrue();
            assertThat(rows(folder)).isEqualTo("" + ROWS);
            assertThat(OldArchive.version(folder)).isEqualTo("006");
        }
        var aside = Files.createDirectories(temp.resolve("aside"));
        Files.copy(kept, Archives.file(aside));
        assertThat(OldArchive.version(aside)).isEqualTo("002");
        assertThat(rows(aside)).isEqualTo("" + ROWS);
    }

    /// No file of the process may grow beyond 3 MB.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it cannot limit the size of files")
    void onAFullDiskTheOldOneStays() throws Exception {
        folder = Files.createDirectories(temp.resolve("full"));
        var rows = 6 * ROWS;
        OldArchive.write(folder, rows);
        assertThat(Files.size(Archives.file(folder))).isGreaterThan(3 << 20);
        var limited = List.of("sh", "-c", "ulimit -f 6144; exec \"$0\" \"$@\"");
        assertThat(WriterJvm.prepare(shared).start(limited, folder, "once").finish()).isEmpty();
        assertThat(OldArchive.version(folder)).isEqualTo("002");
        assertThat(rows(folder)).isEqualTo("" + rows);
        assertThat(names()).noneMatch(n -> n.startsWith("ashi-before"));
        ((Opening.Ready) open()).store().close();
        assertThat(rows(folder)).isEqualTo("" + rows);
    }

    @Test
    void killedAtAnyMomentTheArchiveIsWhole() throws Exception {
        var jvm = WriterJvm.prepare(shared);
        var seed = Long.getLong("ashi.kill.seed", System.nanoTime());
        var random = new Random(seed);
        System.out.println("ashi.kill.seed=" + seed);
        int early = 0;
        int midway = 0;
        int kills = 0;
        for (; kills < KILLS || kills < MOST_KILLS && midway == 0; kills++) {
            folder = Files.createDirectories(temp.resolve("kill-" + kills));
            OldArchive.write(folder, ROWS);
            var program = jvm.start(List.of(), folder, "once");
            awaitCopy(true);
            if (kills % KILLS == KILLS - 1) {
                awaitCopy(false);
            }
            Thread.sleep(random.nextInt(150));
            program.kill();
            assertThat(Archives.file(folder)).as("seed " + seed).exists();
            midway += Files.exists(folder.resolve("ashi-upgrading.db")) ? 1 : 0;
            early += OldArchive.version(folder).equals("002") ? 1 : 0;
            try (var archive = ((Opening.Ready) open()).store()) {
                var sealed = Archives.ask(folder, "SELECT count(*) FROM sealed_intake").getFirst();
                assertThat(Integer.parseInt(rows(folder)) + Integer.parseInt(sealed)).as("seed " + seed).isGreaterThanOrEqualTo(ROWS);
            }
        }
        System.out.println(early + " of " + kills + " upgrades were cut off before the exchange, " + midway
                + " while the copy was made");
        assertThat(midway).as("cut off while the copy was made").isPositive();
        assertThat(early).as("cut off before the exchange").isPositive().as("some came after it").isLessThan(kills);
    }

    /// Until the copy is begun, so that most kills hit the work and not the start of the program; or until it took its place.
    private void awaitCopy(boolean there) throws InterruptedException {
        for (int i = 0; i < 30_000 && Files.exists(folder.resolve("ashi-upgrading.db")) != there; i++) {
            Thread.sleep(1);
        }
    }
}
