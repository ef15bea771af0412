package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashi.store.AuditLog;
import org.ashi.store.AuditVerdict;
import org.ashi.store.AuditVerdict.Finding;
import org.ashi.store.AuditVerdict.Kind;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;
import org.ashi.vault.Chain;
import org.ashi.vault.Head;
import org.ashi.vault.Ids;
import org.ashi.vault.Keyring;
import org.ashi.vault.VaultException;

/// Reads and checks the audit log.
final class JdbcAudit implements AuditLog {

    private final Office office;

    private final JdbcBackups backups;

    /// @param backups hold heads too
    JdbcAudit(Office office, JdbcBackups backups) {
        this.office = office;
        this.backups = backups;
    }

    @Override
    public List<AuditEntry> page(Instant before, int limit) {
        office.practitioner();
        return office.read("read the audit log", c -> AuditTable.page(c, before, Math.min(limit, MAX_PAGE)));
    }

    @Override
    public Page page(Optional<Mark> from, Optional<UUID> person, int limit) {
        office.practitioner();
        return office.read("read the audit log", c -> AuditTable.page(c, from, person, Math.clamp(limit, 1, MAX_PAGE)));
    }

    @Override
    public List<AuditEntry> of(UUID intake) {
        office.practitioner();
        return office.read("read the audit log", c -> AuditTable.of(c, intake, MAX_PAGE));
    }

    @Override
    public Head head() {
        return office.logEnd().head();
    }

    @Override
    public List<Head> kept() {
        office.practitioner();
        return Stream.concat(office.logEnd().kept().stream(), backups.heads().stream()).toList();
    }

    @Override
    public boolean accept() {
        office.practitioner();
        return office.logEnd().accept();
    }

    @Override
    public boolean holds(long n, byte[] start) {
        office.practitioner();
        return office.read("read the audit log", c -> Rows.list(
                        c, "SELECT tag FROM audit WHERE n = ?", p -> p.number(n), row -> row.getBytes("tag")))
                .stream()
                .anyMatch(tag -> Arrays.equals(Arrays.copyOf(tag, start.length), start));
    }

    @Override
    public AuditVerdict verify(List<Head> heads) {
        var owner = office.practitioner().keys().owner().orElseThrow();
        return office.read("check the audit log", c -> {
            var own = office.own().map(WorkstationFile.Content::id);
            return new Check(c, office.known().orElseThrow(), owner, own).run(heads);
        });
    }

    /// One check of the whole.
    private static final class Check {
        private static final long MOST_MISSING = 10_000_000;

        private final Connection c;
        private final Known known;
        private final Keyring.Owner owner;
        private final Optional<UUID> own;
        /// As the first entries of other workstations have them: no later entry, which whoever writes the file could add.
        private final List<Standing> standings = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private long entries;
        /// Of all chains together: each missing entry costs two digests, and whoever writes the file can make many gaps.
        private long skippable = MOST_MISSING;

        /// @param own this computer
        Check(Connection c, Known known, Keyring.Owner owner, Optional<UUID> own) {
            this.own = own;
            this.c = c;
            this.known = known;
            this.owner = owner;
        }

        AuditVerdict run(List<Head> heads) throws SQLException {
            var chains = new LinkedHashMap<UUID, Chain>();
            for (var id : stations()) {
                chains.put(id, chain(id));
            }
            for (var chain : chains.entrySet()) {
                end(chain.getKey(), chain.getValue());
            }
            for (var head : heads) {
                head(head);
            }
            return new AuditVerdict(entries, new IntakeCheck(c, known, findings).run(), findings);
        }

        /// Those that the practice signed and those that only the log knows.
        private List<UUID> stations() throws SQLException {
            var ids = Rows.readable(
                    c,
                    "SELECT workstation FROM chain UNION SELECT DISTINCT workstation FROM audit ORDER BY 1",
                    p -> {},
                    row -> Ids.id(row.getBytes(1)));
            for (long i = 0; i < ids.leftOut(); i++) {
                findings.add(new Finding(Kind.ENTRY_CHANGED, Optional.empty(), 0, Optional.empty()));
            }
            return ids.rows();
        }

