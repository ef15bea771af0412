package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ashi.intake.Deed;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.RowContext;
import org.ashi.vault.RowKind;
import org.ashi.vault.SealedRow;

/// Saves and discards intakes: who may, what is sealed, and what the audit log says of it, in one transaction.
final class Writing {

    /// Changes of keys while one intake is saved.
    private static final int MOST_CHANGES = 3;

    private final Office office;
    private final Reading reading;
    private final BodyCodec codec = new BodyCodec();

    Writing(Office office, Reading reading) {
        this.office = office;
        this.reading = reading;
    }

    SaveResult save(StoredIntake stored) {
        if (!office.writable()) {
            return new SaveResult.ReadOnly();
        }
        for (int i = 0; ; i++) {
            switch (office.pen()) {
                case Office.Pen.Missing(String code) -> {
                    // Another window may have given this computer a key meanwhile.
                    if (i > 0) {
                        return new SaveResult.Failed(code);
                    }
                }
                case Office.Pen.Ready ready -> {
                    var result = save(stored, ready);
                    if (result.isPresent() || i == MOST_CHANGES) {
                        return result.orElse(new SaveResult.Failed(Archive.KEYS));
                    }
                }
            }
            // Somebody at another window made new keys: it is sealed once more, to these.
            try {
                office.reload();
                office.pin();
            } catch (StoreException unreadable) {
                return new SaveResult.Failed(unreadable.code());
            }
        }
    }

    /// @return empty where the practice has other keys by now; nothing was saved then
    private Optional<SaveResult> save(StoredIntake stored, Office.Pen.Ready ready) {
        var line = Line.of(stored, office.zone(), stored.revision() + 1);
        var sealing = new Sealing(stored, line.kind(), line.bytes(), codec.write(stored), ready);
        var overtaken = new AtomicBoolean();
        var result = office.write("save an intake", c -> {
            if (KeyTables.mark(c) != ready.known().mark()) {
                overtaken.set(true);
                return new SaveResult.Failed(Archive.KEYS);
            }
            return save(c, sealing);
        });
        return overtaken.get() ? Optional.empty() : Optional.of(result);
    }

    /// All the work that needs no database, so that it is done before others are kept waiting.
    @SuppressWarnings("ArrayRecordComponent") // Never compared and never changed.
    private record Sealing(StoredIntake stored, RowKind kind, byte[] summary, byte[] body, Office.Pen.Ready pen) {
        UUID id() {
            return stored.intake().id();
        }

        SealedRow row(long seq) {
            var context = new RowContext(
                    pen.known().practice().id(),
                    id(),
                    pen.epoch().number(),
                    pen.own().id(),
                    seq,
                    stored.revision() + 1,
                    kind,
                    BodyCodec.SCHEMA);
            return SealedRow.seal(context, summary, body, pen.epoch(), pen.own().key());
        }
    }

    private SaveResult save(Connection c, Sealing sealing) throws SQLException {
        var found = IntakeTable.top(c, sealing.id());
        if (found.filter(top -> top.kind() == RowKind.SIGNED_OFF).isPresent() && sealing.kind() != RowKind.SIGNED_OFF) {
            return new SaveResult.Locked();
        }
        long current = found.map(IntakeTable.Top::revision).orElse(0L);
        if (current != sealing.stored().revision()) {
            return new SaveResult.Conflict(current);
        }
        if (!allowed(found.map(IntakeTable.Top::kind), sealing.kind())) {
            return new SaveResult.Failed(Archive.NOT_ALLOWED);
        }
        if (found.filter(top -> !top.kind().unfinished()).isPresent()) {
            var raised = reading.raises(c).raised(sealing.id());
            if (!raised.equals(sealing.stored().raised())) {
                // Nobody decides on what they have not seen.
                return new SaveResult.Conflict(current);
            }
            if (raised.isPresent() && signs(found.get().kind(), sealing.kind())) {
                return new SaveResult.Failed(Archive.NOT_ALLOWED);
            }
        }
        requireLast(c, sealing.pen(), sealing.id());
        var before = found.isPresent() ? before(c, found.get().kind(), sealing) : Optional.<StoredIntake>empty();
        if (before.isPresent() && !keeps(before.get(), sealing)) {
            return new SaveResult.Locked();
        }
        if (decides(before, sealing.stored()) && reading.raises(c).raised(sealing.id()).isPresent()) {
            var settling = reading.raises(c).settling(sealing.id());
            RaisedTable.delete(c, sealing.id());
            office.append(c, sealing.pen().own().id(), Action.RAISE_SETTLED, Optional.of(sealing.id()), settling);
        }
        put(c, sealing, found);
        if (calls(sealing.kind(), sealing.stored())) {
            IntakeTable.urgent(c, sealing.id(), true);
        }
        return new SaveResult.Saved(current + 1);
    }

    /// Saving what comes after an earlier state would make that state the one that counts.
    ///
    /// @throws VaultException if what is there is not what was saved last
    private static void requireLast(Connection c, Office.Pen.Ready pen, UUID id) throws SQLException {
        var row = IntakeTable.find(c, pen.known().practice().id(), id);
        if (row.isPresent()) {
            Told.require(c, row.get());
        }
    }

    /// A sign-off locks the level, so that it must be settled before.
    private static boolean signs(RowKind from, RowKind to) {
        return from != RowKind.SIGNED_OFF && to == RowKind.SIGNED_OFF;
    }

