package org.ashi.ui.review;

import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.intake.Status;
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
        GONE
    }

    private static final long NEVER = -1;

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

    /// What the archive held.
    ///
    /// @param state of the whole archive; [#NEVER] where it has to be looked at again whatever that is
    /// @param stored empty where there is no such record any more
    private record Found(UUID id, long state, Optional<StoredIntake> stored) {}

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
            return known.filter(f -> f.state() == state).isPresent()
                    ? Optional.empty()
                    : Optional.of(new Found(id, state, desk.store().look(id)));
        } catch (StoreException unreadable) {
            return Optional.empty();
        }
    }

    private void take(Found found) {
        latest = Optional.of(found);
        record.state().open().map(open -> open.sheet().stored()).filter(shown -> shown.intake().id().equals(found.id()))
                .ifPresent(shown -> found.stored().ifPresent(now -> raise(shown, now)));
        tell();
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
        news.set(record.state().open().flatMap(open -> news(open.sheet().stored())));
    }

    private Optional<News> news(StoredIntake shown) {
        var known = latest.filter(f -> f.id().equals(shown.intake().id()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        if (known.get().stored().isEmpty()) {
            return Optional.of(News.GONE);
        }
        var now = known.get().stored().get();
        if (now.revision() <= shown.revision()) {
            return Optional.empty();
        }
        var signed = now.intake().status() == Status.SIGNED_OFF && shown.intake().status() != Status.SIGNED_OFF;
        return Optional.of(signed ? News.SIGNED_OFF : News.SAVED);
    }
}
