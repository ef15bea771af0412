package org.ashi.disk;

import java.nio.file.Path;

/// One call that changes the disk. Paths are absolute.
sealed interface Call {

    Path path();

    /// @param creates there was no such file, and this makes one
    /// @param writes it may be written through it
    record Open(Path path, boolean creates, boolean writes) implements Call {}

    /// @param offset in bytes from the beginning of the file
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    record Write(Path path, long offset, byte[] bytes) implements Call {}

    /// @param size the new one, in bytes
    record Truncate(Path path, long size) implements Call {}

    /// @param path a file or a folder
    record Sync(Path path) implements Call {}

    /// @param path a file, or a folder with nothing in it
    record Unlink(Path path) implements Call {}

    /// @param path the old name
    record Rename(Path path, Path to) implements Call {}

    /// Gives a file a second name.
    ///
    /// @param path the name it has
    record Link(Path path, Path to) implements Call {}

    record MakeFolder(Path path) implements Call {}
}
