package org.ashi.disk;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ashi.store.SaveResult;
import org.ashi.store.jdbc.ArchiveInUse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is recorded is all that SQLite and the program do to the files.
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"},
        disabledReason = "it looks into its own memory as Linux lays it out")
class RecordingTest {

    /// Further ways to change a disk, which [Tap] does not know.
    private static final Set<String> UNKNOWN = Set.of(
            "pwritev", "pwritev64", "fallocate", "fallocate64", "posix_fallocate", "posix_fallocate64", "truncate",
            "truncate64", "openat", "openat64", "creat", "creat64", "unlinkat", "renameat", "renameat2", "symlink",
            "copy_file_range", "sync", "syncfs", "sync_file_range", "msync", "fopen", "fopen64");

    /// `java.nio.file` has these too. That the program does not use them, nor those that are looked up by name while it runs, is
    /// seen by the stories: replayed, they give the same files.
    private static final Set<String> UNUSED = Set.of("symlink", "msync");

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
    void theProgramHasFewOtherWays() throws Exception {
        Tap.onProgram().close();
        var imports = MappedLibrary.named("libnio.so").imports().keySet();
        assertThat(imports).contains("open64", "write", "fsync", "rename", "link", "rmdir");
        assertThat(imports.stream().filter(UNKNOWN::contains)).isSubsetOf(UNUSED);
    }

    private interface Teller {
        Story tell(Tap tap, Path folder) throws Exception;
    }

    static Stream<Teller> stories() {
        return Stream.of(
                Story::ofTheProgram, OtherStories::ofPeople, OtherStories::ofBackups, OtherStories::ofAnUpgrade);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void replayedEachStoryGivesTheSameFiles(Teller teller) throws Exception {
        try (var tap = Tap.onProgram()) {
            var story = teller.tell(tap, folder);
            var disk = new VolatileDisk(folder);
            story.before().forEach(disk::hold);
            story.calls().forEach(disk::apply);
            assertThat(hashes(disk.after(Loss.NONE, new Random()))).isEqualTo(hashes(onDisk()));
        }
    }

    @Test
    void whatIsWrittenInPartsIsSeen() throws Exception {
        var recording = new Recording(folder);
        try (var tap = Tap.onProgram()) {
            tap.to(recording);
            try (var channel = FileChannel.open(folder.resolve("file"), CREATE_NEW, WRITE)) {
                channel.write(new ByteBuffer[] {ByteBuffer.wrap(new byte[] {1, 2}), ByteBuffer.wrap(new byte[] {3})});
            }
        }
        assertThat(replayed(recording).get("file")).containsExactly(1, 2, 3);
        assertSame("file", recording);
    }

    /// The same check sees it when there is another way.
    @Test
    void whatIsWrittenThroughMemoryIsMissedAndFound() throws Exception {
        var recording = new Recording(folder);
        try (var tap = Tap.onProgram()) {
            tap.to(recording);
            try (var channel = FileChannel.open(folder.resolve("file"), CREATE_NEW, READ, WRITE)) {
                channel.map(FileChannel.MapMode.READ_WRITE, 0, 8).put(0, (byte) 1);
            }
        }
        assertThat(hashes(replayed(recording))).isNotEqualTo(hashes(onDisk()));
    }

    /// Where the native library lies is left out: it is written once for all tests of a process.
    private static Map<String, Integer> hashes(Map<String, byte[]> files) {
        var hashes = new TreeMap<String, Integer>();
        files.forEach((name, bytes) -> {
            if (!name.startsWith("native/")) {
                hashes.put(name, Arrays.hashCode(bytes));
            }
        });
        return hashes;
    }

    private Map<String, byte[]> onDisk() throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var all = Files.walk(folder)) {
            for (var path : all.filter(path -> !path.equals(folder)).toList()) {
                var name = folder.relativize(path).toString();
                if (Files.isDirectory(path)) {
                    files.put(name + "/", new byte[0]);
                } else {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        return files;
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