        private Chain chain(UUID station) throws SQLException {
            var at = Chain.start(owner.chain(), station);
            try (var statement = c.prepareStatement(
                    "SELECT " + AuditTable.COLUMNS + " FROM audit WHERE workstation = ? ORDER BY n")) {
                statement.setBytes(1, Ids.bytes(station));
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        at = next(at, station, rows);
                    }
                }
            }
            return at;
        }

        private Chain next(Chain before, UUID station, ResultSet row) throws SQLException {
            entries++;
            long n = row.getLong("n");
            if (n <= before.n() || n > Chain.MOST) {
                add(Kind.ENTRY_CHANGED, station, n, Optional.empty());
                return before;
            }
            var at = before;
            if (n != at.n() + 1) {
                add(Kind.ENTRY_MISSING, station, at.n() + 1, Optional.empty());
                var gap = n - 1 - at.n();
                at = at.skipTo(n - 1, skippable);
                skippable = Math.max(0, skippable - gap);
            }
            var tag = Optional.ofNullable(row.getBytes("tag")).orElseGet(() -> new byte[0]);
            try {
                var entry = AuditTable.entry(row);
                if (!at.continues(entry, tag)) {
                    add(Kind.ENTRY_CHANGED, station, n, Optional.empty());
                } else if (entry.action() == Action.WORKSTATION_ADDED) {
                    others(entry);
                }
            } catch (VaultException unreadable) {
                add(Kind.ENTRY_CHANGED, station, n, Optional.empty());
            }
            return at.past(tag);
        }

        /// The chains of the workstations before it must still be there, up to where they were then.
        private void others(AuditEntry added) throws SQLException {
            for (var other : Standing.read(added.detail())) {
                if (added.n() == 1) {
                    standings.add(other);
                }
                var same = other.holds(c);
                if (same.isEmpty()) {
                    add(Kind.CUT_OFF, other.workstation(), other.n(), Optional.empty());
                } else if (!same.get()) {
                    add(Kind.REWRITTEN, other.workstation(), other.n(), Optional.empty());
                }
            }
        }

        /// The log must end where the workstation's own state says, with the key that follows. Chains of former computers that
        /// came out of a backup have no key any more: the computer that came after them found them so. In a copy at which no
        /// computer works yet there is none that could tell.
        private void end(UUID station, Chain at) throws SQLException {
            try {
                var state = AuditTable.chain(c, station);
                if (state.n() > at.n()) {
                    add(Kind.CUT_OFF, station, at.n() + 1, Optional.empty());
                } else if (!state.same(at) && !(state.isEndOf(at) && wasFound(station, at))) {
                    add(Kind.REWRITTEN, station, at.n(), Optional.empty());
                }
            } catch (VaultException none) {
                add(Kind.CUT_OFF, station, at.n(), Optional.empty());
            }
        }

        private boolean wasFound(UUID station, Chain at) {
            return own.isEmpty() || standings.stream().anyMatch(then -> then.isEnd(station, at));
        }

        private void head(Head head) throws SQLException {
            try {
                head.verify(known.practice().id(), known.workstation(head.workstation()));
            } catch (VaultException foreign) {
                add(Kind.REWRITTEN, head.workstation(), head.n(), Optional.empty());
                return;
            }
            var tag = AuditTable.tag(c, head.workstation(), head.n());
            if (tag.isEmpty()) {
                add(Kind.CUT_OFF, head.workstation(), head.n(), Optional.empty());
            } else if (!java.security.MessageDigest.isEqual(tag.get(), head.tag())) {
                add(Kind.REWRITTEN, head.workstation(), head.n(), Optional.empty());
            }
        }

        private void add(Kind kind, UUID station, long n, Optional<UUID> intake) {
            findings.add(new Finding(kind, Optional.of(station), n, intake));
        }
    }
}
