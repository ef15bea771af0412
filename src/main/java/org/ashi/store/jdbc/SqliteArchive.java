package org.ashi.store.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.StoreException;
import org.ashi.vault.Cost;
import org.ashi.vault.SafeFile;
import org.flywaydb.core.api.FlywayException;

/// Opens the archive `ashi.db` in a data folder, makes it where there is none, and sets a damaged one aside.
public final class SqliteArchive {

    private static final Duration BUSY = Duration.ofSeconds(5);
    /// A small file is not longer under way than that.
    private static final Duration SETTLED = Duration.ofMinutes(10);

    private final ZoneId zone;
    private final InstantSource clock;
    private final Duration busy;
    private final Cost cost;
    private final FaultLog log = new FaultLog();

    /// @param zone of the clinic: it says on which day an intake was started
    /// @param clock for the time of a save and for the name of a file set aside
    public SqliteArchive(ZoneId zone, InstantSource clock) {
        this(zone, clock, BUSY, Cost.PASSPHRASE);
    }

    /// @param cost of a try of a passphrase that is chosen from now on
    public SqliteArchive(ZoneId zone, InstantSource clock, Cost cost) {
        this(zone, clock, BUSY, cost);
    }

    /// @param busy how long to wait for another process that is opening or writing
    SqliteArchive(ZoneId zone, InstantSource clock, Duration busy, Cost cost) {
        this.cost = cost;
        this.zone = zone;
        this.clock = clock;
        this.busy = busy;
    }

    /// Reads a file of up to 256 MiB whole, to see whether it is sound; a longer one is read whole by each backup.
    ///
    /// Unless it was set, sets the system property `org.sqlite.tmpdir` to a folder inside the data folder.
    ///
    /// @param dataFolder made if missing, then for its owner alone
    public Opening open(Path dataFolder) {
        var folder = new DataFolder(dataFolder);
        try {
            folder.create();
            new NativeFolder(folder.natives()).use();
            return openInTurn(folder);
        } catch (IOException e) {
            return failed(folder, log.report("use the data folder", Fault.FOLDER, e));
        } catch (SQLException | FlywayException e) {
            return failed(folder, log.report("open the archive", e));
        } catch (StoreException e) {
            // Nothing is set aside for that: whoever knows the practice can tell whether its keys were changed.
            return new Opening.Failed(folder.root(), e.code());
        }
    }

    private Opening openInTurn(DataFolder folder) throws IOException, SQLException {
        var turn = OpeningTurn.take(folder.lockFile(), busy);
        if (turn.isEmpty()) {
            return failed(folder, log.report("get a turn to open the archive", Fault.BUSY, new TimeoutException()));
        }
        try (var held = turn.get()) {
            clearUnfinished(folder);
            return openOrSetAside(folder);
        }
    }

    /// A killed write leaves a file that may hold this computer's key.
    private void clearUnfinished(DataFolder folder) {
        var before = java.time.Instant.now().minus(SETTLED);
        for (var name : unfinished(folder)) {
            try {
                new SafeFile(folder.root().resolve(name)).deleteUnfinished(before);
            } catch (IOException e) {
                log.report("clear away what was cut off", Fault.FOLDER, e);
            }
        }
    }

    private List<String> unfinished(DataFolder folder) {
        try (var files = Files.list(folder.root())) {
            return files.flatMap(file -> OwnFiles.ofPart(String.valueOf(file.getFileName())).stream())
                    .distinct()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            log.report("look for what was cut off", Fault.FOLDER, e);
            return List.of();
        }
    }

    private Opening openOrSetAside(DataFolder folder) throws IOException, SQLException {
        try {
            return openExistingOrNew(folder);
        } catch (SQLException | FlywayException e) {
            if (Fault.of(e) != Fault.DAMAGED) {
                throw e;
            }
            log.report("read the archive, which is set aside", e);
        }
        var setAside = folder.setAside(clock.instant());
        return new Opening.SetAside(create(fileIn(folder)), setAside);
    }

    private Opening openExistingOrNew(DataFolder folder) throws IOException, SQLException {
        var file = fileIn(folder);
        if (folder.hasOrphanedLog()) {
            throw HealthCheck.damaged("the log has no database");
        }
        if (folder.isNew()) {
            return new Opening.Ready(create(file));
        }
        var found = HealthCheck.inspect(file, HealthCheck.MOST_AT_START);
        var newest = Migrations.newest();
        if (found.filter(newest::equals).isPresent()) {
            return new Opening.Ready(forWriting(file));
        }
        var newer = found.filter(version -> version.compareTo(newest) > 0);
        if (newer.isPresent()) {
            return new Opening.NewerVersion(forReading(file), newer.get().toString(), newest.toString());
        }
        if (found.isEmpty()) {
            return new Opening.Ready(create(file));
        }
        new Upgrade(folder, busy).run(clock.instant());
        return new Opening.Ready(forWriting(file));
    }

    /// Makes the tables.
    private Archive create(SqliteFile file) throws SQLException {
        Migrations.apply(file);
        return forWriting(file);
    }

    private Archive forWriting(SqliteFile file) throws SQLException {
        var writer = new Guarded(file.openForWriting());
        try {
            writer.inTransaction(Migrations::requireWritable);
            return store(file, Optional.of(writer));
        } catch (SQLException e) {
            writer.close();
            throw e;
        }
    }

    private Archive forReading(SqliteFile file) throws SQLException {
        return store(file, Optional.empty());
    }

    private Archive store(SqliteFile file, Optional<Guarded> writer) throws SQLException {
        var folder = file.path().toAbsolutePath().resolveSibling("");
        new KeptFiles(folder).dropOld(clock.instant());
        var office = new Office(new Guarded(file.openForReading()), writer, folder, zone, clock, log);
        try {
            office.reload();
            office.logEnd().noteWarnings();
            var store = new SealedStore(office, System::nanoTime, cost);
            store.dropUnsealed();
            return store;
        } catch (StoreException e) {
            office.close();
            throw e;
        }
    }

    private SqliteFile fileIn(DataFolder folder) {
        folder.closeToOthers();
        return new SqliteFile(folder.database(), busy);
    }

    private static Opening failed(DataFolder folder, Fault fault) {
        return new Opening.Failed(folder.root(), fault.code());
    }
}
