package org.ashi.export.pdf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// How files reach the disk. Tests put one in that runs full.
class Disk {

    /// Writes a new file and waits until it is on the disk.
    void write(Path fresh, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
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
