package org.ashi.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.ashi.store.SaveResult;
import org.ashi.store.jdbc.ArchiveInUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What is recorded is all that SQLite does to the files.
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"},
        disabledReason = "it looks into its own memory as Linux lays it out")
class RecordingTest {

    /// Further ways to change a disk, which [Tap] does not know.
    private static final Set<String> UNKNOWN = Set.of(
            "writev", "pwritev", "pwritev64", "fallocate", "fallocate64", "posix_fallocate", "posix_fallocate64", "truncate",
            "truncate64", "openat", "openat64", "creat", "creat64", "unlinkat", "renameat", "renameat2", "link", "symlink",
            "sendfile", "sendfile64", "copy_file_range", "sync", "syncfs", "sync_file_range", "msync", "fopen", "fopen64");

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(temp.toRealPath().resolve("archive"));
    }

    @Test
    void replayedItGivesTheSameFiles() throws Exception {
        var recording = new Recording(folder);
        try (var tap = Tap.onProgram()) {
            tap.to(recording);
            try (var archive = Clerk.open(folder)) {
                work(archive, recording);
                assertThat(replayed(recording)).containsKeys("ashi.db", "ashi.db-wal");
                assertSame("ashi.db-wal", recording);
                assertSame("ashi.db", recording);
            }
            assertSame("ashi.db", recording);
            assertThat(replayed(recording).keySet().stream().filter(name -> !name.startsWith("native/")))
                    .containsExactly("ashi.db", "ashi.lock", "log-head", "workstation.key");
        }
    }

    @Test
    void sqliteHasNoOtherWayToChangeTheDisk() throws Exception {
        Tap.onProgram().close();
        var imports = MappedLibrary.named(Tap.SQLITE).imports().keySet();
        assertThat(imports).contains("open64", "pwrite64", "ftruncate64", "fsync", "unlink");
        assertThat(imports).doesNotContainAnyElementsOf(UNKNOWN);
    }

    @Test
    void nothingIsRecordedOnceItIsClosed() throws Exception {
        var recording = new Recording(folder);
        try (var tap = Tap.onProgram()) {
            tap.to(recording);
        }
        try (var archive = Clerk.open(folder)) {
            assertThat(archive.draft(1)).isInstanceOf(SaveResult.Saved.class);
        }
        assertThat(recording.calls()).isEmpty();
    }

    @Test
    void whatIsThrownOnTheWayOfACallFailsTheTest() throws Exception {
        var tap = Tap.onProgram();
        tap.to(call -> {
            if (call.path().startsWith(folder)) {
                throw new IllegalStateException("broken on purpose");
            }
            return Verdict.PASS;
        });
        assertThatThrownBy(() -> Files.createFile(folder.resolve("file"))).isInstanceOf(IOException.class);
        assertThatThrownBy(tap::close).isInstanceOf(AssertionError.class).rootCause().hasMessage("broken on purpose");
    }

    private static void work(ArchiveInUse archive, Recording recording) {
        new Clerk(archive, new Ledger(), recording::size, result -> result).work(0, 20);
    }

    private void assertSame(String name, Recording recording) throws IOException {
        assertThat(replayed(recording).get(name)).isEqualTo(Files.readAllBytes(folder.resolve(name)));
    }

    private Map<String, byte[]> replayed(Recording recording) {
        var disk = new VolatileDisk(folder);
        recording.calls().forEach(disk::apply);
        return disk.after(Loss.NONE, new Random());
    }
}
