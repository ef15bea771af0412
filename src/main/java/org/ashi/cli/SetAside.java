package org.ashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Databases that lie beside the archive because the program put them aside.
record SetAside(Path folder) {

    private static final Pattern DAMAGED = Pattern.compile("ashi-damaged-.*\\.db");

    /// Those that were damaged. Whether records in them are sealed depends on the version that wrote them.
    List<Path> damaged() {
        try (var files = Files.list(folder)) {
            return files.filter(f -> DAMAGED.matcher(String.valueOf(f.getFileName())).matches())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
