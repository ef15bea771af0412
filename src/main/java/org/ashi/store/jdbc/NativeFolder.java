package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Where the driver unpacks its native library: one sub-folder per process, cleared away by a later start.
///
/// Left alone, the driver uses the folder for temporary files and leaves a megabyte there whenever the program is killed;
/// its own clearing spares what a killed process left. The folder of another process that still runs is never touched.
record NativeFolder(Path root) {

    /// Read by sqlite-jdbc when it loads its library, which it does once per process.
    private static final String PROPERTY = "org.sqlite.tmpdir";

    /// Does nothing where the setting was made already: by whoever started the program, or by an earlier opening.
    void use() throws IOException {
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        var own = root.resolve(Long.toString(ProcessHandle.current().pid()));
        Files.createDirectories(own, DataFolder.ownerOnly(own));
        OwnerOnly.tighten(root);
        clear();
        System.setProperty(PROPERTY, own.toAbsolutePath().toString());
    }

    private void clear() throws IOException {
        try (var folders = Files.list(root)) {
            folders.filter(NativeFolder::isLeftOver).forEach(NativeFolder::delete);
        }
    }

    private static boolean isLeftOver(Path folder) {
        var name = folder.getFileName().toString();
        return name.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(name)).isEmpty();
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // Costs a megabyte and nothing else; the next start tries again.
        }
    }
}
