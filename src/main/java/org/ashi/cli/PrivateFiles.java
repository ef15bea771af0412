package org.ashi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ashi.export.Unfinished;
import org.ashi.store.jdbc.OwnFiles;

/// The files of an archive that are for their owner alone, as the file system says. Where it knows no owners, nothing is said.
record PrivateFiles(Path folder) {

    /// What Java and systems write when a program breaks down: parts of its memory.
    private static final Pattern DUMP = Pattern.compile("hs_err_pid.*\\.log|java_pid.*\\.hprof|core(\\.\\d+)?");

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    /// Those that others may read or write. Into a folder that is closed to them nobody else comes, whatever lies in it.
    List<Path> open() {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return List.of();
        }
        return list(folder)
                .filter(f -> OwnFiles.has(f.getFileName().toString()))
                .flatMap(PrivateFiles::openIn)
                .toList();
    }

    private static Stream<Path> openIn(Path file) {
        if (!isOpen(file)) {
            return Stream.empty();
        }
        var inside = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? list(file) : Stream.<Path>empty();
        return Stream.concat(Stream.of(file), inside.flatMap(PrivateFiles::openIn));
    }

    /// Reports that were cut off, in the data folder and where a kiosk puts them.
    List<Path> unfinished() {
        return Stream.of(folder, folder.resolve("reports"))
                .flatMap(f -> new Unfinished(f).files().stream())
                .toList();
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
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException unreadable) {
            // What cannot be looked at is not said to be closed.
            return true;
        }
    }
}
