package org.ashi.ui.review;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.export.ExportReason;
import org.ashi.export.pdf.Order;
import org.ashi.store.Archive;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.vault.Action;
import org.ashi.vault.Person;

/// Writes the reports of many records into one folder, one after the other, so that the screen and other work go on in between.
/// Each file is whole or not there. Each export is logged before it is written.
public final class BulkModel {

    /// How far it is.
    public sealed interface State {
        record Idle() implements State {}

        /// The rows are being counted.
        record Listing() implements State {}

        /// @param failed of those that are done
        record Running(int done, int failed, int total) implements State {}

        /// @param why it ended before all were done; empty where all were
        record Ended(int written, int failed, int total, Optional<Stop> why) implements State {}
    }

    /// Why it ended early.
    public enum Stop {
        /// Somebody pressed "Stop".
        ASKED,
        /// Whoever began it is not unlocked any more.
        LOCKED,
        /// The audit log could not be written.
        NOT_LOGGED,
        /// The list could not be read.
        UNREADABLE
    }

    private final ReviewDesk desk;
    private final Leaving leaving;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private final Deque<UUID> left = new ArrayDeque<>();
    private Optional<Stop> stopping = Optional.empty();

    public BulkModel(ReviewDesk desk) {
        this.desk = desk;
        leaving = new Leaving(desk);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public boolean running() {
        return state.get() instanceof State.Running || state.get() instanceof State.Listing;
    }

    /// Forgets what became of the last one.
    public void begin() {
        if (!running()) {
            state.set(new State.Idle());
        }
    }

    /// Ends after the record that is being written.
    public void stop() {
        stopping = Optional.of(Stop.ASKED);
    }

    /// What is to be written.
    ///
    /// @param folder exists
    public record Job(Path folder, ExportReason reason, Optional<Person> by) {}

    /// These records.
    public void export(List<UUID> ids, Path folder, ExportReason reason) {
        if (!running()) {
            stopping = Optional.empty();
            start(ids, new Job(folder, reason, desk.store().unlocked()));
        }
    }

    /// All that the list shows, on every page.
    public void exportAll(Query first, Path folder, ExportReason reason) {
        if (running()) {
            return;
        }
        var job = new Job(folder, reason, desk.store().unlocked());
        stopping = Optional.empty();
        state.set(new State.Listing());
        desk.background()
                .run(
                        () -> list(first),
                        found -> found.ifPresentOrElse(ids -> start(ids, job), () -> end(0, 0, 0, Stop.UNREADABLE)),
                        fault -> {
                            end(0, 0, 0, Stop.UNREADABLE);
                            desk.faults().handle(fault);
                        });
    }

    private Optional<List<UUID>> list(Query first) {
        try {
            var ids = new ArrayList<UUID>();
            var query = first;
            for (var page = desk.store().queue(query); ; page = desk.store().queue(query)) {
                page.stream().map(QueueRow::id).forEach(ids::add);
                if (page.size() < query.limit()) {
                    return Optional.of(ids);
                }
                query = query.startingAfter(page.getLast());
            }
        } catch (StoreException unreadable) {
            return Optional.empty();
        }
    }

    private void start(List<UUID> ids, Job job) {
        left.clear();
        left.addAll(ids);
        next(job, 0, 0, ids.size());
    }

    private void next(Job job, int done, int failed, int total) {
        if (left.isEmpty() || stopping.isPresent()) {
            var why = left.isEmpty() ? Optional.<Stop>empty() : stopping;
            state.set(new State.Ended(done - failed, failed, total, why));
            return;
        }
        state.set(new State.Running(done, failed, total));
        var id = left.pop();
        desk.background()
                .run(
                        () -> write(id, job),
                        result -> {
                            switch (result) {
                                case WRITTEN -> next(job, done + 1, failed, total);
                                case FAILED -> next(job, done + 1, failed + 1, total);
                                case LOCKED -> end(done - failed, failed, total, Stop.LOCKED);
                                case NOT_LOGGED -> end(done - failed, failed, total, Stop.NOT_LOGGED);
                            }
                        },
                        fault -> {
                            desk.faults().handle(fault);
                            next(job, done + 1, failed + 1, total);
                        });
    }

    private void end(int written, int failed, int total, Stop why) {
        left.clear();
        state.set(new State.Ended(written, failed, total, Optional.of(why)));
    }

    private enum Result {
        WRITTEN,
        FAILED,
        LOCKED,
        NOT_LOGGED
    }

    private Result write(UUID id, Job job) {
        if (!leaving.mayStill(job.by())) {
            return Result.LOCKED;
        }
        Optional<StoredIntake> found;
        try {
            found = desk.store().look(id);
        } catch (StoreException e) {
            return e.code().equals(Archive.LOCKED) ? Result.LOCKED : Result.FAILED;
        }
        // Of a record that somebody raised, no paper goes out before a practitioner has decided.
        if (found.isEmpty() || found.get().raised().isPresent()) {
            return Result.FAILED;
        }
        if (!leaving.logged(Action.EXPORTED, found.get(), Order.REPORT, job.reason())) {
            return leaving.mayStill(job.by()) ? Result.NOT_LOGGED : Result.LOCKED;
        }
        // The whole id: with its beginning alone, one of many could take another's place.
        var file = job.folder().resolve("ashi-" + id + ".pdf");
        return desk.export().export(found.get(), new ReportExport.Target(file, leaving.head(), new char[0])) instanceof ReportExport.Result.Written
                ? Result.WRITTEN
                : Result.FAILED;
    }
}
