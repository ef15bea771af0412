package org.ashi.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.ashi.store.Archive;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoredIntake;

/// The records of a selection of the queue, one after the other, most urgent first. Nobody has looked at any of them by that.
final class Selected implements Iterator<StoredIntake> {

    private final Archive store;
    private final Deque<QueueRow> page = new ArrayDeque<>();
    private Optional<Query> rest;
    private Optional<StoredIntake> next = Optional.empty();

    Selected(Archive store, Query query) {
        this.store = store;
        rest = Optional.of(query);
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            if (page.isEmpty()) {
                turn();
            }
            if (page.isEmpty()) {
                return false;
            }
            // Gone since it was listed: passed over.
            next = store.look(page.removeFirst().id());
        }
        return true;
    }

    private void turn() {
        rest.ifPresent(query -> {
            var rows = store.queue(query);
            page.addAll(rows);
            rest = rows.size() < query.limit() ? Optional.empty() : Optional.of(query.startingAfter(rows.getLast()));
        });
    }

    @Override
    public StoredIntake next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var found = next.orElseThrow();
        next = Optional.empty();
        return found;
    }
}
