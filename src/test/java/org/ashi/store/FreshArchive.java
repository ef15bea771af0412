package org.ashi.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.UUID;
import org.ashi.vault.Ids;

/// An empty archive on disk for one test, in a folder that goes with it. Its clinic lies in UTC.
public final class FreshArchive implements AutoCloseable {

    private final Path folder;
    private final Archive archive;
    private final TroubledStore store;

    private FreshArchive(Path folder, Archive archive) {
        this.folder = folder;
        this.archive = archive;
        store = new TroubledStore(archive);
    }

    public static FreshArchive open() {
        return open(InstantSource.system());
    }

    /// @param clock of the audit log too
    public static FreshArchive open(InstantSource clock) {
        try {
            var folder = Files.createTempDirectory("ashi-test-archive");
            return new FreshArchive(folder, Practices.unlocked(folder, ZoneOffset.UTC, clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public TroubledStore store() {
        return store;
    }

    /// Holds the archive; tests may put their own files beside it.
    public Path folder() {
        return folder;
    }

    /// Takes away a row that the program itself would keep.
    public void remove(UUID id) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ashi.db"));
                var statement = connection.prepareStatement("DELETE FROM sealed_intake WHERE id = ?");
                var gone = connection.prepareStatement("INSERT INTO gone SELECT touched + 1, ? FROM tally")) {
            // As the program does it, so that whoever lists the queue sees it.
            gone.setBytes(1, Ids.bytes(id));
            gone.executeUpdate();
            connection.createStatement().execute("UPDATE tally SET touched = touched + 1");
            statement.setBytes(1, Ids.bytes(id));
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("there was no row " + id);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        archive.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
