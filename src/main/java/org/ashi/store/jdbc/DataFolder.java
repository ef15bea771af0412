package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ashi.vault.SafeFile;

/// The folder that holds the archive: `ashi.db`, beside it SQLite's `-wal` and `-shm`, and what was set aside.
record DataFolder(Path root) {

    private static final String NAME = "ashi.db";
    /// What SQLite keeps beside the database. The database itself comes first: see [#setAside(Instant)].
    private static final List<String> SUFFIXES = List.of("", "-wal", "-shm", "-journal");

    static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// Makes the folder, for its owner alone where the file system knows owners. Of one that exists, others are kept out if it
    /// is empty or holds an archive; in any other, they are kept out of the archive's files alone.
    void create() throws IOException {
        Files.createDirectories(root, ownerOnly(root));
        if (Files.exists(database()) || isEmpty()) {
            OwnerOnly.tighten(root);
        }
    }

    /// Keeps others out of the database before SQLite makes it: what SQLite then makes beside it gets the same rights.
    void closeToOthers() {
        OwnerOnly.make(database());
        SUFFIXES.forEach(suffix -> OwnerOnly.tighten(root.resolve(NAME + suffix)));
        OwnerOnly.tighten(lockFile());
    }

    private boolean isEmpty() {
        try (var files = Files.list(root)) {
            return files.findAny().isEmpty();
        } catch (IOException cannotLook) {
            return false;
        }
    }

    Path database() {
        return root.resolve(NAME);
    }

    Path lockFile() {
        return root.resolve("ashi.lock");
    }

    /// Taken while a backup is made or checked.
    Path backupLockFile() {
        return root.resolve("ashi-backup.lock");
    }

    /// Whether anything of an archive is there, were it only its log.
    boolean hasArchive() {
        return isTaken(NAME);
    }

    Path natives() {
        return root.resolve("native");
    }

    boolean isNew() throws IOException {
        return sizeOf("") == 0;
    }

    /// Changes were logged for a database that is not there or empty. SQLite would throw them away.
    boolean hasOrphanedLog() throws IOException {
        return isNew() && sizeOf("-wal") > 0;
    }

    /// Renames the database with what belongs to it, and overwrites nothing. If this is cut off half-way, the log stays
    /// without its database, which [#hasOrphanedLog()] finds; the other way round, an older state might pass for whole.
    ///
    /// @return the new path of the database
    Path setAside(Instant now) throws IOException {
        var target = freeName("ashi-damaged-" + STAMP.format(now));
        for (var suffix : SUFFIXES) {
            var from = root.resolve(NAME + suffix);
            if (Files.exists(from)) {
                Files.move(from, root.resolve(target + suffix));
            }
        }
        // Before another is begun under the same name.
        BackupFolder.forceFolder(root);
        return root.resolve(target);
    }

    /// Keeps this computer's key under another name as well, for its owner alone. Does nothing where there is none.
    void copyKeyAside(Instant now) throws IOException {
        var key = root.resolve(WorkstationFile.NAME);
        if (!Files.exists(key)) {
            return;
        }
        var stem = "workstation-before-" + STAMP.format(now);
        var copy = root.resolve(stem + ".key");
        for (int i = 2; Files.exists(copy); i++) {
            copy = root.resolve(stem + "-" + i + ".key");
        }
        new SafeFile(copy).write(Files.readAllBytes(key));
    }

    /// For a folder that is made.
    static FileAttribute<?>[] ownerOnly(Path path) {
        return OwnerOnly.folder(path);
    }

    /// A name for a database that nothing has yet.
    String freeName(String stem) {
        var name = stem + ".db";
        for (int i = 2; isTaken(name); i++) {
            name = stem + "-" + i + ".db";
        }
        return name;
    }

    private boolean isTaken(String name) {
        return SUFFIXES.stream().anyMatch(suffix -> Files.exists(root.resolve(name + suffix)));
    }

    private long sizeOf(String suffix) throws IOException {
        var file = root.resolve(NAME + suffix);
        return Files.isRegularFile(file) ? Files.size(file) : Files.exists(file) ? 1 : 0;
    }
}
