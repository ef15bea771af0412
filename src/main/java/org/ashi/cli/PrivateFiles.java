package org.ashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of an archive that are for their owner alone, as the file system says. Where it knows no owners, nothing is said.
record PrivateFiles(Path folder) {

    private static final Pattern OWN = Pattern.compile(
            "ashi(-damaged-.*)?\\.db(-wal|-shm|-journal)?|ashi(-backup)?\\.lock|workstation\\.key|log-head|staff-code\\.json|native");

    /// What Java and systems write when a program breaks down: parts of its memory.
    private static final Pattern DUMP = Pattern.compile("hs_err_pid.*\\.log|java_pid.*\\.hprof|core(\\.\\d+)?");

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /// Those that others may read or write.
    List<Path> open() {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return List.of();
        }
        return list(folder).filter(f -> OWN.matcher(f.getFileName().toString()).matches()).filter(PrivateFiles::isOpen).toList();
    }

    /// Dumps in the data folder, the folder for temporary files and the one that the program works in.
    static List<Path> dumps(Path folder) {
        return Stream.of(folder, Path.of(System.getProperty("java.io.tmpdir", "")), Path.of("").toAbsolutePath())
                .distinct()
                .flatMap(PrivateFiles::list)
                .filter(f -> DUMP.matcher(f.getFileName().toString()).matches() && Files.isRegularFile(f))
                .toList();
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    private static boolean isOpen(Path file) {
        try {
            return !OWNER.containsAll(Files.getPosixFilePermissions(file));
        } catch (IOException unreadable) {
            return false;
        }
    }
}
