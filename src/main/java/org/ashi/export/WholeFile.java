package org.ashi.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.ashi.export.FileResult.Code;
import org.ashi.export.FileResult.Failed;
import org.ashi.export.FileResult.Stopped;
import org.ashi.export.FileResult.Written;

/// Writes a file bit by bit that appears under its name only once it is whole.
///
/// As with reports, it is first written under a random name beside its target and read again; only then it gets the target's name, in
/// one step. So the target is never half written, and stopping leaves nothing. What a killed program left in that folder is deleted first.
///
/// @param log gets the kind of what went wrong, never a text of the file
/// @param kind begins the lines of the log
public record WholeFile(FileDisk disk, System.Logger log, String kind) {

    private static final int BUFFER = 1 << 16;

    /// Writes what the file holds.
    @FunctionalInterface
    public interface Content {
        /// @return how many records were written; empty where it was stopped
        /// @throws IOException if the file takes no more
        OptionalInt write(OutputStream out) throws IOException;
    }

    /// @param target the file to make or replace, in a folder that exists
    /// @throws RuntimeException what the content throws besides an [IOException]; nothing stays then
    public FileResult write(Path target, Content content) {
        var file = target.toAbsolutePath().normalize();
        var folder = Optional.ofNullable(file.getParent()).filter(Files::isDirectory);
        if (Files.isDirectory(file)) {
            return new Failed(Code.TARGET_IS_FOLDER);
        }
        if (folder.isEmpty()) {
            return new Failed(Code.FOLDER_MISSING);
        }
        var unfinished = new Unfinished(folder.get());
        unfinished.dropOld(Instant.now());
        var fresh = unfinished.next();
        try {
            return fill(fresh, file, content);
        } catch (RuntimeException | Error fault) {
            removed(fresh, new Stopped());
            throw fault;
        }
    }

    private FileResult fill(Path fresh, Path file, Content content) {
        var written = sha256();
        OptionalInt records;
        try {
            try (var out = new DigestOutputStream(new BufferedOutputStream(disk.create(fresh), BUFFER), written)) {
                records = content.write(out);
            }
            if (records.isEmpty()) {
                return removed(fresh, new Stopped());
            }
            disk.sync(fresh);
        } catch (IOException fault) {
            return removed(fresh, failed(Code.NOT_WRITTEN, fault));
        }
        try {
            if (!Arrays.equals(written.digest(), digest(fresh))) {
                return removed(fresh, failed(Code.NOT_READ_BACK, new IOException()));
            }
        } catch (IOException fault) {
            return removed(fresh, failed(Code.NOT_READ_BACK, fault));
        }
        try {
            disk.rename(fresh, file);
            return new Written(file, records.getAsInt());
        } catch (IOException fault) {
            return removed(fresh, failed(Code.NOT_PUT_IN_PLACE, fault));
        }
    }

    private byte[] digest(Path file) throws IOException {
        var digest = sha256();
        try (InputStream in = new DigestInputStream(disk.read(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private FileResult removed(Path fresh, FileResult result) {
        try {
            disk.delete(fresh);
            return result;
        } catch (IOException fault) {
            return failed(Code.LEFT_BEHIND, fault);
        }
    }

    /// Logs the kind of fault alone: its message may hold a path.
    private Failed failed(Code code, IOException fault) {
        log.log(System.Logger.Level.ERROR, "{0}: {1}, {2}", kind, code.name(), fault.getClass().getSimpleName());
        return new Failed(code);
    }
}
