package org.ashi.store.jdbc;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A running [WriterProgram] and what it has printed.
final class WriterProcess {

    private final Process process;
    private final Thread listener;
    private final CountDownLatch spoken = new CountDownLatch(1);
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private WriterProcess(List<String> command, Path temp) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(temp.resolve("stderr.txt").toFile())
                .start();
        listener = Thread.ofPlatform().start(this::listen);
    }

    /// @param prefix what to run it under; empty for nothing
    /// @param temp for its temporary files and its error output
    static WriterProcess start(List<String> prefix, Path archive, String mode, Path temp) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + temp));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(WriterProgram.class.getName(), archive.toString(), mode));
        return new WriterProcess(command, temp);
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
