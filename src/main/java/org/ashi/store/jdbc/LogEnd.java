package org.ashi.store.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.store.Archive;
import org.ashi.store.Archive.Warning;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.Head;
import org.ashi.vault.VaultException;

/// Signs where the log of this computer ends into files beside the archive, now and then and whenever it is locked, and tells
/// when the archive does not fit them.
final class LogEnd {

    /// Detail of a warning of which somebody took note.
    static final String ACCEPTED = "accepted";

    private static final int EVERY = 100;

    private final Office office;
    private final KeptHeads heads;
    private volatile long entries;

    LogEnd(Office office, KeptHeads heads) {
        this.office = office;
        this.heads = heads;
    }

    Set<Warning> warnings(Connection c, Known now) throws SQLException {
        return heads.warnings(c, now);
    }

    /// Where the chain of this computer stands.
    ///
    /// @throws StoreException if it has none, or it cannot be read
    Head head() {
        if (!(office.pen() instanceof Office.Pen.Ready ready)) {
            throw new StoreException(Archive.NO_WORKSTATION);
        }
        return office.read("read the audit log", c -> {
            var chain = AuditTable.chain(c, ready.own().id());
            return Head.signed(ready.known().practice().id(), ready.own().id(), chain, ready.own().key());
        });
    }

    /// Where the chain stood when it was last signed, and one that the archive did not fit.
    List<Head> kept() {
        return heads.all();
    }

    /// Writes down that the log is not as it was, unless an earlier opening did. Nothing can be written where a key is missing.
    void noteWarnings() {
        var found = office.warnings();
        found.retainAll(EnumSet.of(Warning.OLDER_THAN_BEFORE, Warning.LOG_CHANGED));
        if (found.isEmpty() || heads.unfit().file().exists()) {
            return;
        }
        keep();
        found.forEach(warning -> office.log(Optional.empty(), Action.WARNED, Optional.empty(), warning.name()));
    }

    /// A practitioner knows why the archive does not fit the end of the log that was kept: it counts as it is from now on.
    ///
    /// @return false if that could not be logged or kept; then the warning stays
    boolean accept() {
        if (!office.log(office.person(), Action.WARNED, Optional.empty(), ACCEPTED)) {
            return false;
        }
        try {
            heads.last().write(head());
            heads.forgetUnfit();
            office.reload();
            return true;
        } catch (IOException e) {
            refused(e);
            return false;
        }
    }

    /// What lies here is of another practice.
    void forget() throws IOException {
        heads.forgetAll();
    }

    /// Signs where the chain stands. Best effort: backups and reports hold heads too.
    void keep() {
        try {
            if (office.writable() && office.pen() instanceof Office.Pen.Ready ready) {
                var fits = office.read("read the audit log", c -> fitsLast(c, ready.known()));
                heads.keep(head(), fits);
            }
        } catch (IOException e) {
            refused(e);
        } catch (StoreException e) {
            // Was told of where it happened.
        }
    }

    private void refused(IOException e) {
        office.faults().report("keep the end of the audit log", Fault.FOLDER, e);
    }

    private boolean fitsLast(Connection c, Known now) throws SQLException {
        var last = heads.last().read();
        return last.isEmpty() || KeptHeads.compare(c, last.get(), now).isEmpty();
    }

    /// To be called after each write. Best effort: what was written before it is written, whatever comes of this.
    void keepNowAndThen() {
        if (!(office.pen() instanceof Office.Pen.Ready ready)) {
            return;
        }
        try {
            // Not by the connection that reads: nobody's save waits for a long check of the log.
            var n = office.written(c -> AuditTable.chain(c, ready.own().id()).n());
            if (n - entries >= EVERY) {
                entries = n;
                keep();
            }
        } catch (SQLException | VaultException e) {
            office.faults().report("keep the end of the audit log", e);
        }
    }
}
