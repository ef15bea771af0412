package org.ashi.ui.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.rules.Assessment;
import org.ashi.rules.Assessment.RankedCause;
import org.ashi.store.Archive;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoreException;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// Which records point toward which causes, so that a practitioner can search by cause. The lines of the queue, which the front desk
/// reads too, say nothing of causes: the records are read, a few at a time and in the order of the queue, when the first word that
/// names a cause is typed, and from then on only those that changed. Nobody has looked at a record by that: the log tells of it
/// once. Nothing is kept once the practitioner is not unlocked any more.
final class CauseIndex {

    /// Records read in one step: about a tenth of a second, so that no other work waits long.
    static final int AT_ONCE = 20;

    /// How far the reading is.
    sealed interface State {
        record Idle() implements State {}

        /// The search names causes, and is still being typed, or its records are being listed.
        record Typing() implements State {}

        /// @param done of the records that the search is about
        record Looking(int done, int total) implements State {}

        /// @param unreadable records of the archive that could not be read, now or before, and of which the causes are not known
        record Ended(int unreadable) implements State {}

        /// The reading could not be logged, and so was not done.
        record NotLogged() implements State {}
    }

    /// @param causes as [CauseWords] numbers them
    private record Known(long revision, BitSet causes) {}

    private record Wanted(UUID id, long revision) {}

    /// What is to be read for one search.
    private record Job(long number, BitSet causes, Deque<Wanted> left, int total, Set<UUID> unreadable, Runnable found) {}

    private record Read(boolean logged, Map<UUID, Known> records, Set<UUID> unreadable) {}

    private final ReviewDesk desk;
    private final CauseWords words;
    private final Map<UUID, Known> known = new ConcurrentHashMap<>();
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private Optional<UUID> reader = Optional.empty();
    private boolean logged;
    /// Counts how often all was forgotten.
    private long sessions;
    /// Read by the thread that lists, to end early.
    private volatile long asked;

