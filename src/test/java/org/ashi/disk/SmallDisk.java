package org.ashi.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Has room for so many bytes more in a folder, and is full then. Waits for no sync.
final class SmallDisk implements Disk {

    private final Path folder;
    private final Map<Path, Long> sizes = new HashMap<>();
    private long free;

    /// @param free bytes
    SmallDisk(Path folder, long free) {
        this.folder = folder;
        this.free = free;
    }

    synchronized void makeRoom(long bytes) {
        free += bytes;
    }

    synchronized long free() {
        return free;
    }

    @Override
    public synchronized Verdict on(Call call) {
        if (!call.path().startsWith(folder)) {
            return Verdict.PASS;
        }
        return switch (call) {
            case Call.Write(Path path, long offset, byte[] bytes) -> write(path, offset, bytes.length);
            case Call.Truncate(Path path, long size) -> {
                resize(path, Math.min(size, size(path)));
                yield Verdict.PASS;
            }
            case Call.Unlink(Path path) -> {
                resize(path, 0);
                sizes.remove(path);
                yield Verdict.PASS;
            }
            case Call.Sync sync -> Verdict.PRETEND;
            default -> Verdict.PASS;
        };
    }

    /// As Linux does, writes what there is room for.
    private Verdict write(Path path, long offset, int length) {
        var more = Math.max(0, offset + length - size(path));
        if (more <= free) {
            resize(path, size(path) + more);
            return Verdict.PASS;
        }
        var fits = length - more + free;
        if (fits <= 0) {
            return new Verdict.Fail(Errno.ENOSPC);
        }
        resize(path, offset + fits);
        return new Verdict.Short((int) fits);
    }

    private long size(Path path) {
        return sizes.computeIfAbsent(path, SmallDisk::onDisk);
    }

    private void resize(Path path, long size) {
        free -= size - size(path);
        sizes.put(path, size);
    }

    private static long onDisk(Path path) {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
