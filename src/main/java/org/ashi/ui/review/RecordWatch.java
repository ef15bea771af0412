package org.ashi.ui.review;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.intake.Status;
import org.ashi.store.Archive;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;

/// Looks whether the archive still holds what stands on the record page. Who raised the level meanwhile is shown at once, beside what
/// is being typed. What somebody else saved is only told of: loading it changes what is being read, so a person asks for it.
///
/// A raise that shows by itself goes on counting as unseen: nobody may be sitting there.
final class RecordWatch {

    /// What others did to the open record since it was read.
    enum News {
        SAVED,
        SIGNED_OFF,
        GONE,
        /// It is there, and cannot be opened any more.
        UNREADABLE
    }

    private final ReviewDesk desk;
    private final RecordModel record;
    private final ReadOnlyObjectWrapper<Optional<News>> news = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Found> latest = Optional.empty();
    private boolean looking;

    RecordWatch(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
        record.stateProperty().subscribe(this::tell);
    }

    ReadOnlyObjectProperty<Optional<News>> newsProperty() {
        return news.getReadOnlyProperty();
    }

    Optional<News> news() {
        return news.get();
    }

    /// Whether a record is kept in memory here, beside the page.
    boolean holds() {
        return latest.isPresent();
    }

    /// What the archive held.
    ///
    /// @param state of the whole archive
    /// @param stored empty where there is no such record any more, or it cannot be read
    private record Found(UUID id, long state, Optional<StoredIntake> stored, boolean unreadable) {}

    /// Looks once more where anything in the archive has changed since.
    void follow() {
        var open = record.state().open();
        if (looking || open.isEmpty()) {
            return;
        }
        var id = open.get().sheet().intake().id();
        var known = latest.filter(f -> f.id().equals(id));
        looking = true;
        desk.background()
                .run(
                        () -> look(id, known),
                        found -> {
                            looking = false;
                            found.ifPresent(this::take);
                        },
                        fault -> {
                            looking = false;
                            desk.faults().handle(fault);
                        });
    }

    /// Empty where nothing has changed, or where it cannot be told: saving then says why.
    private Optional<Found> look(UUID id, Optional<Found> known) {
        try {
            // First: what changes while the record is read is read again.
            var state = desk.store().state();
            return known.filter(f -> f.state() == state).isPresent() ? Optional.empty() : look(id, state);
        } catch (StoreException unreadable) {
            return Optional.empty();
        }
    }

    /// A record that cannot be read is tried once for each state of the archive, not each second.
    private Optional<Found> look(UUID id, long state) {
        try {
            return Optional.of(new Found(id, state, desk.store().look(id), false));
        } catch (StoreException e) {
            return e.code().equals(Archive.LOCKED) || e.code().equals(Archive.NOT_ALLOWED)
                    ? Optional.empty()
                    : Optional.of(new Found(id, state, Optional.empty(), true));
        }
    }

    /// What is about another record than the one that is open by now is let go.
    private void take(Found found) {
        record.state().open().map(open -> open.sheet().stored()).filter(shown -> shown.intake().id().equals(found.id()))
                .ifPresent(shown -> {
                    latest = Optional.of(found);
                    found.stored().ifPresent(now -> raise(shown, now));
                    tell();
                });
    }

    /// Of a record that was saved meanwhile a raise may be gone because somebody decided on it: without that decision on the page,
    /// the level would seem to have fallen.
    private void raise(StoredIntake shown, StoredIntake now) {
        var raised = now.revision() == shown.revision() ? now.raised() : now.raised().or(shown::raised);
        if (now.revision() >= shown.revision() && !raised.equals(shown.raised())) {
            record.raised(raised);
        }
    }

    private void tell() {
        if (record.state().open().isEmpty()) {
            latest = Optional.empty();
        }
        news.set(record.state().open().flatMap(open -> news(open.sheet().stored())));
    }

    private Optional<News> news(StoredIntake shown) {
        var known = latest.filter(f -> f.id().equals(shown.intake().id()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (known.get().stored().isEmpty()) {
            return Optional.of(known.get().unreadable() ? News.UNREADABLE : News.GONE);
        }
        var now = known.get().stored().get();
        if (now.revision() <= shown.revision()) {
            return Optional.empty();
        }
        var signed = now.intake().status() == Status.SIGNED_OFF && shown.intake().status() != Status.SIGNED_OFF;
        return Optional.of(signed ? News.SIGNED_OFF : News.SAVED);
    }
}
