package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.jdbc.KillMoments.Side;
import org.ashi.vault.Action;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged is there after the program was killed. The seed is printed; set `ashi.kill.seed` to repeat it.
class KillTest {

    /// `-Pthorough` takes a hundred.
    private static final int KILLS = Integer.getInteger("ashi.kills", 20);
    private static final int BOASTS = 12;
    private static final int EARLY_KILLS = 6;
    /// The archive is looked into after every so many kills; in between the next writer finds it as the kill left it.
    private static final int LOOK_EVERY = 10;
    /// Then another archive is begun: each writer checks the signature of every key there is, and makes some more, so that one
    /// archive would be opened ever more slowly.
    private static final int KILLS_PER_ARCHIVE = 50;

    private static final int MORE_KILLS = 40;

    /// What every archive must have been through.
    private static final List<Action> DEEDS = List.of(
            Action.UNLOCKED, Action.LOCKED, Action.STARTED, Action.HANDED_IN, Action.SIGNED_OFF, Action.KEYS_ROTATED);

    @TempDir
    static Path shared;

    private static WriterJvm jvm;

    @TempDir
    Path temp;

    private final long seed = Long.getLong("ashi.kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Acknowledged acknowledged = new Acknowledged();
    private Acknowledged sinceLastLook = new Acknowledged();
    private Path folder;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        jvm = WriterJvm.prepare(shared);
    }

    @BeforeEach
    void tellSeed() {
        System.out.println("ashi.kill.seed=" + seed);
        folder = temp.resolve("archive");
    }

    @Test
    void everyAcknowledgedSaveSurvives() throws Exception {
        var intakes = 0;
        long looking = 0;
        var begun = System.nanoTime();
        for (int i = 1; i <= KILLS; i++) {
            killOnce("honest");
            var killed = System.nanoTime();
            if (i % LOOK_EVERY == 0) {
                assertNothingMissing(sinceLastLook, "after kill " + i);
                sinceLastLook = new Acknowledged();
            }
            if (i % KILLS_PER_ARCHIVE == 0 || i == KILLS) {
                killUntilAllWasDone();
                assertAllIsWell();
                intakes += acknowledged.size();
                beginAnother(i);
            }
            looking += System.nanoTime() - killed;
        }
        assertThat(intakes).isGreaterThan(KILLS);
        System.out.printf(
                "%d intakes acknowledged over %d kills, in %d s, %d s of them for looking%n",
                intakes, KILLS, seconds(System.nanoTime() - begun), seconds(looking));
    }

    /// The same check sees it when saves are acknowledged too early.
    @Test
    void acknowledgingTooEarlyIsFound() throws Exception {
        for (int i = 0; i < BOASTS; i++) {
            killOnce("boast");
        }
        try (var store = Archives.ready(folder)) {
            assertThat(acknowledged.missingIn(store)).as("seed " + seed).isNotEmpty();
        }
    }

    /// Killed while the archive is made, it is made by the next start.
    @Test
    void aKillWhileOpeningLeavesAnArchiveThatOpens() throws Exception {
        var moments = new KillMoments(random, EARLY_KILLS, usualOpening());
        for (int i = 0; moments.goOn(); i++) {
            folder = temp.resolve("early-" + i);
            var writer = jvm.start(List.of(), folder, "honest");
            var moment = moments.next();
            Thread.sleep(moment);
            var fresh = new Acknowledged();
            fresh.add(writer.kill());
            var side = side(temp.resolve("look-" + i));
            moments.was(moment, side);
            assertThat(side == Side.AFTER || fresh.size() == 0).as("acknowledged before it was made").isTrue();
            try (var store = Archives.ready(folder)) {
                assertThat(fresh.missingIn(store)).as("seed " + seed).isEmpty();
                assertThat(store.warnings()).as("seed " + seed).isEmpty();
            }
            assertThat(Archives.ask(folder, "PRAGMA integrity_check")).as("seed " + seed).containsExactly("ok");
            assertThat(setAside()).as("seed " + seed).isEmpty();
        }
        moments.assertMet("kills while opening, seed " + seed);
    }

