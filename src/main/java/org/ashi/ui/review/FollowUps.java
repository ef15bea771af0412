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
import java.util.stream.Collectors;
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
    /// @param unreadable records of the archive that could not be read, now or before, and may be due
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
    private final Set<UUID> listed = new HashSet<>();
    private final Set<UUID> unreadable = new HashSet<>();
    private Optional<Long> state = Optional.empty();
    private Set<UUID> changed = Set.of();
    private Optional<Query> nextPage = Optional.of(Query.first(Query.MAX_LIMIT));
    private int done;

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
        if (nextPage.isPresent()) {
            list(nextPage.get());
            return nextPage.isPresent() ? new Progress(0, 0, Optional.empty()) : progress();
        }
        for (int i = 0; i < AT_ONCE && !left.isEmpty(); i++) {
            one(left.remove());
            done++;
        }
        return progress();
    }

    private Progress progress() {
        var found = left.isEmpty() ? Optional.of(found()) : Optional.<Found>empty();
        return new Progress(done, done + left.size(), found);
    }

    private Found found() {
        // Those that were found unreadable before are not in the list.
        archive.quarantined().forEach(q -> unreadable.add(q.id()));
        return new Found(due(), unreadable.size(), new Known(state.orElseThrow(), read));
    }

    private void list(Query query) {
        if (state.isEmpty()) {
            // First: what changes while the rest is read is read again the next time.
            state = Optional.of(archive.state());
            changed = before.read().isEmpty() ? Set.of() : archive.changed(before.state());
        }
        var page = archive.queue(query);
        // A record whose level changes meanwhile may be listed twice, and counts once.
        page.stream().filter(row -> row.status() != Status.UNFINISHED && listed.add(row.id())).forEach(this::listed);
        nextPage = page.size() < Query.MAX_LIMIT ? Optional.empty() : Optional.of(query.startingAfter(page.getLast()));
        if (nextPage.isEmpty() && !left.isEmpty()) {
            log(archive);
        }
    }

    private void listed(QueueRow row) {
        rows.add(row);
        var known = Optional.ofNullable(before.read().get(row.id())).filter(k -> !changed.contains(row.id()));
        known.ifPresentOrElse(plan -> read.put(row.id(), plan), () -> left.add(row.id()));
    }

    private static void log(Archive archive) {
        if (!archive.log(Action.READ_ALL, Optional.empty(), "")) {
            throw new StoreException(Archive.NOT_LOGGED);
        }
    }

    /// Reads a few records once more.
    ///
    /// @param ids of records that were due; of many only the first are read
    /// @return those that are not due any more; one that cannot be read may still be
    /// @throws StoreException as [#step()]
    static Set<UUID> over(Archive archive, Set<UUID> ids, LocalDate today) {
        if (!ids.isEmpty()) {
            log(archive);
        }
        return ids.stream().limit(AT_ONCE).filter(id -> over(archive, id, today)).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean over(Archive archive, UUID id, LocalDate today) {
        try {
            var review = archive.look(id).map(stored -> stored.intake().review());
            var visits = review.flatMap(Review::patient).map(archive::visits).orElse(List.of());
            return review.flatMap(FollowUps::planned).filter(plan -> due(id, plan, visits, today)).isEmpty();
        } catch (StoreException e) {
            refused(e);
            return false;
        }
    }

    private void one(UUID id) {
        try {
            archive.look(id).ifPresent(stored -> read.put(id, planned(stored.intake().review())));
        } catch (StoreException e) {
            refused(e);
            unreadable.add(id);
        }
    }

    private static void refused(StoreException e) {
        if (e.code().equals(Archive.LOCKED) || e.code().equals(Archive.NOT_ALLOWED)) {
            throw e;
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

    private Optional<FollowUp> due(QueueRow row, List<QueueRow> visits) {
        return Optional.ofNullable(read.get(row.id())).flatMap(plan -> plan)
                .filter(plan -> due(row.id(), plan, visits, today))
                .map(plan -> new FollowUp(row, plan.plan(), plan.day()));
    }

    /// Over once the same patient has handed in another form since.
    private static boolean due(UUID id, Planned plan, List<QueueRow> visits, LocalDate today) {
        return !plan.day().isAfter(today)
                && visits.stream().noneMatch(
                        other -> !other.id().equals(id) && other.finished() && other.startedAt().isAfter(plan.at()));
    }
}
