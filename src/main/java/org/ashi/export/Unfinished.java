package org.ashi.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// Documents that were being written in a folder when the program was killed: each may hold a whole record in the clear, under a
/// name that most programs do not list.
///
/// @param folder of any kind; one that cannot be read holds none
public record Unfinished(Path folder) {

    private static final Pattern NAME = Pattern.compile("\\.ashi-[-0-9a-f]{36}\\.part");

    /// Longer than one is being written.
    private static final Duration WRITING = Duration.ofMinutes(1);

    /// A name for the next.
    public Path next() {
        return folder.resolve(".ashi-" + UUID.randomUUID() + ".part");
    }

    /// All of them, were they being written right now.
    public List<Path> files() {
        try (var files = Files.list(folder)) {
            return files.filter(f -> NAME.matcher(String.valueOf(f.getFileName())).matches())
                    .filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// Deletes those that nobody writes any more. Best effort.
    public void dropOld(Instant now) {
        files().stream().filter(f -> isOld(f, now)).forEach(Unfinished::drop);
    }

    /// Deletes all, in a folder in which nobody writes.
    public void dropAll() {
        files().forEach(Unfinished::drop);
    }

    /// By the disk's own clock. What is of tomorrow is old too: the clock was set back.
    private static boolean isOld(Path file, Instant now) {
        try {
            var age = Duration.between(Files.getLastModifiedTime(file).toInstant(), now);
            return age.abs().compareTo(WRITING) > 0;
        } catch (IOException gone) {
            return false;
        }
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException refused) {
            // Tried again the next time; `doctor` tells of it.
            return;
        }
    }
}
