package org.ashi.ui.review;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoreException;

/// The list of intakes, most urgent first, one page at a time. Only the rows of the page shown are kept, and the key
/// after which each earlier page begins.
public final class QueueModel {

    public static final int PAGE_SIZE = 50;

    /// What the list shows.
    public sealed interface State {
        /// Nothing asked for yet, or the first answer is on its way.
        record Loading() implements State {}

        /// @param page counted from 1
        /// @param hasNext there are rows after this page
        record Page(List<QueueRow> rows, int page, boolean hasNext) implements State {
            public Page {
                rows = List.copyOf(rows);
            }
        }

        /// The last day lies before the first.
        record DaysReversed() implements State {}

        /// The archive could not be read.
        ///
        /// @param code to quote to support
        record Unreadable(String code) implements State {}
    }

    private final ReviewDesk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Loading());
    private QueueFilter filter = QueueFilter.WAITING;
    private Deque<Query.After> starts = new ArrayDeque<>();
    private final QueueWords words;
    private final CauseIndex causes;
    private long asked;
    /// Of the archive when the page was read; below zero where it has to be read whatever that is.
    private long seen = -1;
    private boolean looking;
    private boolean typing;

    public QueueModel(ReviewDesk desk) {
        this.desk = desk;
        words = new QueueWords(desk.messages());
        causes = new CauseIndex(desk);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    public QueueFilter filter() {
        return filter;
    }

    /// How far the records are read for a search by cause.
    ReadOnlyObjectProperty<CauseIndex.State> causesProperty() {
        return causes.stateProperty();
    }

    /// Whether whoever is unlocked may search by cause.
    boolean searchesCauses() {
        return causes.allowed();
    }

    /// Shows the first page of what fits the filter.
    public void filter(QueueFilter newFilter) {
        typing = false;
        filter = newFilter;
        load(new ArrayDeque<>());
        lookThroughCauses();
    }

    /// As [#filter(QueueFilter)] while a search is still being typed: no records are read for causes before [#typed()].
    void typing(QueueFilter newFilter) {
        typing = true;
        filter = newFilter;
        load(new ArrayDeque<>());
        lookThroughCauses();
    }

    /// Nothing was typed for a while.
    void typed() {
        if (typing) {
            typing = false;
            lookThroughCauses();
        }
    }

    /// Whether a search by cause may yet find more.
    boolean searching() {
        return causes.unfinished();
    }

    /// Reads the page shown once more; the page before it if nothing is left on this one.
    public void refresh() {
        load(new ArrayDeque<>(starts));
        lookThroughCauses();
    }

    /// Finds more, or less, the more records are known.
    private void lookThroughCauses() {
        if (!filter.makesSense()) {
            return;
        }
        var query = filter.query(searched(), Optional.empty(), Query.MAX_LIMIT);
        if (typing) {
            causes.typing(query);
        } else {
            causes.look(query, () -> load(new ArrayDeque<>(starts)));
        }
    }

    private List<Query.Word> searched() {
        return words.of(filter.name());
    }

    /// Reads the page shown once more where anything in the archive has changed since.
    public void follow() {
        if (looking) {
            return;
        }
        looking = true;
        var request = asked;
        desk.background()
                .run(
                        () -> state(desk),
                        now -> {
                            looking = false;
                            // What was asked for meanwhile, or forgotten, is not overtaken.
                            if (now != seen && request == asked) {
                                refresh();
                            }
                        },
                        fault -> {
                            looking = false;
                            desk.faults().handle(fault);
                        });
    }

    /// One that no archive has where it cannot be told, so that the next reading says why.
    private static long state(ReviewDesk desk) {
        try {
            return desk.store().state();
        } catch (StoreException e) {
            return -1;
        }
    }

    /// Which rows are listed, page after page.
    Query query(Optional<Query.After> after, int limit) {
        return filter.query(causes.meanings(searched()), after, limit);
    }

    /// Forgets every row and what was searched for.
    void forget() {
        asked++;
        causes.forget();
        typing = false;
        starts = new ArrayDeque<>();
        filter = QueueFilter.WAITING;
        state.set(new State.Loading());
    }

    public void nextPage() {
        if (state.get() instanceof State.Page page && page.hasNext()) {
            var next = new ArrayDeque<>(starts);
            next.push(Query.After.of(page.rows().getLast()));
            load(next);
        }
    }

    public void previousPage() {
        if (!starts.isEmpty()) {
            var previous = new ArrayDeque<>(starts);
            previous.pop();
            load(previous);
        }
    }

    private void load(Deque<Query.After> pageStarts) {
        var request = ++asked;
        if (!filter.makesSense()) {
            state.set(new State.DaysReversed());
            return;
        }
        // One row more than is shown tells whether there is a next page.
        var query = filter.query(searched(), Optional.ofNullable(pageStarts.peek()), PAGE_SIZE + 1);
        desk.background()
                .run(
                        () -> read(query, pageStarts.size() + 1),
                        found -> {
                            // An answer to an older question must not overwrite that to a newer one.
                            if (request == asked) {
                                seen = found.seen();
                                show(found.state(), pageStarts);
                            }
                        },
                        fault -> desk.faults().handle(fault));
    }

    private record Read(State state, long seen) {}

    private Read read(Query query, int page) {
        try {
            // First: what changes while the rows are read is read again.
            var state = desk.store().state();
            var rows = desk.store().queue(query.with(causes.meanings(query.words())));
            return new Read(
                    new State.Page(rows.subList(0, Math.min(PAGE_SIZE, rows.size())), page, rows.size() > PAGE_SIZE), state);
        } catch (StoreException e) {
            return new Read(new State.Unreadable(e.code()), -1);
        }
    }

    private void show(State found, Deque<Query.After> pageStarts) {
        starts = pageStarts;
        if (found instanceof State.Page page && page.rows().isEmpty() && !pageStarts.isEmpty()) {
            previousPage();
            return;
        }
        state.set(found);
    }
}