    /// What it was, where a practitioner has reviewed it: nobody else saves it then.
    private Optional<StoredIntake> before(Connection c, RowKind from, Sealing sealing) throws SQLException {
        if (from != RowKind.REVIEWED && from != RowKind.SIGNED_OFF) {
            return Optional.empty();
        }
        var row = IntakeTable.find(c, sealing.pen().known().practice().id(), sealing.id()).orElseThrow();
        return Optional.of(reading.open(office.unlocked(), row));
    }

    /// Whether nothing is lost that must stay: entries of staff, and all of what was signed off.
    private boolean keeps(StoredIntake before, Sealing sealing) {
        var after = sealing.stored();
        var old = before.intake().review();
        var now = after.intake().review();
        if (!now.follows(old)) {
            return false;
        }
        return before.intake().status() != Status.SIGNED_OFF
                || now.entries().size() > old.entries().size() && codec.same(before, after);
    }

    /// Whether a practitioner set the level with this save.
    private static boolean decides(Optional<StoredIntake> before, StoredIntake after) {
        return levels(after) > before.map(Writing::levels).orElse(0L);
    }

    private static long levels(StoredIntake stored) {
        return stored.intake().review().deeds(Deed.LevelSet.class).count();
    }

    /// Whether somebody must look at it today and has not yet.
    static boolean calls(RowKind kind, StoredIntake stored) {
        return (kind == RowKind.HANDED_IN || kind == RowKind.ALERTED)
                && stored.settledLevel().compareTo(TriageLevel.URGENT) >= 0;
    }

    private void put(Connection c, Sealing sealing, Optional<IntakeTable.Top> found) throws SQLException {
        var own = sealing.pen().own().id();
        // A draft keeps the entry of its beginning: one entry for each page of each patient would be too many.
        var told = found.filter(top -> top.kind() == sealing.kind()
                && sealing.kind().unfinished()
                && top.workstation().equals(own));
        if (told.isPresent()) {
            IntakeTable.put(c, sealing.row(told.get().seq()), false);
            return;
        }
        var again = found.filter(top -> top.kind() == sealing.kind()).isPresent();
        var chain = AuditTable.chain(c, own);
        var row = sealing.row(chain.n() + 1);
        office.append(
                c, chain, own, office.person(), action(sealing, again), Optional.of(sealing.id()), detail(row));
        IntakeTable.put(c, row, found.isEmpty());
    }

    static String detail(SealedRow row) {
        return HexFormat.of().formatHex(row.digest());
    }

    /// @param again it was of that kind before
    private static Action action(Sealing sealing, boolean again) {
        return switch (sealing.kind()) {
            case DRAFT -> Action.STARTED;
            case ALERTED -> Action.ALERTED;
            case HANDED_IN -> again
                    ? Action.CHANGED
                    : sealing.stored().intake().finishedAt().isPresent() ? Action.HANDED_IN : Action.ABANDONED;
            case REVIEWED -> Action.CHANGED;
            case SIGNED_OFF -> again ? Action.AMENDED : Action.SIGNED_OFF;
        };
    }

    /// Patients and the front desk fill in and hand in; what was handed in is for practitioners.
    private boolean allowed(Optional<RowKind> from, RowKind to) {
        if (from.filter(before -> goesBack(before, to)).isPresent()) {
            return false;
        }
        if (office.session().filter(Session::practitioner).isPresent()) {
            return true;
        }
        return from.map(RowKind::unfinished).orElse(true) && (to.unfinished() || to == RowKind.HANDED_IN);
    }

    /// What was handed in is not unfinished any more, and a form on which an emergency was shown remains one: the others can be
    /// deleted.
    private static boolean goesBack(RowKind from, RowKind to) {
        return to.unfinished() && (!from.unfinished() || from == RowKind.ALERTED && to == RowKind.DRAFT);
    }

    /// Gives [SaveResult.Saved] once it is gone, [SaveResult.Locked] for a signed-off record, and
    /// [SaveResult.Conflict] for what is no longer, or never was, an unfinished intake without an alert.
    SaveResult discard(UUID id, long revision) {
        return switch (office.pen()) {
            case Office.Pen.Missing(String code) ->
                office.writable() ? new SaveResult.Failed(code) : new SaveResult.ReadOnly();
            case Office.Pen.Ready ready ->
                office.write("discard an intake", c -> discard(c, ready, id, revision));
        };
    }

    private SaveResult discard(Connection c, Office.Pen.Ready pen, UUID id, long revision) throws SQLException {
        var found = IntakeTable.top(c, id);
        if (found.isEmpty()) {
            return new SaveResult.Conflict(0);
        }
        var top = found.get();
        if (top.kind() == RowKind.SIGNED_OFF) {
            return new SaveResult.Locked();
        }
        if (top.kind() != RowKind.DRAFT || top.revision() != revision) {
            return new SaveResult.Conflict(top.revision());
        }
        requireLast(c, pen, id);
        office.append(c, pen.own().id(), Action.DISCARDED, Optional.of(id), "");
        IntakeTable.delete(c, id);
        return new SaveResult.Saved(top.revision());
    }

    /// Whether an intake was as the entry says from then on.
    static boolean tellsOfASave(AuditEntry entry) {
        return switch (entry.action()) {
            case STARTED, ALERTED, HANDED_IN, ABANDONED, CHANGED, SIGNED_OFF, AMENDED, SEALED_OLD, IMPORTED ->
                entry.intake().isPresent();
            default -> false;
        };
    }
}
