package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.Backups.Made;
import org.ashi.store.Backups.Progress;
import org.ashi.store.Backups.Slots;
import org.ashi.store.Backups.Verified;
import org.ashi.store.Restored;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Killed while it makes backups or with a full disk, the program leaves nothing under the name of a backup that is none.
class BackupKillTest {

    private static final int KILLS = Math.max(1, Integer.getInteger("ashi.kills", 20) / 4);
    /// Where the first kills all came too early or too late, further ones follow.
    private static final int MOST_KILLS = 8 * KILLS;

    private static final String PART = ".part";
    private static final int MOST = 3 << 20;

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

    /// Those that have the name of a backup and are none, or hold what is not genuine.
    private List<String> unsound(Archive archive) throws IOException {
        return finished().stream().filter(name -> !sound(archive, name)).toList();
    }

    private boolean sound(Archive archive, String name) {
        return archive.backups().verify(usb.resolve(name), Progress.untold()) instanceof Verified.Sound sound
                && sound.samples().bad() == 0;
    }

    /// Kills until at least one kill came while a backup was made and at least one backup was finished.
    ///
    /// @return the names that were acknowledged
    private List<String> killedBackups() throws IOException, InterruptedException {
        var acknowledged = new ArrayList<String>();
        for (int i = 0; i < KILLS || i < MOST_KILLS && (parts().isEmpty() || acknowledged.isEmpty()); i++) {
            var program = jvm.start(List.of(), data, "backup");
            assertThat(program.hasSpoken()).isTrue();
            Thread.sleep(random.nextInt(600 * (1 + i / KILLS)));
            acknowledged.addAll(program.kill().stream().filter(l -> !l.equals("ready")).toList());
        }
        System.out.println(acknowledged.size() + " backups acknowledged, " + finished().size() + " found, "
                + parts().size() + " parts");
        assertThat(acknowledged).as("seed " + seed).isNotEmpty();
        assertThat(parts()).as("seed " + seed).isNotEmpty();
        return acknowledged;
    }

    @Test
    void killedAtAnyMomentWhatHasTheNameOfABackupIsOne() throws Exception {
        fill(150);
        var acknowledged = killedBackups();
        assertThat(finished()).as("seed " + seed).containsAll(acknowledged);
        try (var archive = Archives.ready(data)) {
            assertThat(unsound(archive)).as("seed " + seed).isEmpty();
            giveFinalNames();
            // The same check sees it when the name of a backup is given before it is one.
            assertThat(unsound(archive)).as("seed " + seed).isNotEmpty();
        }
    }

    private void giveFinalNames() throws IOException {
        for (var part : parts()) {
            Files.move(usb.resolve(part), usb.resolve(part.substring(0, part.length() - PART.length())));
        }
    }

    /// Of an earlier version, so that it is also brought up to date. The key of the computer lies in the folder.
    @Test
    void killedWhileRestoringThereIsTheWholeArchiveOrNone() throws Exception {
        fill(150);
        try (var archive = Archives.ready(data)) {
            var made = (Made.Done) archive.backups().make(usb, Slots.ALL, Progress.untold());
            Files.move(made.backup().folder(), temp.resolve("backup"));
        }
        OldBackup.ofThirdVersion(temp.resolve("backup"), data);
        int whole = 0;
        for (int i = 0; i < KILLS; i++) {
            var target = Files.createDirectory(temp.resolve("new-" + i));
            Files.copy(data.resolve(WorkstationFile.NAME), target.resolve(WorkstationFile.NAME));
            var program = jvm.start(List.of(), target, "restore");
            assertThat(program.hasSpoken()).isTrue();
            Thread.sleep(random.nextInt(1200));
            program.kill();
            var there = Files.exists(Archives.file(target));
            whole += there ? 1 : 0;
            if (there) {
                assertThat(target.resolve(WorkstationFile.NAME)).as("seed " + seed).doesNotExist();
            } else {
                assertThat(new SqliteRestore(InstantSource.system()).restore(temp.resolve("backup"), target, Progress.untold()))
                        .as("seed " + seed)
                        .isInstanceOf(Restored.Done.class);
            }
            assertThat(Archives.ask(target, "PRAGMA quick_check")).as("seed " + seed).containsExactly("ok");
            assertThat(Archives.ask(target, "SELECT count(*) FROM sealed_intake")).containsExactly("150");
            assertThat(OldArchive.version(target)).isEqualTo("005");
        }
        System.out.println(whole + " of " + KILLS + " were restored before the kill");
    }

    /// No file of the process may grow beyond 3 MB: the disk fails in earnest while the copy is written.
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it cannot limit the size of files")
    void onAFullDiskNothingGetsTheNameOfABackup() throws Exception {
        fill(450);
        assertThat(Files.size(Archives.file(data))).isGreaterThan(MOST);
        var limited = List.of("sh", "-c", "ulimit -f " + MOST / 512 + "; exec \"$0\" \"$@\"");
        var lines = jvm.start(limited, data, "backup").finish();
        assertThat(lines.getLast()).startsWith("failed ");
        assertThat(names()).isEmpty();
    }
}
