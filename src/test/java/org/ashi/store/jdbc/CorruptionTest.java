package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that returns other bytes than were written. Whatever it does, no wrong record is shown, nothing breaks down, and what
/// cannot be read is said. The seed is printed; set `ashi.corruption.seed` to repeat it.
class CorruptionTest {

    /// `-Pthorough` takes two thousand.
    private static final int COPIES = Integer.getInteger("ashi.corruptions", 120);

    private static final int PAGE = 4096;

    @TempDir
    static Path shared;

    private static Original original;
    private static byte[] whole;

    private final long seed = Long.getLong("ashi.corruption.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @BeforeAll
    static void prepare() throws IOException {
        original = new Original(shared.resolve("original"));
        whole = Files.readAllBytes(Archives.file(shared.resolve("original")));
    }

    private interface Damage {
        byte[] to(byte[] bytes, Random random);
    }

    private static final List<Damage> DAMAGES = List.of(
            CorruptionTest::flipOneBit,
            CorruptionTest::flipOneBit,
            CorruptionTest::flipSomeBytes,
            CorruptionTest::zeroSector,
            CorruptionTest::zeroPage,
            CorruptionTest::swapPages,
            CorruptionTest::stalePage,
            (bytes, random) -> Arrays.copyOf(bytes, random.nextInt(bytes.length)));

    private static byte[] flipOneBit(byte[] bytes, Random random) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] flipSomeBytes(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        for (int i = at; i < Math.min(bytes.length, at + 1 + random.nextInt(64)); i++) {
            bytes[i] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] zeroSector(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length / 512) * 512;
        Arrays.fill(bytes, at, at + 512, (byte) 0);
        return bytes;
    }

    private static byte[] zeroPage(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length / PAGE) * PAGE;
        Arrays.fill(bytes, at, at + PAGE, (byte) 0);
        return bytes;
    }

    private static byte[] swapPages(byte[] bytes, Random random) {
        int a = random.nextInt(bytes.length / PAGE) * PAGE;
        int b = random.nextInt(bytes.length / PAGE) * PAGE;
        var kept = Arrays.copyOfRange(bytes, a, a + PAGE);
        System.arraycopy(bytes, b, bytes, a, PAGE);
        System.arraycopy(kept, 0, bytes, b, PAGE);
        return bytes;
    }

    private static byte[] stalePage(byte[] bytes, Random random) {
        int from = random.nextInt(bytes.length / PAGE) * PAGE;
        int to = random.nextInt(bytes.length / PAGE) * PAGE;
        System.arraycopy(bytes, from, bytes, to, PAGE);
        return bytes;
    }

    @Test
    void noWrongRecordIsShownAndWhatIsLostIsSaid() throws IOException {
        System.out.println("ashi.corruption.seed=" + seed);
        int noticed = 0;
        for (int i = 0; i < COPIES; i++) {
            var copy = original.copy(shared.resolve("copy-" + i));
            var damage = DAMAGES.get(i % DAMAGES.size());
            Files.write(Archives.file(copy), damage.to(whole.clone(), random));
            var verdict = original.judge(copy);
            assertThat(verdict.wrong()).as("copy " + i + ", seed " + seed).isEmpty();
            // Bytes that nothing is read from may change unseen; a record that is not there may not.
            if (verdict.readable().size() < original.ids().size()) {
                assertThat(verdict.noticed()).as("copy " + i + ", seed " + seed).isNotEmpty();
            }
            noticed += verdict.noticed().isEmpty() ? 0 : 1;
            delete(copy);
        }
        System.out.println(noticed + " of " + COPIES + " noticed, in the others all records are as they were");
        assertThat(noticed).isGreaterThan(COPIES / 2);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
