package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.Backup;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Backups.Verified;
import org.ashi.store.Restored;
import org.ashi.store.jdbc.KillMoments.Side;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;

/// Killed while it makes backups or with a full disk, the program leaves nothing under the name of a backup that is none.
class BackupKillTest {

    private static final int KILLS = Math.max(1, Integer.getInteger("ashi.kills", 20) / 4);
    /// Where the first kills all came too early or too late, further ones follow.
    private static final int MOST_KILLS = 8 * KILLS;

    private static final String PART = ".part";
    private static final int MOST = 3 << 20;
    private static final int IO_FAILED = SQLiteErrorCode.SQLITE_IOERR.code;

    @TempDir
    static Path shared;

    private static WriterJvm jvm;

    @TempDir
    Path temp;

    private final long seed = Long.getLong("ashi.kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Path data;
    private Path usb;

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        jvm = WriterJvm.prepare(shared);
    }

    @BeforeEach
    void name() {
        System.out.println("ashi.kill.seed=" + seed);
        data = temp.resolve("data");
        usb = temp.resolve("usb");
    }

    private void fill(int intakes) {
        try (var archive = Archives.ready(data)) {
            for (int i = 0; i < intakes; i++) {
                archive.save(Samples.stored(Samples.handedIn(UUID.randomUUID())));
            }
        }
    }

    private List<String> names() throws IOException {
        if (!Files.exists(usb)) {
            return List.of();
        }
        try (var files = Files.list(usb)) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    private List<String> finished() throws IOException {
        return names().stream().filter(n -> !n.endsWith(PART)).toList();
    }

    private List<String> parts() throws IOException {
        return names().stream().filter(n -> n.endsWith(PART)).toList();
    }

    /// The names that those will get which were not finished: the manifest is what is written last.
    private List<String> unfinished() throws IOException {
        return parts().stream()
                .filter(part -> !Files.exists(usb.resolve(part).resolve(Manifest.NAME)))
                .map(BackupKillTest::finalName)
                .toList();
    }

    private static String finalName(String part) {
        return part.substring(0, part.length() - PART.length());
    }

    /// Those that have the name of a backup and are none, or hold what is not genuine.
    private List<String> unsound(Archive archive) throws IOException {
        return finished().stream().filter(name -> !sound(archive, name)).toList();
    }

    private boolean sound(Archive archive, String name) {
        return verified(archive, name) instanceof Verified.Sound sound && sound.samples().bad() == 0;
    }

    private Verified verified(Archive archive, String name) {
        return archive.backups().verify(usb.resolve(name), Progress.untold());
    }

    /// Kills until at least one kill came while a backup was made and at least one backup was finished.
    ///
    /// @return the names that were acknowledged
    private List<String> killedBackups() throws IOException, InterruptedException {
        var acknowledged = new ArrayList<String>();
        for (int i = 0; i < KILLS || i < MOST_KILLS && (unfinished().isEmpty() || acknowledged.isEmpty()); i++) {
            var program = jvm.start(List.of(), data, "backup");
            assertThat(program.hasSpoken()).isTrue();
            Thread.sleep(random.nextInt(600 * (1 + i / KILLS)));
            acknowledged.addAll(program.kill().stream().filter(l -> !l.equals("ready")).toList());
        }
        System.out.println(acknowledged.size() + " backups acknowledged, " + finished().size() + " found, "
                + parts().size() + " parts, " + unfinished().size() + " of them unfinished");
        assertThat(acknowledged).as("seed " + seed).isNotEmpty();
        assertThat(unfinished()).as("seed " + seed).isNotEmpty();
        return acknowledged;
    }

    @Test
    void killedAtAnyMomentWhatHasTheNameOfABackupIsOne() throws Exception {
        fill(150);
        var acknowledged = killedBackups();
        assertThat(finished()).as("seed " + seed).containsAll(acknowledged);
        try (var archive = Archives.ready(data)) {
            assertThat(unsound(archive)).as("seed " + seed).isEmpty();
            // The same check sees it when the name of a backup is given before it is one, and sees nothing in what was finished
            // but for its name.
            var unfinished = unfinished();
            giveFinalNames();
            assertThat(unsound(archive)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(unfinished);
        }
    }

    private void giveFinalNames() throws IOException {
        for (var part : parts()) {
            Files.move(usb.resolve(part), usb.resolve(finalName(part)));
        }
    }

    /// The same check sees a copy that was cut off although its manifest is there, and nothing in a backup that has another name.
    @Test
    void aCopyThatWasCutOffIsSeen() throws Exception {
        fill(20);
        try (var archive = Archives.ready(data)) {
            var name = "ashi-backup-20200101-000000Z";
            Files.move(made(archive).folder(), usb.resolve(name));
            var database = usb.resolve(name).resolve("ashi.db");
            var whole = Files.readAllBytes(database);
            assertThat(unsound(archive)).isEmpty();

            truncate(database, whole.length / 2);
            assertThat(unsound(archive)).containsExactly(name);
            assertThat(verified(archive, name)).isEqualTo(new Verified.Unsound(BackupTrouble.INCOMPLETE, ""));
            // As long as it must be, but the end was never written.
            Files.write(database, Arrays.copyOf(Arrays.copyOf(whole, whole.length / 2), whole.length));
            assertThat(unsound(archive)).containsExactly(name);
            assertThat(verified(archive, name)).isEqualTo(new Verified.Unsound(BackupTrouble.CHANGED, ""));

            Files.write(database, whole);
            assertThat(unsound(archive)).isEmpty();
            Files.delete(usb.resolve(name).resolve(Manifest.NAME));
            assertThat(unsound(archive)).containsExactly(name);
            assertThat(verified(archive, name)).isEqualTo(new Verified.Unsound(BackupTrouble.INCOMPLETE, ""));
        }
    }

    private Backup made(Archive archive) {
        return ((Made.Done) archive.backups().make(usb, Slots.ALL, Progress.untold())).backup();
    }

    private static void truncate(Path file, long size) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
        }
    }