    CauseIndex(ReviewDesk desk) {
        this.desk = desk;
        words = CauseWords.of(desk);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Whether whoever is unlocked may search by cause.
    boolean allowed() {
        return practitioner().isPresent();
    }

    private Optional<UUID> practitioner() {
        return desk.store().unlocked().filter(p -> p.role() == Role.PRACTITIONER).map(Person::id);
    }

    /// The words with the records that they may mean as well, as far as these were read. May be called on any thread.
    List<Query.Word> meanings(List<Query.Word> typed) {
        return allowed() ? typed.stream().map(this::meaning).toList() : typed;
    }

    private Query.Word meaning(Query.Word word) {
        var causes = words.named(word.text());
        return causes.isEmpty() ? word : word.meaning(having(causes));
    }

    private Set<UUID> having(BitSet causes) {
        return known.entrySet().stream()
                .filter(e -> e.getValue().causes().intersects(causes))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Reads what is not known yet of the records that a search is about; what was being read for another one is left.
    ///
    /// @param query the search, as typed, from its first page on
    /// @param found called whenever more records were found
    void look(Query query, Runnable found) {
        var now = practitioner();
        if (!now.equals(reader)) {
            forget();
            reader = now;
        }
        var number = ++asked;
        var causes = causes(query);
        if (now.isEmpty() || causes.isEmpty()) {
            state.set(new State.Idle());
            return;
        }
        if (state.get() instanceof State.Idle) {
            state.set(new State.Typing());
        }
        // Words that name a cause leave nothing out: it is not known yet which records they mean.
        var others = query.words().stream().filter(w -> words.named(w.text()).isEmpty()).toList();
        var about = query.with(others);
        run(number, () -> list(about, number, causes, found), job -> {
            if (number == asked) {
                next(job);
            }
        });
    }

    /// Leaves what was being read, and reads nothing yet: the search is still being typed, and most names pass through the beginning of
    /// a cause.
    void typing(Query query) {
        asked++;
        state.set(practitioner().isEmpty() || causes(query).isEmpty() ? new State.Idle() : new State.Typing());
    }

    /// Whether more records may yet be found.
    boolean unfinished() {
        return state.get() instanceof State.Looking || state.get() instanceof State.Typing;
    }

    private BitSet causes(Query query) {
        var causes = new BitSet();
        query.words().forEach(word -> causes.or(words.named(word.text())));
        return causes;
    }

    /// Forgets every cause.
    void forget() {
        asked++;
        sessions++;
        known.clear();
        reader = Optional.empty();
        logged = false;
        state.set(new State.Idle());
    }

    /// What comes of it is let go where somebody else, or nobody, is unlocked by then.
    private <T> void run(long number, Supplier<T> work, Consumer<T> done) {
        var session = sessions;
        desk.background()
                .run(
                        work,
                        result -> {
                            if (session == sessions && reader.isPresent() && reader.equals(practitioner())) {
                                done.accept(result);
                            }
                        },
                        fault -> {
                            if (number != asked) {
                                return;
                            }
                            state.set(new State.Idle());
                            // Whoever lists the queue says so.
                            if (!(fault instanceof StoreException)) {
                                desk.faults().handle(fault);
                            }
                        });
    }

    private Job list(Query about, long number, BitSet causes, Runnable found) {
        var left = new ArrayDeque<Wanted>();
        int total = 0;
        var query = about;
        while (number == asked) {
            var page = desk.store().queue(query);
            total += page.size();
            page.stream().filter(this::unknown).map(row -> new Wanted(row.id(), row.revision())).forEach(left::add);
            if (page.size() < query.limit()) {
                break;
            }
            query = query.startingAfter(page.getLast());
        }
        // Those that were found unreadable before are not in the list.
        var unreadable = new HashSet<UUID>();
        desk.store().quarantined().forEach(q -> unreadable.add(q.id()));
        return new Job(number, causes, left, total, unreadable, found);
    }

    private boolean unknown(QueueRow row) {
        return Optional.ofNullable(known.get(row.id())).filter(k -> k.revision() == row.revision()).isEmpty();
    }

    private void next(Job job) {
        if (job.left().isEmpty()) {
            state.set(job.unreadable().isEmpty() ? new State.Idle() : new State.Ended(job.unreadable().size()));
            return;
        }
        state.set(new State.Looking(job.total() - job.left().size(), job.total()));
        var batch = new ArrayList<Wanted>();
        while (batch.size() < AT_ONCE && !job.left().isEmpty()) {
            batch.add(job.left().remove());
        }
        var told = logged;
        run(job.number(), () -> read(batch, told), read -> {
            logged |= read.logged();
            var others = take(read.records(), job.causes());
            if (job.number() != asked) {
                return;
            }
            if (!read.logged()) {
                state.set(new State.NotLogged());
                return;
            }
            if (others) {
                job.found().run();
            }
            job.unreadable().addAll(read.unreadable());
            next(job);
        });
    }

    /// @return whether other records fit these causes by now
    private boolean take(Map<UUID, Known> records, BitSet causes) {
        var changed = false;
        for (var record : records.entrySet()) {
            var before = Optional.ofNullable(known.put(record.getKey(), record.getValue()));
            changed |= before.filter(k -> k.causes().intersects(causes)).isPresent()
                    != record.getValue().causes().intersects(causes);
        }
        return changed;
    }

    private Read read(List<Wanted> batch, boolean told) {
        if (!told && !desk.store().log(Action.READ_ALL, Optional.empty(), "")) {
            return new Read(false, Map.of(), Set.of());
        }
        var records = new HashMap<UUID, Known>();
        var unreadable = new HashSet<UUID>();
        for (var wanted : batch) {
            try {
                desk.store()
                        .look(wanted.id())
                        .ifPresent(stored -> records.put(wanted.id(), new Known(stored.revision(), causes(stored.assessment()))));
            } catch (StoreException e) {
                if (e.code().equals(Archive.LOCKED) || e.code().equals(Archive.NOT_ALLOWED)) {
                    throw e;
                }
                unreadable.add(wanted.id());
            }
        }
        return new Read(true, records, unreadable);
    }

    /// Those that the record page lists. One that the pack in use does not have has no title to be found by.
    private BitSet causes(Assessment assessment) {
        return Stream.concat(assessment.causes().stream(), assessment.factors().stream())
                .map(RankedCause::causeId)
                .map(words.ids()::indexOf)
                .filter(place -> place >= 0)
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
