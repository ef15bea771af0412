package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the memory of a program holds once it is locked: nothing refers to the name of a record or to a passphrase any more.
/// What a computer's memory may still hold of freed objects is another matter, and not promised.
class HeapTest {

    private static final long SEED = System.nanoTime() | 1;

    @TempDir
    static Path folder;

    @BeforeAll
    static void run() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapProgram.class.getName(),
                        folder.toString(),
                        Long.toString(SEED))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(folder.resolve("out.txt"))).isZero();
    }

    private static boolean holds(String dump, String kind) throws IOException {
        var bytes = new String(Files.readAllBytes(folder.resolve(dump)), StandardCharsets.ISO_8859_1);
        var secret = new String(HeapProgram.secret(kind, SEED), StandardCharsets.US_ASCII);
        var wide = new String(secret.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
        return bytes.contains(secret) || bytes.contains(wide);
    }

    /// That the search finds what there is.
    @Test
    void anUnlockedProgramHoldsTheName() throws IOException {
        assertThat(holds("unlocked.hprof", "name")).isTrue();
    }

    @Test
    void aLockedProgramHoldsNoName() throws IOException {
        assertThat(holds("locked.hprof", "name")).isFalse();
    }

    @Test
    void noProgramHoldsThePassphrase() throws IOException {
        assertThat(holds("unlocked.hprof", "passphrase")).isFalse();
        assertThat(holds("locked.hprof", "passphrase")).isFalse();
    }
}
