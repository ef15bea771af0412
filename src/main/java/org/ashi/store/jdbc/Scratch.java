package org.ashi.store.jdbc;

import java.io.IOException;
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
            for (var left : folders.filter(Scratch::isOne).toList()) {
                delete(left);
            }
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

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
