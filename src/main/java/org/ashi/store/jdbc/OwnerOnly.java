package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;

/// Keeps other users of the computer out of files and folders, where the file system knows owners. Elsewhere it does nothing: on
/// Windows a folder inside the user's own hands its rights down.
final class OwnerOnly {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {}

    /// For a folder that is made.
    static FileAttribute<?>[] folder(Path path) {
        return attribute(path, "rwx------");
    }

    /// For a file that is made.
    static FileAttribute<?>[] file(Path path) {
        return attribute(path, "rw-------");
    }

    /// Makes an empty file where there is none, before somebody else makes one that all may read.
    static void make(Path file) {
        try {
            Files.createFile(file, file(file));
        } catch (FileAlreadyExistsException there) {
            tighten(file);
        } catch (IOException cannot) {
            // Whoever uses the file says what is wrong.
            return;
        }
    }

    /// Takes away what others may do, and never gives anybody more. Best effort: the self-check tells of what stays open.
    static void tighten(Path path) {
        if (!knowsOwners(path) || !Files.exists(path)) {
            return;
        }
        try {
            var permissions = EnumSet.noneOf(PosixFilePermission.class);
            permissions.addAll(Files.getPosixFilePermissions(path));
            if (permissions.retainAll(OWNER)) {
                Files.setPosixFilePermissions(path, permissions);
            }
        } catch (IOException notOurs) {
            return;
        }
    }

    private static FileAttribute<?>[] attribute(Path path, String permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