    private List<Path> setAside() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("damaged")).toList();
        }
    }

    /// How long a new archive takes unkilled, from the start of the program to the first save, in ms.
    private long usualOpening() throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var writer = jvm.start(List.of(), folder, "honest");
        assertThat(writer.hasSpoken()).as(this::errors).isTrue();
        var taken = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        writer.kill();
        return taken;
    }

    /// Begun where there is a database, done where a practice is in it. Looks at a copy: looking changes what a kill left.
    private Side side(Path copy) throws IOException {
        if (!Files.exists(Archives.file(folder))) {
            return Side.BEFORE;
        }
        Files.createDirectory(copy);
        for (var name : List.of("ashi.db", "ashi.db-wal", "ashi.db-journal")) {
            if (Files.exists(folder.resolve(name))) {
                Files.copy(folder.resolve(name), copy.resolve(name));
            }
        }
        try {
            return Archives.ask(copy, "SELECT name FROM practice").isEmpty() ? Side.AMID : Side.AFTER;
        } catch (SQLException noSuchTable) {
            return Side.AMID;
        }
    }

    /// The files of the process may not grow beyond 3 MB: the disk fails in earnest, in the middle of a transaction.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it cannot limit the size of files")
    void whenTheDiskFailsNothingThatFailedWasAcknowledged() throws Exception {
        var limited = List.of("sh", "-c", "ulimit -f 6144; exec \"$0\" \"$@\"");
        var lines = jvm.start(limited, folder, "honest").finish();
        assertThat(lines.getLast()).isIn("failed ASHI-S02", "failed ASHI-S05");
        acknowledged.add(lines.stream().filter(line -> !line.startsWith("failed")).toList());
        assertThat(acknowledged.size()).isGreaterThan(10);
        assertNothingMissing(acknowledged, "after the disk failed");
    }

    private void killOnce(String mode) throws IOException, InterruptedException {
        var writer = jvm.start(List.of(), folder, mode);
        var spoken = writer.hasSpoken();
        Thread.sleep(30 + random.nextInt(271));
        var lines = writer.kill();
        acknowledged.add(lines);
        sinceLastLook.add(lines);
        assertThat(spoken).as(() -> "the writer started: " + errors()).isTrue();
    }

    private void assertNothingMissing(Acknowledged saves, String when) throws SQLException {
        var opening = Archives.impatient().open(folder);
        assertThat(opening).as(when + ", seed " + seed).isInstanceOf(Opening.Ready.class);
        Archives.forgetTries(folder);
        try (var store = Practices.unlock(((Opening.Ready) opening).store())) {
            assertThat(saves.missingIn(store)).as(when + ", seed " + seed).isEmpty();
            assertThat(store.quarantined()).as(when + ", seed " + seed).isEmpty();
            assertThat(store.warnings()).as(when + ", seed " + seed).isEmpty();
            assertThat(store.audit().verify(List.of()).findings()).as(when + ", seed " + seed).isEmpty();
        }
    }

    private void assertAllIsWell() throws SQLException, IOException {
        assertNothingMissing(acknowledged, "in the end");
        assertThat(Archives.ask(folder, "PRAGMA integrity_check")).containsExactly("ok");
        assertNoNativesPileUp();
    }

    /// On a busy machine, some kills come before somebody signed off or made new keys.
    private void killUntilAllWasDone() throws Exception {
        for (int i = 0; i < MORE_KILLS && !done().containsAll(DEEDS); i++) {
            killOnce("honest");
        }
        assertThat(done()).as("what was going on around the kills").containsAll(DEEDS);
    }

    private List<Action> done() throws SQLException {
        return Archives.ask(folder, "SELECT DISTINCT action FROM audit").stream()
                .map(number -> Action.of(Integer.parseInt(number)))
                .toList();
    }

    private void beginAnother(int kills) {
        acknowledged = new Acknowledged();
        sinceLastLook = new Acknowledged();
        folder = temp.resolve("archive-after-" + kills);
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).toSeconds();
    }

    private void assertNoNativesPileUp() throws IOException {
        try (var left = Files.list(folder.resolve("native"));
                var temporary = Files.list(shared)) {
            assertThat(left.count()).isLessThanOrEqualTo(2);
            assertThat(temporary.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("sqlite"));
        }
    }

    private String errors() {
        try {
            return Files.readString(jvm.errors());
        } catch (IOException e) {
            return "no error output";
        }
    }
}
