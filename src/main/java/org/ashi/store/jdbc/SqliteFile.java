package org.ashi.store.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/// The database file and how it is opened.
///
/// @param busy how long to wait for another process that is writing
record SqliteFile(Path path, Duration busy) {

    /// Nothing that somebody else put into the file is run or believed, and nothing is written beside it.
    private static final List<String> CAREFUL = List.of(
            "PRAGMA trusted_schema = OFF",
            "PRAGMA cell_size_check = ON",
            "PRAGMA temp_store = MEMORY",
            "PRAGMA mmap_size = 0");

    private static final List<String> LASTING = List.of(
            // Deleted rows are overwritten with zeros.
            "PRAGMA secure_delete = ON",
            // On macOS a plain fsync leaves the data in the drive's own memory.
            "PRAGMA fullfsync = ON",
            "PRAGMA checkpoint_fullfsync = ON",
            "PRAGMA journal_size_limit = 4194304");

    /// Changes nothing in the file or its write-ahead log, not even on closing.
    Connection openForReading() throws SQLException {
        var config = config();
        config.setReadOnly(true);
        config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
        var connection = config.createConnection(url());
        return set(connection, CAREFUL);
    }

    /// A file that nobody writes: needs no lock and makes no file beside it, so it may lie on a disk that cannot be written.
    Connection openUnchanging() throws SQLException {
        var config = config();
        config.setReadOnly(true);
        return set(config.createConnection("jdbc:sqlite:" + path.toAbsolutePath().toUri() + "?immutable=1"), CAREFUL);
    }

    Connection openForWriting() throws SQLException {
        return source().getConnection();
    }

    /// Connections for writing.
    SQLiteDataSource source() {
        var config = config();
        config.setBusyTimeout(Math.toIntExact(busy.toMillis()));
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        // With NORMAL a power cut takes back saves that were acknowledged.
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        var source = new FlushingSource(config);
        source.setUrl(url());
        return source;
    }

    private static <C extends Connection> C set(C connection, List<String> settings) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var setting : settings) {
                statement.execute(setting);
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        // What SQLite sorts and sets aside never reaches the system's folder for temporary files.
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        return config;
    }

    /// The driver takes what follows a question mark for settings, so a folder with one in its name needs the URI form.
    private String url() {
        var plain = path.toAbsolutePath().toString();
        return "jdbc:sqlite:" + (plain.indexOf('?') < 0 ? plain : path.toAbsolutePath().toUri());
    }

    /// Adds the settings for which the driver has no name.
    private static final class FlushingSource extends SQLiteDataSource {
        FlushingSource(SQLiteConfig config) {
            super(config);
        }

        @Override
        public org.sqlite.SQLiteConnection getConnection(String user, String password) throws SQLException {
            var connection = super.getConnection(user, password);
            set(connection, CAREFUL);
            set(connection, LASTING);
            return connection;
        }
    }
}
