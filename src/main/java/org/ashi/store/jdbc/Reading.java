package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.store.Archive;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.Raise;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.Keyring;
import org.ashi.vault.RowKind;
import org.ashi.vault.SealedRow;
import org.ashi.vault.VaultException;

/// Reads intakes for whoever is unlocked, and notes who opened and searched what.
final class Reading {

    /// Searching as one types is one search.
    private static final long SEARCHES_APART_MILLIS = 60_000;

    private final Office office;
    private final BodyCodec codec = new BodyCodec();
    private final LineTable lineTable = new LineTable();

    Reading(Office office) {
        this.office = office;
    }

    /// @return empty where there is none
    Optional<StoredIntake> find(UUID id) {
        var found = look(id);
        found.ifPresent(stored -> noteOpened(new Session.Opened(id, stored.revision(), stored.raised())));
        return found;
    }

    /// As if nobody had looked.
    Optional<StoredIntake> look(UUID id) {
        office.current();
        return office.read("read an intake", c -> find(c, id));
    }

    private Optional<StoredIntake> find(Connection c, UUID id) throws SQLException {
        var session = office.unlocked();
        var practice = office.known().orElseThrow().practice().id();
        try {
            var row = IntakeTable.find(c, practice, id);
            if (row.isEmpty()) {
                return Optional.empty();
            }
            if (!row.get().context().kind().unfinished() && !session.practitioner()) {
                throw new StoreException(Archive.NOT_ALLOWED);
            }
            var stored = open(session, row.get()).raised(raises(c).raised(id));
            Told.require(c, row.get());
            session.release(id);
            return Optional.of(stored);
        } catch (VaultException e) {
            session.quarantine(id, e.reason());
            keepListed(c, session, id);
            throw e;
        }
    }

    /// Whoever cannot be read stays in the queue with name and level as long as these are genuine: it may be an emergency.
    private void keepListed(Connection c, Session session, UUID id) throws SQLException {
        try {
            var line = LineTable.open(c, office.known().orElseThrow(), session.keys(), id);
            session.lines().put(line.raisedTo(raises(c).raised(id).map(Raise::level)));
        } catch (VaultException damaged) {
            // It is told of among those that are not shown.
        }
    }

    /// Also where the rows cannot be put back, and since somebody unlocked.
    RaiseCheck raises(Connection c) {
        return new RaiseCheck(c, office.known().orElseThrow(), office.unlocked().keys());
    }

    Optional<Raise> raised(UUID id) {
        office.current();
        return office.read("look who raised a level", c -> raises(c).raised(id));
    }

    /// @throws VaultException if it is not genuine, of a newer version or cannot be read
    StoredIntake open(Session session, SealedRow row) {
        return open(codec, office.known().orElseThrow(), session.keys(), row);
    }

    /// @throws VaultException as [#open(Session, SealedRow)]
    static StoredIntake open(BodyCodec codec, Known known, Keyring keys, SealedRow row) {
        var context = row.context();
        row.verify(known.workstation(context.workstation()));
        if (context.schema() > BodyCodec.SCHEMA) {
            throw new VaultException(VaultException.Reason.NEWER);
        }
        var stored = codec.read(row.openBody(keys), context.revision(), context.schema());
        if (!stored.intake().id().equals(context.intake()) || RowKind.of(stored.intake()) != context.kind()) {
            throw new VaultException(VaultException.Reason.NOT_GENUINE);
        }
        return stored;
    }

    /// A record is shown even where the disk is full and nothing can be noted: a patient may need it. The next opening tries again,
    /// and what was handed in since is opened anew.
    private void noteOpened(Session.Opened state) {
        var session = office.unlocked();
        var first = office.read("look into the archive", c -> !session.opened(state));
        if (!first || !(office.pen() instanceof Office.Pen.Ready ready)) {
            return;
        }
        var noted = office.write("note who opened an intake", c -> {
            office.append(c, ready.own().id(), Action.OPENED, Optional.of(state.id()), "");
            return new SaveResult.Saved(0);
        });
        // Where it could not be noted, the next look tries again.
        if (noted instanceof SaveResult.Saved) {
            office.read("look into the archive", c -> {
                session.noteOpened(state);
                return true;
            });
        }
    }

    /// What was handed in or raised since it was read is another one than the practitioner sees.
    void seen(UUID id, long revision, Optional<Raise> raised) {
        if (!office.current().practitioner()
                || !office.writable()
                || !office.read("look for urgent intakes", c -> IntakeTable.urgent(c, id))) {
            return;
        }
        office.write("note that an intake was seen", c -> {
            if (IntakeTable.top(c, id).filter(top -> top.revision() == revision).isPresent()
                    && raises(c).raised(id).equals(raised)) {
                IntakeTable.urgent(c, id, false);
            }
            return new SaveResult.Saved(0);
        });
    }

    List<QueueRow> queue(Query query) {
        office.current();
        var rows = office.read("list the queue", c -> refreshed(c).lines().page(query));
        if (!query.words().isEmpty()) {
            noteSearch();
        }
        return rows;
    }

    List<QueueRow> visits(UUID patient) {
        office.current();
        return office.read("list the visits of a patient", c -> refreshed(c).lines().visits(patient));
    }

    List<QueueRow> alike(UUID id) {
        office.current();
        return office.read("look for the same patient", c -> refreshed(c).lines().alike(id));
    }

    /// As the archive has it now.
    Optional<Line> line(UUID id) {
        office.current();
        return office.read("look for an intake", c -> refreshed(c).lines().find(id));
    }

    /// Grows with each change of any intake.
    long state() {
        office.current();
        return office.read("look for changes", IntakeTable::touched);
    }

    Set<UUID> changed(long since) {
        office.current();
        return office.read("look what changed", c -> Set.copyOf(IntakeTable.touchedAfter(c, since)));
    }

    List<QueueRow> unfinished() {
        office.current();
        return office.read("list unfinished intakes", c -> refreshed(c).lines().unfinished());
    }

    private void noteSearch() {
        var session = office.unlocked();
        var now = office.clock().instant().toEpochMilli();
        if (office.read("look into the archive", c -> session.search(now, SEARCHES_APART_MILLIS))) {
            office.log(office.person(), Action.SEARCHED, Optional.empty(), "");
        }
    }

    /// Takes in what was written since.
    private Session refreshed(Connection c) throws SQLException {
        var session = office.unlocked();
        var touched = IntakeTable.touched(c);
        if (touched == session.touched()) {
            return session;
        }
        var known = office.known().orElseThrow();
        for (var id : Rows.list(
                c,
                "SELECT id FROM gone WHERE touched > ?",
                p -> p.number(session.touched()),
                row -> KeyTables.id(row, "id"))) {
            session.lines().remove(id);
            session.release(id);
        }
        var fresh = new ArrayList<Line>();
        for (var id : IntakeTable.touchedAfter(c, session.touched())) {
            try {
                var line = LineTable.open(c, known, session.keys(), id);
                session.lines().put(line.raisedTo(raises(c).raised(id).map(Raise::level)));
                session.release(id);
                fresh.add(line);
            } catch (VaultException e) {
                session.quarantine(id, e.reason());
            }
        }
        session.touched(touched);
        lineTable.keep(office, session.keys(), fresh);
        return session;
    }
}
