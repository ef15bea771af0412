package org.ashi.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.jdbc.SqliteArchive;
import org.ashi.vault.recovery.RecoveryCode;

/// A practice whose archive each command opens anew, and finds locked.
///
/// @param folder for the files of its people; the archive is in `data` below it
record LockedClinic(Path folder, Cli cli) {

    static final String CALM = "{\"patient\":{\"name\":\"Ana Pérez\"},\"answers\":{\"pain_now\":4}}\n";

    static LockedClinic in(Path folder) {
        return in(folder, Terminal.NONE);
    }

    static LockedClinic in(Path folder, Terminal terminal) {
        var archives = archives();
        var data = folder.resolve("data");
        if (archives.open(data) instanceof Opening.Ready(var archive)) {
            Practices.found(archive).close();
        }
        return new LockedClinic(folder, new Cli(archives::open, data, terminal));
    }

    static SqliteArchive archives() {
        return Practices.archives(ZoneOffset.UTC, Cli.CLOCK);
    }

    Path data() {
        return cli.data();
    }

    /// A file for its owner alone.
    static Path secret(Path file, byte[] bytes) {
        try {
            Files.deleteIfExists(file);
            try (var out = Files.newByteChannel(
                    file,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
                out.write(java.nio.ByteBuffer.wrap(bytes));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path passphrase() {
        return secret(folder.resolve("passphrase.txt"), Practices.passphrase());
    }

    Path sheet() {
        try (var code = RecoveryCode.of(Practices.sheet())) {
            return secret(folder.resolve("sheet.txt"), new String(code.signs()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /// Runs a command that the founder opens the archive for.
    Cli.Run asFounder(String... command) {
        return as(Practices.FOUNDER, passphrase(), command);
    }

    Cli.Run as(String name, Path passphrase, String... command) {
        return with(List.of("--user", name, "--passphrase-file", passphrase.toString()), command);
    }

    Cli.Run bySheet(String... command) {
        return with(List.of("--sheet-file", sheet().toString()), command);
    }

    private Cli.Run with(List<String> key, String... command) {
        var all = new ArrayList<String>(Stream.of(command).toList());
        all.addAll(key);
        return cli.run(all.toArray(String[]::new));
    }

    /// How many forms wait for a practitioner, as anybody may know.
    int urgent() {
        if (!(archives().open(data()) instanceof Opening.Ready(org.ashi.store.Archive archive))) {
            throw new AssertionError("no archive");
        }
        try (archive) {
            return archive.urgent();
        }
    }

    /// Behind the program's back.
    void execute(String... statements) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data().resolve("ashi.db"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
