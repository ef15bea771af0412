package org.ashi.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A running [WriterProgram] and what it has printed.
final class WriterProcess {

    private final Process process;
    private final Thread listener;
    private final CountDownLatch spoken = new CountDownLatch(1);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    WriterProcess(List<String> command, Path errors) throws IOException {
        process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
        listener = Thread.ofPlatform().start(this::listen);
    }

    /// Waits for the first line.
    ///
    /// @return false if there is none within a minute or the process ended without one
    boolean hasSpoken() throws InterruptedException {
        return spoken.await(1, TimeUnit.MINUTES) && printed.size() > 0;
    }

    /// SIGKILL.
    ///
    /// @return the whole lines it had printed
    List<String> kill() throws InterruptedException {
        // Not of the process itself: that would also throw away what it printed and we have not read yet.
        process.toHandle().destroyForcibly();
        return finish();
    }

    /// Waits for its end.
    ///
    /// @return the whole lines it had printed
    List<String> finish() throws InterruptedException {
        process.waitFor();
        listener.join();
        var text = printed.toString(StandardCharsets.UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private void listen() {
        try (var out = process.getInputStream()) {
            var buffer = new byte[8192];
            for (int n = out.read(buffer); n >= 0; n = out.read(buffer)) {
                printed.write(buffer, 0, n);
                spoken.countDown();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            spoken.countDown();
        }
    }
}
