package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Ids;
import org.ashi.vault.SealedRow;
import org.ashi.vault.VaultException;

/// What the audit log tells of one intake: how it was saved last, or that it was discarded.
final class Told {

    /// What each workstation told last.
    private final Map<UUID, AuditEntry> last = new HashMap<>();
    private Optional<AuditEntry> saved = Optional.empty();
    private boolean draft = true;
    private final Sequence sequence;

    /// @param sequence of the workstations that tell of it
    Told(Sequence sequence) {
        this.sequence = sequence;
    }

    /// @param intake as the log has it now; entries that make no sense are left out, the check of the chain tells of them
    static Told of(Connection c, UUID intake) throws SQLException {
        var entries = Rows.readable(
                        c,
                        "SELECT " + AuditTable.COLUMNS + " FROM audit WHERE intake = ? ORDER BY workstation, n",
                        p -> p.bytes(Ids.bytes(intake)),
                        AuditTable::entry)
                .rows();
        var stations = entries.stream().map(AuditEntry::workstation).collect(Collectors.toSet());
        var told = new Told(Sequence.of(c, stations));
        entries.forEach(told::note);
        return told;
    }

    /// Takes in an entry of the intake. Those of one workstation come in the order of their numbers.
    void note(AuditEntry entry) {
        if (!counts(entry)) {
            return;
        }
        if (entry.action() != Action.DISCARDED) {
            saved = Optional.of(entry);
            draft &= entry.action() == Action.STARTED;
        }
        last.put(entry.workstation(), entry);
    }

    /// Whether an intake was as the entry says, or gone, from then on.
    static boolean counts(AuditEntry entry) {
        return Writing.tellsOfASave(entry) || entry.action() == Action.DISCARDED && entry.intake().isPresent();
    }

    /// Within a workstation the number orders, whatever its clock says; across them what the later one tells of the earlier, and
    /// only where neither does, the time.
    Optional<AuditEntry> last() {
        var latest = last.values().stream().filter(entry -> !overtaken(entry)).toList();
        return (latest.isEmpty() ? last.values() : latest).stream().max(Comparator.comparing(AuditEntry::at));
    }

    private boolean overtaken(AuditEntry entry) {
        return last.keySet().stream().anyMatch(other -> sequence.before(entry.workstation(), entry.n(), other));
    }

    /// The entry after which the intake must be there; empty where there is none. Only what never was more than a draft can be
    /// discarded: whoever can write the file can add entries, and so say of any record that it was.
    Optional<AuditEntry> there() {
        return last().filter(entry -> entry.action() != Action.DISCARDED).or(() -> draft ? Optional.empty() : saved);
    }

    /// Whether the row is what was saved last. A draft changes with every page; the log holds its beginning.
    boolean is(SealedRow row) {
        var context = row.context();
        return last().filter(entry -> entry.action() != Action.DISCARDED
                        && entry.workstation().equals(context.workstation())
                        && entry.n() == context.seq()
                        && (context.kind().unfinished() || entry.detail().equals(Writing.detail(row))))
                .isPresent();
    }

    /// Whether the log lost the entry of the row, as far as it goes: of its workstation there is none of that number or a later
    /// one, and no other workstation came after it. Then it cannot tell that the row is not the last one.
    private boolean endsBefore(SealedRow row) {
        var context = row.context();
        var own = Optional.ofNullable(last.get(context.workstation()));
        return own.filter(entry -> entry.n() >= context.seq()).isEmpty()
                && last.keySet().stream()
                        .noneMatch(other -> sequence.before(context.workstation(), context.seq(), other));
    }

    /// An earlier state of an intake is genuine, but not what was saved last. Where entries are missing the record is still shown:
    /// a patient may need it, and the check of the log tells of them.
    ///
    /// @throws VaultException if the log tells of another state than the row
    static void require(Connection c, SealedRow row) throws SQLException {
        var told = of(c, row.context().intake());
        if (!told.is(row) && !told.endsBefore(row)) {
            throw new VaultException(VaultException.Reason.NOT_GENUINE);
        }
    }
}
