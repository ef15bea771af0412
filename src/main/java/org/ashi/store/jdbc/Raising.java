package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Raise;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.RowKind;

/// Raises the level of what was handed in. Anybody who is unlocked may; nobody lowers it this way.
final class Raising {

    private final Office office;
    private final Reading reading;

    Raising(Office office, Reading reading) {
        this.office = office;
        this.reading = reading;
    }

    SaveResult raise(UUID id, TriageLevel level, Raise.Reason reason) {
        var session = office.current();
        var line = reading.line(id).filter(Line::listed);
        if (line.isEmpty()) {
            return new SaveResult.Conflict(0);
        }
        if (line.get().kind() == RowKind.SIGNED_OFF) {
            return new SaveResult.Locked();
        }
        if (Levels.number(level) <= line.get().level()) {
            return new SaveResult.Failed(Archive.NOT_ALLOWED);
        }
        var at = java.time.Instant.ofEpochMilli(office.clock().instant().toEpochMilli());
        var raise = new Raise(level, reason, session.person().id(), at);
        return switch (office.pen()) {
            case Office.Pen.Missing(String code) ->
                office.writable() ? new SaveResult.Failed(code) : new SaveResult.ReadOnly();
            case Office.Pen.Ready ready -> office.write("raise a level", c -> put(c, ready, id, raise));
        };
    }

    private SaveResult put(Connection c, Office.Pen.Ready pen, UUID id, Raise raise) throws SQLException {
        var top = IntakeTable.top(c, id).filter(t -> t.kind() != RowKind.DRAFT);
        if (top.isEmpty()) {
            return new SaveResult.Conflict(0);
        }
        if (top.get().kind() == RowKind.SIGNED_OFF) {
            return new SaveResult.Locked();
        }
        // Another window may have raised it meanwhile.
        if (reading.raises(c).raised(id).filter(r -> r.level().compareTo(raise.level()) >= 0).isPresent()) {
            throw new StoreException(Archive.NOT_ALLOWED);
        }
        RaisedTable.put(c, id, raise);
        IntakeTable.touch(c, id);
        if (raise.level().compareTo(TriageLevel.URGENT) >= 0) {
            IntakeTable.urgent(c, id, true);
        }
        var detail = raise.level().name() + " " + raise.reason().name();
        office.append(c, pen.own().id(), Action.RAISED, Optional.of(id), detail);
        return new SaveResult.Saved(top.get().revision());
    }
}
