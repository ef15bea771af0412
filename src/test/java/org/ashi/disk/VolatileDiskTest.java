package org.ashi.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VolatileDiskTest {

    private static final Path FOLDER = Path.of("/folder");
    private static final Path FILE = FOLDER.resolve("file");
    private static final Path OTHER = FOLDER.resolve("other");

    private final VolatileDisk disk = new VolatileDisk(FOLDER);
    private final Random random = new Random(7);

    private void make(Path file) {
        disk.apply(new Call.Open(file, true, true));
    }

    private void write(int offset, int... bytes) {
        var written = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            written[i] = (byte) bytes[i];
        }
        disk.apply(new Call.Write(FILE, offset, written));
    }

    private void sync(Path path) {
        disk.apply(new Call.Sync(path));
    }

    private Map<String, byte[]> after(Loss loss) {
        return disk.after(loss, random);
    }

    @ParameterizedTest
    @EnumSource
    void whatWasMadeSureOfStays(Loss loss) {
        make(FILE);
        write(0, 1, 2, 3);
        disk.apply(new Call.Truncate(FILE, 2));
        sync(FILE);
        sync(FOLDER);
        assertThat(after(loss)).containsOnlyKeys("file").containsEntry("file", new byte[] {1, 2});
    }

    @Test
    void whatWasNotMayGo() {
        make(FILE);
        write(0, 1, 2);
        sync(FILE);
        sync(FOLDER);
        write(1, 9, 9);
        assertThat(after(Loss.ALL).get("file")).containsExactly(1, 2);
        assertThat(after(Loss.NONE).get("file")).containsExactly(1, 9, 9);
    }

    @Test
    void aNewFileMayBeWithoutItsNameAndADeletedOneMayComeBack() {
        make(FILE);
        sync(FOLDER);
        make(OTHER);
        sync(OTHER);
        disk.apply(new Call.Unlink(FILE));
        assertThat(after(Loss.ALL)).containsOnlyKeys("file");
        assertThat(after(Loss.NONE)).containsOnlyKeys("other");
    }

    @Test
    void aRenamedFileHasOneOfItsNames() {
        make(FILE);
        write(0, 5);
        sync(FILE);
        sync(FOLDER);
        disk.apply(new Call.Rename(FILE, OTHER));
        assertThat(after(Loss.ALL)).containsOnlyKeys("file");
        assertThat(after(Loss.NONE)).containsOnlyKeys("other");
    }

    @Test
    void aFolderTakesWithItWhatIsInIt() {
        disk.apply(new Call.MakeFolder(FILE));
        make(FILE.resolve("inner"));
        sync(FILE);
        sync(FOLDER);
        disk.apply(new Call.Rename(FILE, OTHER));
        make(OTHER.resolve("later"));
        assertThat(after(Loss.ALL)).containsOnlyKeys("file/", "file/inner");
        assertThat(after(Loss.NONE)).containsOnlyKeys("other/", "other/inner", "other/later");
        disk.apply(new Call.Unlink(OTHER));
        disk.apply(new Call.MakeFolder(OTHER));
        assertThat(after(Loss.NONE)).as("neither could be done").containsKey("other/later");
    }

    @Test
    void aFileWithTwoNamesIsOneFile() {
        make(FILE);
        sync(FOLDER);
        disk.apply(new Call.Link(FILE, OTHER));
        write(0, 7);
        assertThat(after(Loss.ALL)).containsOnlyKeys("file");
        assertThat(after(Loss.NONE)).containsEntry("file", new byte[] {7}).containsEntry("other", new byte[] {7});
    }

    /// Over many cuts, of two sectors each is there or not, and never half of one.
    @Test
    void aWriteIsTornBetweenSectors() {
        make(FILE);
        sync(FOLDER);
        var ones = new byte[1024];
        Arrays.fill(ones, (byte) 1);
        disk.apply(new Call.Write(FILE, 0, ones));
        var seen = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            var bytes = Arrays.copyOf(after(Loss.TEAR).get("file"), 1024);
            assertThat(bytes[0]).isEqualTo(bytes[511]);
            assertThat(bytes[512]).isEqualTo(bytes[1023]);
            seen.add(bytes[0] + " " + bytes[512]);
        }
        assertThat(seen).containsExactlyInAnyOrder("0 0", "0 1", "1 0", "1 1");
    }

    @Test
    void writesMayArriveInAnotherOrder() {
        make(FILE);
        sync(FOLDER);
        write(0, 1);
        write(0, 2);
        var seen = new HashSet<Byte>();
        for (int i = 0; i < 100; i++) {
            for (var bytes = after(Loss.REORDER).get("file"); bytes.length > 0; bytes = new byte[0]) {
                seen.add(bytes[0]);
            }
        }
        assertThat(seen).containsExactlyInAnyOrder((byte) 1, (byte) 2);
    }
}
