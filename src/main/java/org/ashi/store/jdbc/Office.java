package org.ashi.store.jdbc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Chain;
import org.ashi.vault.Epoch;
import org.ashi.vault.Person;
import org.ashi.vault.VaultException;

/// What the parts of a sealed archive share: its connections, what is known of the practice, this computer's own key, and who is
/// unlocked.
final class Office implements AutoCloseable {

    private final Guarded reader;
    private final Optional<Guarded> writer;
    private final InstantSource clock;
    private final ZoneId zone;
    private final FaultLog log;
    private final Path folder;
    private final WorkstationFile workstationFile;
    private final LogEnd logEnd;
    private final Set<Archive.Warning> warnings = EnumSet.noneOf(Archive.Warning.class);
    private volatile Optional<Known> known = Optional.empty();
    /// What the file holds, whether or not this computer can write with it.
    private volatile Optional<WorkstationFile.Content> pinned = Optional.empty();
    private volatile Optional<WorkstationFile.Content> own = Optional.empty();
    private volatile Optional<Session> session = Optional.empty();

    /// @param writer empty for an archive that may only be read
    Office(
            Guarded reader, Optional<Guarded> writer, Path folder, ZoneId zone, InstantSource clock, FaultLog log) {
        this.reader = reader;
        this.writer = writer;
        this.zone = zone;
        this.clock = clock;
        this.log = log;
        this.folder = folder;
        workstationFile = WorkstationFile.in(folder);
        logEnd = new LogEnd(this, KeptHeads.in(folder));
    }

    InstantSource clock() {
        return clock;
    }

    ZoneId zone() {
        return zone;
    }

    /// The data folder.
    Path folder() {
        return folder;
    }

    FaultLog faults() {
        return log;
    }

    boolean writable() {
        return writer.isPresent();
    }

    LogEnd logEnd() {
        return logEnd;
    }

    Optional<Known> known() {
        return known;
    }

    /// Takes up what a change of keys has made of the practice.
    void known(Optional<Known> now) {
        known = now;
    }

    Optional<WorkstationFile.Content> own() {
        return own;
    }

    Optional<Session> session() {
        return session;
    }

    void session(Optional<Session> now) {
        session = now;
    }

    Optional<UUID> person() {
        return session.map(Session::person).map(Person::id);
    }

    synchronized Set<Archive.Warning> warnings() {
        return EnumSet.copyOf(warnings);
    }

    /// @throws StoreException [Archive#LOCKED] while nobody is unlocked
    Session unlocked() {
        return session.orElseThrow(() -> new StoreException(Archive.LOCKED));
    }

    /// The session with the keys and the person as they are now, whichever process changed them.
    ///
    /// @throws StoreException [Archive#LOCKED] while nobody is unlocked; also, from then on, for somebody who was removed or got
    ///     another key meanwhile
    Session current() {
        var now = unlocked();
        if (read("look at the keys", KeyTables::mark) == now.mark()) {
            return now;
        }
        reload();
        var fresh = known.filter(now::belongsTo);
        if (fresh.isEmpty()) {
            session = Optional.empty();
            throw new StoreException(Archive.LOCKED);
        }
        var keys = read("read a person's keys", c -> now.open(c, fresh.get()));
        now.keys(keys, fresh.get().mark());
        return now;
    }

    /// Looks again at people and keys where another process has changed them.
    ///
    /// @throws StoreException if the archive cannot be read
    void follow() {
        long now = read("look at the keys", KeyTables::mark);
        long seen = known.map(Known::mark).orElse(KeyTables.NO_MARK);
        if (now != seen) {
            reload();
        }
    }

    /// @throws StoreException while no practitioner is unlocked
    Session practitioner() {
        var now = current();
        if (!now.practitioner()) {
            throw new StoreException(Archive.NOT_ALLOWED);
        }
        return now;
    }

    /// Reads what is known of the practice and of this computer.
    ///
    /// @throws StoreException if the archive cannot be read
    void reload() {
        pinned = workstationFile.read();
        own = pinned.filter(this::canWriteOn);
        known = read("read the practice", Office::practice);
        synchronized (this) {
            warnings.clear();
            known.ifPresent(this::look);
            if (known.isPresent() && read("look for unsealed intakes", KeyTables::unsealed)) {
                warnings.add(Archive.Warning.UNSEALED);
            }
            if (known.isEmpty() && workstationFile.file().exists()) {
                warnings.add(Archive.Warning.PRACTICE_GONE);
            }
        }
    }

    /// Where the log of this computer is lost, it gets another key and begins another log.
    private boolean canWriteOn(WorkstationFile.Content content) {
        return read("read the audit log", c -> {
            try {
                AuditTable.chain(c, content.id());
                return true;
            } catch (VaultException none) {
                return !KeyTables.knows(c, content.id());
            }
        });
    }

    private static Optional<Known> practice(Connection c) throws SQLException {
        try {
            return Known.read(c);
        } catch (VaultException notGenuine) {
            throw new StoreException(Archive.KEYS);
        }
    }

    private void look(Known now) {
        if (own.isEmpty() || !now.workstations().containsKey(own.get().id())) {
            warnings.add(Archive.Warning.NO_WORKSTATION);
        }
        if (now.state() == Known.State.FORGED || pinned.filter(o -> !o.fits(now)).isPresent()) {
            warnings.add(Archive.Warning.KEYS);
        }
        if (!now.clean() || now.state() == Known.State.PEOPLE_MISSING) {
            warnings.add(Archive.Warning.UNSIGNED);
        }
        try {
            warnings.addAll(read("read the audit log", c -> logEnd.warnings(c, now)));
        } catch (StoreException unreadable) {
            warnings.add(Archive.Warning.LOG_CHANGED);
        }
    }

