package org.ashi.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/// A small file that is either the old one or the new one, whole, whenever the power goes. For its owner alone where the file
/// system knows owners.
public record SafeFile(Path path) implements Stored {

    /// No file of this program is longer; a longer one is somebody else's.
    private static final int MOST_BYTES = 64 * 1024;

    private static final String PART = ".part";

    private static final int MOST_IDLE = 100;

    @Override
    public boolean exists() {
        return Files.exists(path);
    }

    /// @throws IOException if it cannot be read or is far too long
    @Override
    public byte[] read() throws IOException {
        try (var in = Files.newInputStream(path)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("too long");
            }
            return bytes;
        }
    }

    /// Returns when it is on disk. The folder is made where it is missing.
    @Override
    public void write(byte[] bytes) throws IOException {
        var folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder");
        }
        Files.createDirectories(folder, ownerOnly("rwx------"));
        var next = Files.createTempFile(folder, path.getFileName() + ".", PART, ownerOnly("rw-------"));
        try {
            try (var channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                fill(channel, buffer);
                channel.force(true);
            }
            Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folder);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /// A disk that takes nothing, time after time, and names no error is not waited for.
    static void fill(WritableByteChannel channel, ByteBuffer buffer) throws IOException {
        for (int idle = 0; buffer.hasRemaining(); ) {
            idle = channel.write(buffer) > 0 ? 0 : idle + 1;
            if (idle > MOST_IDLE) {
                throw new IOException("the disk takes nothing");
            }
        }
    }

    /// Deletes what killed writes left beside it before some moment: what is younger may be somebody's who is writing.
    public void deleteUnfinished(Instant before) throws IOException {
        var stem = path.getFileName() + ".";
        try (var files = Files.newDirectoryStream(path.resolveSibling(""), file -> isPart(file, stem))) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException noFolder) {
            // Then there is none of them.
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private static boolean isPart(Path file, String stem) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith(stem)
                && name.endsWith(PART)
                && name.length() > stem.length() + PART.length()
                && name.substring(stem.length(), name.length() - PART.length()).chars().allMatch(Character::isDigit);
    }

    /// Makes the new name last. Windows cannot open folders and needs no such step.
    private void force(Path folder) throws IOException {
        if (knowsOwners()) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] ownerOnly(String permissions) {
        return knowsOwners()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
                : new FileAttribute<?>[0];
    }

    private boolean knowsOwners() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
