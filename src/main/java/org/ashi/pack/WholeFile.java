package org.ashi.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Writes files so that whoever reads one finds the old or the new one whole.
public final class WholeFile {

    private WholeFile() {}

    /// Writes it beside and renames it. Makes the folder.
    ///
    /// @param target with a folder, so not a bare name
    public static void write(Path target, byte[] bytes) throws IOException {
        Files.createDirectories(target.getParent());
        var part = target.resolveSibling(target.getFileName() + ".part");
        Files.write(part, bytes, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
