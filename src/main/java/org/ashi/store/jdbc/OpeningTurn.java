package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/// One process at a time opens an archive, lest two set the same file aside or make the same tables. Held only while
/// opening, and given back by the operating system if the process dies.
///
/// Threads of this process wait for each other before the file is opened: where a process closes a file, Linux takes all its locks
/// on that file, whoever of its threads holds them.
final class OpeningTurn implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(20);

    /// Lock files that threads of this process have, as the operating system has them of processes.
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private OpeningTurn(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @return empty if others kept it for longer than `patience`
    static Optional<OpeningTurn> take(Path lockFile, Duration patience) throws IOException {
        var file = lockFile.toAbsolutePath().resolveSibling("").toRealPath().resolve(lockFile.getFileName());
        var deadline = System.nanoTime() + patience.toNanos();
        while (!TAKEN.add(file)) {
            if (!waited(deadline)) {
                return Optional.empty();
            }
        }
        try {
            var turn = amongProcesses(file, deadline);
            if (turn.isEmpty()) {
                TAKEN.remove(file);
            }
            return turn;
        } catch (IOException | RuntimeException e) {
            TAKEN.remove(file);
            throw e;
        }
    }

    private static Optional<OpeningTurn> amongProcesses(Path file, long deadline) throws IOException {
        var channel = FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file(file));
        try {
            while (channel.tryLock() == null) {
                if (!waited(deadline)) {
                    channel.close();
                    return Optional.empty();
                }
            }
            return Optional.of(new OpeningTurn(file, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean waited(long deadline) {
        if (System.nanoTime() - deadline >= 0) {
            return false;
        }
        LockSupport.parkNanos(STEP.toNanos());
        return true;
    }

    /// What was done in the turn is done; the system takes the lock back with the process at the latest.
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            channel.close();
        } catch (IOException stays) {
            // Nothing was written by it.
        } finally {
            TAKEN.remove(file);
        }
    }
}
