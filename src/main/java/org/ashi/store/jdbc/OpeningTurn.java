package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// One process at a time opens an archive, lest two set the same file aside or make the same tables. Held only while
/// opening, and given back by the operating system if the process dies.
final class OpeningTurn implements AutoCloseable {

    private static final Duration STEP = Duration.ofMillis(20);

    private final FileChannel channel;

    private OpeningTurn(FileChannel channel) {
        this.channel = channel;
    }

    /// @return empty if others kept it for longer than `patience`
    static Optional<OpeningTurn> take(Path lockFile, Duration patience) throws IOException {
        var channel = FileChannel.open(
                lockFile, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), OwnerOnly.file(lockFile));
        var deadline = System.nanoTime() + patience.toNanos();
        try {
            while (tryLock(channel).isEmpty()) {
                if (System.nanoTime() - deadline >= 0) {
                    channel.close();
                    return Optional.empty();
                }
                LockSupport.parkNanos(STEP.toNanos());
            }
            return Optional.of(new OpeningTurn(channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException e) {
            // Another thread of this process.
            return Optional.empty();
        }
    }

    /// What was done in the turn is done; the system takes the lock back with the process at the latest.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException stays) {
            // Nothing was written by it.
        }
    }
}