    /// Of an earlier version, so that it is also brought up to date. The key of the computer lies in the folder.
    @Test
    void killedWhileRestoringThereIsTheWholeArchiveOrNone() throws Exception {
        fill(150);
        try (var archive = Archives.ready(data)) {
            Files.move(made(archive).folder(), temp.resolve("backup"));
        }
        OldBackup.ofThirdVersion(temp.resolve("backup"), data);
        var moments = new KillMoments(random, KILLS, usualRestore());
        for (int i = 0; moments.goOn(); i++) {
            var target = target("new-" + i);
            var program = jvm.start(List.of(), target, "restore");
            assertThat(program.hasSpoken()).isTrue();
            var moment = moments.next();
            Thread.sleep(moment);
            program.kill();
            var side = side(target);
            moments.was(moment, side);
            if (side == Side.AFTER) {
                assertThat(target.resolve(WorkstationFile.NAME)).as("seed " + seed).doesNotExist();
            } else {
                assertThat(new SqliteRestore(InstantSource.system()).restore(temp.resolve("backup"), target, Progress.untold()))
                        .as("seed " + seed)
                        .isInstanceOf(Restored.Done.class);
            }
            assertWhole(target);
        }
        moments.assertMet("kills while restoring, seed " + seed);
    }

    /// How long it takes unkilled, in ms.
    private long usualRestore() throws Exception {
        var target = target("unkilled");
        var program = jvm.start(List.of(), target, "restore");
        assertThat(program.hasSpoken()).isTrue();
        var begun = System.nanoTime();
        assertThat(program.finish()).containsExactly("ready", "restored");
        var taken = Duration.ofNanos(System.nanoTime() - begun).toMillis();
        assertThat(side(target)).isEqualTo(Side.AFTER);
        assertWhole(target);
        return taken;
    }

    private Path target(String name) throws IOException {
        var target = Files.createDirectory(temp.resolve(name));
        Files.copy(data.resolve(WorkstationFile.NAME), target.resolve(WorkstationFile.NAME));
        return target;
    }

    private static Side side(Path target) {
        if (Files.exists(Archives.file(target))) {
            return Side.AFTER;
        }
        return Files.exists(target.resolve(Restoring.PART)) ? Side.AMID : Side.BEFORE;
    }

    private void assertWhole(Path target) throws SQLException {
        assertThat(Archives.ask(target, "PRAGMA quick_check")).as("seed " + seed).containsExactly("ok");
        assertThat(Archives.ask(target, "SELECT count(*) FROM sealed_intake")).as("seed " + seed).containsExactly("150");
        assertThat(OldArchive.version(target)).as("seed " + seed).isEqualTo("006");
    }

    /// No file of the process may grow beyond 3 MB: the disk fails in earnest while the copy is written.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it cannot limit the size of files")
    void onAFullDiskNothingGetsTheNameOfABackup() throws Exception {
        fill(450);
        var size = Files.size(Archives.file(data));
        assertThat(size).isGreaterThan(MOST);
        assertThat(limitedTo(MOST)).containsExactly("ready", "failed ARCHIVE " + Fault.DISK.code());
        // It was a write of SQLite's that failed, after the place for the backup had been made.
        assertThat(Files.readString(jvm.errors())).contains("could not make a backup (SQLiteException, result " + IO_FAILED + ")");
        assertThat(usb).isEmptyDirectory();

        // Where there is room for it, the same work makes one.
        var lines = limitedTo(2 * size);
        assertThat(lines).hasSize(2).first().isEqualTo("ready");
        assertThat(names()).containsExactly(lines.getLast());
        try (var archive = Archives.ready(data)) {
            assertThat(unsound(archive)).isEmpty();
        }
    }

    /// @param most how long a file can become, in bytes
    private List<String> limitedTo(long most) throws Exception {
        var limited = List.of("sh", "-c", "ulimit -f " + most / 512 + "; exec \"$0\" \"$@\"");
        return jvm.start(limited, data, "backup-once").finish();
    }
}
