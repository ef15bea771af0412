package org.ashi.export.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// How files reach the disk. Tests put one in that runs full.
class Disk {

    /// Writes a new file and waits until it is on the disk. Where the file system knows owners, it is for its owner alone.
    void write(Path fresh, byte[] bytes) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(fresh, options, ownerOnly(fresh))) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    byte[] read(Path file) throws IOException {
        return Files.readAllBytes(file);
    }

    /// Gives a file another name in one step, in place of a file that has it.
    void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Optional.ofNullable(to.toAbsolutePath().getParent()).ifPresent(Disk::syncFolder);
    }

    void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// Makes the new name survive a power cut. Windows neither allows nor needs it.
    private static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // The file itself is safe; at worst it still has its temporary name after a power cut.
        }
    }
}
