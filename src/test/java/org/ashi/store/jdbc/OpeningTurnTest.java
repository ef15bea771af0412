package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One at a time, among threads and among processes.
class OpeningTurnTest {

    private static final int TAKEN = 3;

    @TempDir
    Path folder;

    /// Takes the turn, if it is free.
    public static final class Program {
        private Program() {}

        public static void main(String[] args) throws IOException {
            System.exit(OpeningTurn.take(Path.of(args[0]), Duration.ZERO).isPresent() ? 0 : TAKEN);
        }
    }

    private int anotherProcess(Path file) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Program.class.getName(), file.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    @Test
    void aThreadThatWaitsInVainTakesNothingFromTheOneThatHasIt() throws IOException, InterruptedException {
        var file = folder.resolve("ashi.lock");
        try (var turn = OpeningTurn.take(file, Duration.ZERO).orElseThrow()) {
            assertThat(OpeningTurn.take(file, Duration.ZERO)).isEmpty();
            assertThat(OpeningTurn.take(folder.resolve(".").resolve("ashi.lock"), Duration.ZERO)).isEmpty();
            assertThat(anotherProcess(file)).as("it is still taken").isEqualTo(TAKEN);
        }
        assertThat(anotherProcess(file)).as("given back").isZero();
    }

    @Test
    void whoeverGivesItBackTwiceTakesItFromNobody() throws IOException {
        var file = folder.resolve("ashi.lock");
        var first = OpeningTurn.take(file, Duration.ZERO).orElseThrow();
        first.close();
        try (var second = OpeningTurn.take(file, Duration.ZERO).orElseThrow()) {
            first.close();
            assertThat(OpeningTurn.take(file, Duration.ZERO)).isEmpty();
        }
    }
}
