package org.ashi.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// How files that are written bit by bit reach the disk. Tests put one in that runs full.
public class FileDisk {

    /// Opens a new file. Where the file system knows owners, it is for its owner alone.
    public OutputStream create(Path fresh) throws IOException {
        var posix = fresh.getFileSystem().supportedFileAttributeViews().contains("posix");
        var owner = posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Channels.newOutputStream(FileChannel.open(fresh, options, owner));
    }

    /// Waits until it is on the disk.
    public void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    public InputStream read(Path file) throws IOException {
        return Files.newInputStream(file);
    }

    /// Gives a file another name in one step, in place of a file that has it.
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        Optional.ofNullable(to.toAbsolutePath().getParent()).ifPresent(FileDisk::syncFolder);
    }

    public void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    /// Makes the new name survive a power cut. Windows neither allows nor needs it.
    private static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notHere) {
            // The file itself is safe; at worst it still has its temporary name after a power cut.
            return;
        }
    }
}
