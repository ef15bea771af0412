package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import org.ashi.store.BackupTrouble;
import org.ashi.store.Backups.Progress;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteErrorCode;

/// Copies a database while others write to it, and copies of copies.
final class Copying {

    /// Of SQLite's virtual machine; a row takes about six.
    private static final int STEPS_BETWEEN_LOOKS = 100;
    private static final int CHUNK = 1 << 20;
    /// Left free beside what is copied, for the archive to go on with.
    private static final long SPARE_BYTES = 16L << 20;

    private Copying() {}

    /// Copies one state of the whole database, whatever is saved meanwhile. Pages that hold nothing are left out.
    ///
    /// @param target an empty file
    /// @throws Stopped if the progress asks for it
    static void snapshot(Connection from, Path target, Progress progress) throws SQLException {
        long whole = Math.max(1, bytes(from));
        ProgressHandler.setHandler(from, STEPS_BETWEEN_LOOKS, new ProgressHandler() {
            @Override
            protected int progress() {
                return progress.at(Math.min(1.0, (double) sizeOf(target) / whole)) ? 0 : 1;
            }
        });
        try (var statement = from.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, target.toAbsolutePath().toString());
            statement.execute();
        } catch (SQLException e) {
            if ((e.getErrorCode() & 0xFF) == SQLiteErrorCode.SQLITE_INTERRUPT.code) {
                throw new Stopped();
            }
            throw e;
        } finally {
            ProgressHandler.clearHandler(from);
        }
    }

    /// How large a copy is at most.
    static long bytes(Connection c) throws SQLException {
        return Rows.number(c, "PRAGMA page_count") * Rows.number(c, "PRAGMA page_size");
    }

    /// @throws Trouble where a disk has not that much room and some to spare
    static void needRoom(Path folder, long bytes) throws IOException, Trouble {
        needRoom(folder, bytes, BackupTrouble.NO_SPACE);
    }

    /// @param otherwise what the trouble is
    static void needRoom(Path folder, long bytes, BackupTrouble otherwise) throws IOException, Trouble {
        if (Files.getFileStore(folder).getUsableSpace() < bytes + SPARE_BYTES) {
            throw new Trouble(otherwise);
        }
    }

    /// Copies a file and puts it on disk.
    ///
    /// @param target an empty file
    /// @return SHA-256 of what was copied
    /// @throws Stopped if the progress asks for it
    static byte[] file(Path from, Path target, Progress progress) throws IOException {
        try (var out = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var digest = read(from, progress, buffer -> {
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            });
            out.force(true);
            return digest;
        }
    }

    /// @return SHA-256
    /// @throws Stopped if the progress asks for it
    static byte[] digest(Path file, Progress progress) throws IOException {
        return read(file, progress, buffer -> {});
    }

    private interface Taker {
        void take(ByteBuffer buffer) throws IOException;
    }

    private static byte[] read(Path file, Progress progress, Taker taker) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocate(CHUNK);
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            long whole = Math.max(1, in.size());
            long done = 0;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                done += n;
                digest.update(buffer.flip());
                taker.take(buffer.rewind());
                buffer.clear();
                if (!progress.at(Math.min(1.0, (double) done / whole))) {
                    throw new Stopped();
                }
            }
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
