package org.ashi.ui.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Deed;
import org.ashi.intake.Plan;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.store.Archive;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;

/// Goes through the archive in short steps for the days on which patients are to be looked at again. Nobody has looked at a record
/// by that: the log tells of it once. Its steps may run on any thread, one after the other.
final class FollowUps {

    /// Records read in one step: some tens of milliseconds.
    static final int AT_ONCE = 50;

    /// A day to look again, and when it was put down.
    record Planned(Plan plan, LocalDate day, Instant at) {}

    /// What was found out, so that only what changes is read again.
    ///
    /// @param state of the archive
    /// @param read plans by record; empty where none names a day
    record Known(long state, Map<UUID, Optional<Planned>> read) {
        static final Known NOTHING = new Known(-1, Map.of());

        Known {
            read = Map.copyOf(read);
        }
    }

    /// @param due longest overdue first
    /// @param unreadable records that could not be read and may be due
    record Found(List<FollowUp> due, int unreadable, Known known) {
        Found {
            due = List.copyOf(due);
        }
    }

    /// How far it is.
    ///
    /// @param found once all is read
    record Progress(int done, int total, Optional<Found> found) {}

    private final Archive archive;
    private final Known before;
    private final LocalDate today;
    private final Map<UUID, Optional<Planned>> read = new HashMap<>();
    private final List<QueueRow> rows = new ArrayList<>();
    private final Deque<UUID> left = new ArrayDeque<>();
    private Optional<Long> state = Optional.empty();
    private int done;
    private int unreadable;

    FollowUps(Archive archive, Known before, LocalDate today) {
        this.archive = archive;
        this.before = before;
        this.today = today;
    }

    /// The next step; not called again once something is found.
    ///
    /// @throws StoreException with [Archive#NOT_LOGGED] where the reading cannot be logged, [Archive#LOCKED] or
    ///     [Archive#NOT_ALLOWED] where nobody may read it, or another code where the list cannot be read
    Progress step() {
        if (state.isEmpty()) {
            begin();
        } else {
            for (int i = 0; i < AT_ONCE && !left.isEmpty(); i++) {
                one(left.remove());
                done++;
            }
        }
        var found = left.isEmpty() ? Optional.of(new Found(due(), unreadable, new Known(state.orElseThrow(), read))) : Optional.<Found>empty();
        return new Progress(done, done + left.size(), found);
    }

    private void begin() {
        // First: what changes while the rest is read is read again the next time.
        state = Optional.of(archive.state());
        var changed = before.read().isEmpty() ? Set.<UUID>of() : archive.changed(before.state());
        list();
        for (var row : rows) {
            var known = Optional.ofNullable(before.read().get(row.id())).filter(k -> !changed.contains(row.id()));
            known.ifPresentOrElse(plan -> read.put(row.id(), plan), () -> left.add(row.id()));
        }
        if (!left.isEmpty() && !archive.log(Action.READ_ALL, Optional.empty(), "")) {
            throw new StoreException(Archive.NOT_LOGGED);
        }
    }

    /// A record whose level changes meanwhile may be listed twice, and counts once.
    private void list() {
        var seen = new HashSet<UUID>();
        var query = Query.first(Query.MAX_LIMIT);
        while (true) {
            var page = archive.queue(query);
            page.stream().filter(row -> row.status() != Status.UNFINISHED && seen.add(row.id())).forEach(rows::add);
            if (page.size() < Query.MAX_LIMIT) {
                return;
            }
            query = query.startingAfter(page.getLast());
        }
    }

    private void one(UUID id) {
        try {
            archive.look(id).ifPresent(stored -> read.put(id, planned(stored.intake().review())));
        } catch (StoreException e) {
            if (e.code().equals(Archive.LOCKED) || e.code().equals(Archive.NOT_ALLOWED)) {
                throw e;
            }
            unreadable++;
        }
    }

    /// What was put down last counts, be it that it names no day.
    private static Optional<Planned> planned(Review review) {
        return review.entries().reversed().stream()
                .filter(e -> e.deed() instanceof Deed.Planned)
                .findFirst()
                .flatMap(e -> review.plan().reviewOn().map(day -> new Planned(review.plan(), day, e.at())));
    }

    private List<FollowUp> due() {
        var byPatient = new HashMap<UUID, List<QueueRow>>();
        rows.forEach(row -> row.patient().ifPresent(
                patient -> byPatient.computeIfAbsent(patient, p -> new ArrayList<>()).add(row)));
        return rows.stream()
                .flatMap(row -> due(row, row.patient().map(byPatient::get).orElse(List.of())).stream())
                .sorted(Comparator.comparing(FollowUp::day).thenComparing(f -> f.row().name()).thenComparing(f -> f.row().id()))
                .toList();
    }

    /// Over once the same patient has handed in another form since.
    private Optional<FollowUp> due(QueueRow row, List<QueueRow> visits) {
        return Optional.ofNullable(read.get(row.id())).flatMap(plan -> plan)
                .filter(plan -> !plan.day().isAfter(today))
                .filter(plan -> visits.stream().noneMatch(
                        other -> !other.id().equals(row.id()) && other.finished() && other.startedAt().isAfter(plan.at())))
                .map(plan -> new FollowUp(row, plan.plan(), plan.day()));
    }
}
