package org.ashi.tally;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.store.Archive;
import org.ashi.store.AuditLog;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.AuditEntry;

/// Goes through the archive in short steps, so that other work goes on in between. Nobody has looked at a record by that: the log
/// tells of it once. Its steps may run on any thread, one after the other.
public final class Counting {

    /// Records read in one step: some tens of milliseconds.
    static final int AT_ONCE = 50;

    /// How far it is.
    ///
    /// @param done of the records
    /// @param total empty until it is known
    /// @param figures once all is counted
    public record Progress(int done, Optional<Integer> total, Optional<Figures> figures) {}

    private enum Phase {
        ANNOUNCE,
        LIST,
        LOG,
        RECORDS,
        DRAFTS
    }

    private final Archive archive;
    private final Span span;
    private final ZoneId zone;
    private final Tally tally;
    private final FormsLog log;
    private final Set<UUID> seen = new HashSet<>();
    private final Deque<UUID> left = new ArrayDeque<>();
    private final Deque<UUID> drafts = new ArrayDeque<>();
    private Phase phase = Phase.ANNOUNCE;
    private Query query;
    private Optional<AuditLog.Mark> mark = Optional.empty();
    private int handedIn;
    private int kept;
    private int alerted;
    private int done;

    /// @param zone the clinic's
    public Counting(Archive archive, Span span, ZoneId zone) {
        this.archive = archive;
        this.span = span;
        this.zone = zone;
        tally = new Tally(span);
        log = new FormsLog(span, zone);
        query = new Query(
                Set.of(), Set.of(), List.of(), Optional.of(span.first()), Optional.of(span.last()), Optional.empty(),
                Query.MAX_LIMIT);
    }

    /// The next step; not called again once there are figures.
    ///
    /// @throws StoreException with [Archive#NOT_LOGGED] where the reading cannot be logged, [Archive#LOCKED] or
    ///     [Archive#NOT_ALLOWED] where nobody may read it, or another code where the list or the log cannot be read
    public Progress step() {
        switch (phase) {
            case ANNOUNCE -> announce();
            case LIST -> list();
            case LOG -> log();
            case RECORDS -> records();
            case DRAFTS -> drafts();
        }
        var known = phase == Phase.RECORDS || phase == Phase.DRAFTS;
        return new Progress(
                done,
                known ? Optional.of(done + left.size()) : Optional.empty(),
                known && left.isEmpty() && drafts.isEmpty() ? Optional.of(tally.figures()) : Optional.empty());
    }

    private void announce() {
        if (!archive.log(Action.READ_ALL, Optional.empty(), "")) {
            throw new StoreException(Archive.NOT_LOGGED);
        }
        phase = Phase.LIST;
    }

    /// A record whose level changes meanwhile may be listed twice, and counts once.
    private void list() {
        var page = archive.queue(query);
        page.stream().filter(row -> seen.add(row.id())).forEach(this::listed);
        if (page.size() < Query.MAX_LIMIT) {
            seen.clear();
            archive.unfinished().stream()
                    .filter(row -> span.holds(row.startedAt(), zone))
                    .forEach(row -> drafts.add(row.id()));
            phase = Phase.LOG;
        } else {
            query = query.startingAfter(page.getLast());
        }
    }

    private void listed(QueueRow row) {
        if (row.status() == Status.UNFINISHED) {
            alerted++;
            return;
        }
        left.add(row.id());
        if (row.finished()) {
            handedIn++;
        } else {
            kept++;
        }
    }

    /// From now back to the first day: a form may have ended after the last one.
    private void log() {
        var page = archive.audit().page(mark, Optional.empty(), AuditLog.MAX_PAGE);
        page.entries().forEach(log::add);
        mark = page.older().filter(m -> !m.at().isBefore(span.from(zone)));
        if (mark.isEmpty()) {
            tally.forms(new Figures.Forms(handedIn, kept, alerted, log.deleted(), log.left()));
            phase = Phase.RECORDS;
        }
    }

    private void records() {
        for (int i = 0; i < AT_ONCE && !left.isEmpty(); i++) {
            one(left.remove());
            done++;
        }
        if (left.isEmpty()) {
            phase = Phase.DRAFTS;
        }
    }

    /// At most those that [Archive#unfinished()] lists.
    private void drafts() {
        for (int i = 0; i < AT_ONCE && !drafts.isEmpty(); i++) {
            draft(drafts.remove());
        }
    }

    /// Handed in or deleted meanwhile, it is no draft any more; damaged, the front desk is told of it.
    private void draft(UUID id) {
        try {
            archive.look(id)
                    .filter(stored -> stored.intake().status() == Status.UNFINISHED)
                    .ifPresent(stored -> tally.add(stored, Optional.empty()));
        } catch (StoreException e) {
            refused(e);
        }
    }

    private static void refused(StoreException e) {
        if (e.code().equals(Archive.LOCKED) || e.code().equals(Archive.NOT_ALLOWED)) {
            throw e;
        }
    }

    private void one(UUID id) {
        try {
            archive.look(id).ifPresentOrElse(stored -> tally.add(stored, opened(id)), tally::unreadable);
        } catch (StoreException e) {
            refused(e);
            tally.unreadable();
        }
    }

    /// From handed in to the first opening after that: nobody but practitioners can open it then.
    private Optional<Duration> opened(UUID id) {
        var entries = archive.audit().of(id).reversed();
        return entries.stream()
                .filter(e -> e.action() == Action.HANDED_IN)
                .findFirst()
                .flatMap(handed -> entries.stream()
                        .filter(e -> e.action() == Action.OPENED && follows(e, handed))
                        .findFirst()
                        .map(e -> Duration.between(handed.at(), e.at()))
                        .map(time -> time.isNegative() ? Duration.ZERO : time));
    }

    /// Of one workstation the number tells, whatever its clock did; of two, only the time does.
    private static boolean follows(AuditEntry later, AuditEntry earlier) {
        return later.workstation().equals(earlier.workstation())
                ? later.n() > earlier.n()
                : !later.at().isBefore(earlier.at());
    }
}
