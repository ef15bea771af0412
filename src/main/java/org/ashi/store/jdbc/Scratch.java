package org.ashi.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder inside the data folder for copies that are deleted again. Never the system's folder for temporary files, which others
/// may read or which may lie in memory. What a killed program left goes with the next.
record Scratch(Path path) implements AutoCloseable {

    private static final String STEM = "scratch-";

    /// To be called while nobody else makes or checks a backup here.
    static Scratch in(Path dataFolder) throws IOException {
        try (var folders = Files.list(dataFolder)) {
            folders.filter(Scratch::isOne).toList().forEach(Scratch::clear);
        }
        return new Scratch(Files.createTempDirectory(dataFolder, STEM, DataFolder.ownerOnly(dataFolder)));
    }

    /// An empty one.
    Path file(String name) throws IOException {
        return Files.createFile(path.resolve(name), BackupFolder.fileForOwner(path));
    }

    private static boolean isOne(Path folder) {
        return String.valueOf(folder.getFileName()).matches(STEM + "\\d+") && Files.isDirectory(folder);
    }

    private static void clear(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stays) {
            // It goes with the next.
        }
    }

    /// What was found out with it is true even if it cannot be deleted yet.
    @Override
    public void close() {
        clear(path);
    }
}