    /// What a save needs, or the code of what is missing.
    sealed interface Pen {
        record Ready(Known known, WorkstationFile.Content own, Epoch epoch) implements Pen {}

        record Missing(String code) implements Pen {}
    }

    Pen pen() {
        if (known.isEmpty()) {
            return new Pen.Missing(Archive.NO_PRACTICE);
        }
        // Whoever takes the log of this computer away does not make it forget which keys and people it has seen.
        if (pinned.filter(o -> !o.fits(known.get())).isPresent()) {
            return new Pen.Missing(Archive.KEYS);
        }
        if (own.isEmpty() || !known.get().workstations().containsKey(own.get().id())) {
            return new Pen.Missing(Archive.NO_WORKSTATION);
        }
        return new Pen.Ready(known.get(), own.get(), known.get().newestEpoch().orElseThrow());
    }

    /// The key of another practice is kept under another name.
    void copyKeyAside() throws IOException {
        new DataFolder(folder).copyKeyAside(clock.instant());
    }

    /// The key of this computer as it was, where what it was changed for came to nothing.
    void takeBack(Optional<WorkstationFile.Content> before) {
        try {
            if (before.isPresent()) {
                own(before.get());
            } else {
                Files.deleteIfExists(workstationFile.file().path());
                pinned = Optional.empty();
                own = Optional.empty();
            }
        } catch (IOException e) {
            log.report("take the key of this computer back", Fault.FOLDER, e);
        }
    }

    /// Makes the key of this computer another one.
    void own(WorkstationFile.Content content) throws IOException {
        workstationFile.write(content);
        pinned = Optional.of(content);
        own = pinned;
    }

    /// What this computer has seen of the practice, also where it has no log any more to write with.
    Optional<WorkstationFile.Content> pinned() {
        return pinned;
    }

    /// Remembers the newest keys and people, so that older ones are refused from now on. Best effort: what is in the archive is
    /// signed.
    void pin() {
        if (!(pen() instanceof Pen.Ready ready)) {
            return;
        }
        var newest = ready.own().having(ready.known());
        if (newest.epoch() > ready.own().epoch() || newest.roster() > ready.own().roster()) {
            try {
                own(newest);
            } catch (IOException e) {
                log.report("remember the newest keys", Fault.FOLDER, e);
            }
        }
    }

    /// Adds an entry to this computer's chain, in the transaction.
    ///
    /// @return its number
    long append(Connection c, UUID workstation, Action action, Optional<UUID> intake, String detail)
            throws SQLException {
        return append(c, AuditTable.chain(c, workstation), workstation, person(), action, intake, detail);
    }

    long append(
            Connection c,
            Chain chain,
            UUID workstation,
            Optional<UUID> person,
            Action action,
            Optional<UUID> intake,
            String detail)
            throws SQLException {
        var at = java.time.Instant.ofEpochMilli(clock.instant().toEpochMilli());
        var entry = new AuditEntry(workstation, chain.n() + 1, at, person, action, intake, detail);
        return AuditTable.append(c, chain, entry).n();
    }

    /// Adds an entry in a transaction of its own.
    ///
    /// @return false if that was not possible
    boolean log(Optional<UUID> person, Action action, Optional<UUID> intake, String detail) {
        if (!(pen() instanceof Pen.Ready ready)) {
            return false;
        }
        var workstation = ready.own().id();
        return write("write the audit log", c -> {
                    var chain = AuditTable.chain(c, workstation);
                    return new SaveResult.Saved(append(c, chain, workstation, person, action, intake, detail));
                })
                instanceof SaveResult.Saved;
    }

    /// All of the work in one transaction, or nothing of it.
    SaveResult write(String doing, Guarded.Work<SaveResult> work) {
        if (writer.isEmpty()) {
            return new SaveResult.ReadOnly();
        }
        try {
            var result = writer.get().inTransaction(work);
            logEnd.keepNowAndThen();
            return result;
        } catch (SQLException e) {
            return new SaveResult.Failed(log.report(doing, e).code());
        } catch (VaultException e) {
            log.report(doing, Fault.ROW, e);
            return new SaveResult.Failed(Archive.QUARANTINED);
        } catch (StoreException e) {
            return new SaveResult.Failed(e.code());
        } catch (RuntimeException e) {
            return new SaveResult.Failed(log.report(doing, Fault.OTHER, e).code());
        }
    }

    /// @throws StoreException if the archive cannot be read
    <T> T read(String doing, Guarded.Work<T> work) {
        try {
            return reader.inSnapshot(work);
        } catch (SQLException e) {
            throw new StoreException(log.report(doing, e).code(), e);
        } catch (StoreException e) {
            throw e;
        } catch (VaultException e) {
            log.report(doing, Fault.ROW, e);
            throw new StoreException(Archive.QUARANTINED, e);
        } catch (RuntimeException e) {
            throw new StoreException(log.report(doing, Fault.ROW, e).code(), new UnreadableRow(e));
        }
    }

    /// Reads by the connection that writes.
    <T> T written(Guarded.Work<T> work) throws SQLException {
        return writer.orElseThrow().read(work);
    }

    /// Brings what was written from the log into the database and empties the log, so that overwritten keys do not linger there.
    void settle() {
        writer.ifPresent(w -> {
            try {
                w.read(c -> {
                    try (var statement = c.createStatement()) {
                        return statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
                    }
                });
            } catch (SQLException e) {
                log.report("empty the write-ahead log", e);
            }
        });
    }

    /// The writer last: the last connection to go takes the write-ahead log into the database, and the reader may not.
    @Override
    public void close() {
        close(reader);
        writer.ifPresent(this::close);
    }

    private void close(Guarded connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log.report("close the archive", e);
        }
    }
}
