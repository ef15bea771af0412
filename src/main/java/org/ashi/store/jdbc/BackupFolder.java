package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.ashi.vault.SafeFile;

/// The folder of one backup and the files in it. While it is being written its name ends in `.part`; the final name is given
/// last, when everything in it is on disk.
record BackupFolder(Path path) {

    private static final String STEM = "ashi-backup-";
    private static final String PART = ".part";
    private static final Pattern FINAL = Pattern.compile(STEM + "\\d{8}-\\d{6}Z(-\\d{1,3})?");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// A new one under a name that is not final, in a folder that is made where it is missing.
    static BackupFolder begin(Path parent, Instant at) throws IOException {
        Files.createDirectories(parent, DataFolder.ownerOnly(parent));
        clearParts(parent);
        var part = new BackupFolder(parent.resolve(freeName(parent, at) + PART));
        Files.createDirectory(part.path, DataFolder.ownerOnly(parent));
        Files.createFile(part.database(), fileForOwner(parent));
        return part;
    }

    /// Those with a final name, whatever is in them; none where the folder is not there.
    static List<BackupFolder> finished(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var folders = Files.list(parent)) {
            return folders.filter(f -> FINAL.matcher(nameOf(f)).matches())
                    .filter(f -> Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))
                    .map(BackupFolder::new)
                    .toList();
        }
    }

    Path database() {
        return path.resolve("ashi.db");
    }

    Path manifest() {
        return path.resolve(Manifest.NAME);
    }

    boolean unfinished() {
        return nameOf(path).endsWith(PART);
    }

    /// Puts everything on disk and gives it the final name.
    BackupFolder finish() throws IOException {
        force(database());
        forceFolder(path);
        var name = nameOf(path);
        var target = path.resolveSibling(name.substring(0, name.length() - PART.length()));
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        var finished = new BackupFolder(target);
        try {
            forceFolder(target.resolveSibling(""));
        } catch (IOException e) {
            // What is called failed must not lie there as a backup.
            finished.deleteAfter(e);
            throw e;
        }
        return finished;
    }

    /// Deletes the files of a backup and the folder, which stays where something else lies in it. The manifest goes first: what
    /// is left of a deletion that is cut off is no backup.
    void delete() throws IOException {
        Files.deleteIfExists(manifest());
        for (var suffix : List.of("-wal", "-shm", "-journal", "")) {
            Files.deleteIfExists(path.resolve("ashi.db" + suffix));
        }
        new SafeFile(manifest()).deleteUnfinished(Instant.MAX);
        try {
            Files.deleteIfExists(path);
        } catch (DirectoryNotEmptyException somebodyElses) {
            // It is no backup any more, and it is in nobody's way.
        }
    }

    /// As [#delete()] after a failure, which is what is told of.
    void deleteAfter(Exception failure) {
        try {
            delete();
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
    }

    /// What a killed program left. One backup at a time is made in a folder of a practice; a day is long enough for another
    /// computer that writes to the same place. What cannot be deleted keeps nobody from making the next one.
    private static void clearParts(Path parent) throws IOException {
        try (var folders = Files.list(parent)) {
            folders.filter(BackupFolder::isPart).toList().forEach(BackupFolder::clearOld);
        }
    }

    private static boolean isPart(Path folder) {
        var name = nameOf(folder);
        return name.endsWith(PART)
                && FINAL.matcher(name.substring(0, name.length() - PART.length())).matches();
    }

    private static void clearOld(Path part) {
        try {
            if (Files.getLastModifiedTime(part).toInstant().isBefore(Instant.now().minusSeconds(24 * 60 * 60))) {
                new BackupFolder(part).delete();
            }
        } catch (IOException stays) {
            // Tried again with the next backup.
        }
    }

    private static String freeName(Path parent, Instant at) {
        var name = STEM + STAMP.format(at);
        var free = name;
        for (int i = 2; Files.exists(parent.resolve(free)) || Files.exists(parent.resolve(free + PART)); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    static FileAttribute<?>[] fileForOwner(Path near) {
        var posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /// Returns when the file is on disk.
    static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Makes new names last. Windows cannot open folders and needs no such step.
    static void forceFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }
}
