package org.ashi.store;

import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.ashi.vault.Action;

/// Reads the intakes of an archive one by one.
public final class EveryIntake {

    private final Archive store;
    private final HashSet<UUID> seen = new HashSet<>();

    private EveryIntake(Archive store) {
        this.store = store;
    }

    /// Hands over every intake of the queue, then the drafts that [IntakeStore#unfinished()] lists, each once. Nobody has looked at
    /// any of them by that: the log tells of it once, and what is urgent stays so.
    ///
    /// @throws StoreException if that cannot be logged, the archive cannot be read or a row is damaged
    public static void each(Archive store, Consumer<StoredIntake> work) {
        if (!store.log(Action.READ_ALL, Optional.empty(), "")) {
            throw new StoreException(Archive.NOT_LOGGED);
        }
        new EveryIntake(store).read(work);
    }

    /// The queue lists only those drafts in which an emergency was shown.
    private void read(Consumer<StoredIntake> work) {
        var query = Query.first(Query.MAX_LIMIT);
        for (var page = store.queue(query); ; page = store.queue(query)) {
            page.forEach(row -> one(row, work));
            if (page.size() < Query.MAX_LIMIT) {
                break;
            }
            query = query.startingAfter(page.getLast());
        }
        store.unfinished().forEach(row -> one(row, work));
    }

    private void one(QueueRow row, Consumer<StoredIntake> work) {
        if (seen.add(row.id())) {
            store.look(row.id()).ifPresent(work);
        }
    }
}
