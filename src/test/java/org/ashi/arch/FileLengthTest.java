package org.ashi.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLengthTest {

    private static final FileLength LIMIT = new FileLength(400);

    @Test
    void noSourceFileIsOverTheLimit() throws IOException {
        assertThat(Path.of("src/test/java/org/ashi/arch/FileLengthTest.java")).exists();
        assertThat(LIMIT.tooLong(Path.of("src"))).isEmpty();
    }

    @Test
    void aFileOverTheLimitIsFound(@TempDir Path folder) throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.write(inner.resolve("Fits.java"), Collections.nCopies(400, "x"));
        Path over = Files.write(inner.resolve("Over.java"), Collections.nCopies(401, "x"));

        assertThat(LIMIT.tooLong(folder)).containsExactly(over + ": 401 lines");
    }

    @Test
    void aPictureIsNotCounted(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[1000];
        Arrays.fill(bytes, (byte) '\n');
        bytes[0] = (byte) 0x89;
        Files.write(folder.resolve("screen.png"), bytes);

        assertThat(LIMIT.tooLong(folder)).isEmpty();
    }
}
