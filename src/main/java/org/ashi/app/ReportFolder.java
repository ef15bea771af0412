package org.ashi.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.ashi.export.Unfinished;

/// Where a kiosk puts reports. It never asks for a file: a window of the system's own would stay in front of the patients' pages
/// when these lock themselves, and leads to every folder of the computer.
final class ReportFolder {

    private static final int MOST = 10_000;

    private final Path folder;

    ReportFolder(Path dataFolder) {
        folder = dataFolder.resolve("reports");
    }

    /// Deletes what was being written when the program was killed.
    void dropUnfinished() {
        new Unfinished(folder).dropAll();
    }

    /// For its owner alone, where the file system knows owners.
    private void make() throws IOException {
        Files.createDirectories(folder);
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// A file that does not exist yet. Where the folder cannot be made, writing the file will fail and say so.
    ///
    /// @param name with its ending, such as `report.pdf`
    Optional<Path> next(String name) {
        try {
            make();
        } catch (IOException refused) {
            return Optional.of(folder.resolve(name));
        }
        var dot = name.lastIndexOf('.');
        for (int i = 1; i < MOST; i++) {
            var path = folder.resolve(i == 1 ? name : name.substring(0, dot) + "-" + i + name.substring(dot));
            if (!Files.exists(path)) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }
}
