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
    private long asked;

    public QueueModel(ReviewDesk desk) {
        this.desk = desk;
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

    /// Shows the first page of what fits the filter.
    public void filter(QueueFilter newFilter) {
        filter = newFilter;
        load(new ArrayDeque<>());
    }

    /// Reads the page shown once more; the page before it if nothing is left on this one.
    public void refresh() {
        load(new ArrayDeque<>(starts));
    }

    /// Forgets every row and what was searched for.
    void forget() {
        asked++;
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
        var query = filter.query(Optional.ofNullable(pageStarts.peek()), PAGE_SIZE + 1);
        desk.background()
                .run(
                        () -> read(query, pageStarts.size() + 1),
                        found -> {
                            // An answer to an older question must not overwrite that to a newer one.
                            if (request == asked) {
                                show(found, pageStarts);
                            }
                        },
                        fault -> desk.faults().handle(fault));
    }

    private State read(Query query, int page) {
        try {
            var rows = desk.store().queue(query);
            return new State.Page(
                    rows.subList(0, Math.min(PAGE_SIZE, rows.size())), page, rows.size() > PAGE_SIZE);
        } catch (StoreException e) {
            return new State.Unreadable(e.code());
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
