package org.ashi.ui.review;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.store.Archive;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// Which patients are to be looked at again by now. The days stand in the records alone, which only practitioners read; what was found
/// out stays in memory until the screen locks, and only what has changed is read again.
public final class FollowUpModel {

    /// What stands on the page.
    public sealed interface State {
        record Idle() implements State {}

        /// Nobody is unlocked.
        record Locked() implements State {}

        /// The list is for practitioners.
        record NotAllowed() implements State {}

        /// @param total 0 until it is known
        record Reading(int done, int total) implements State {}

        /// Somebody pressed "Stop"; nothing is shown of what was read.
        record Stopped() implements State {}

        /// @param unreadable records that could not be read and may be due
        record Shown(List<FollowUp> due, int unreadable) implements State {
            public Shown {
                due = List.copyOf(due);
            }
        }

        /// @param code to quote to support
        record Failed(String code) implements State {}
    }

    private final ReviewDesk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private final ReadOnlyObjectWrapper<Optional<Set<UUID>>> due = new ReadOnlyObjectWrapper<>(Optional.empty());
    private FollowUps.Known known = FollowUps.Known.NOTHING;
    /// State of the archive up to which it is known which records are still due.
    private long followed;
    private long asked;

    public FollowUpModel(ReviewDesk desk) {
        this.desk = desk;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// The records that were due when the list was last read and, where they were changed since, still are; empty before the list was read.
    public ReadOnlyObjectProperty<Optional<Set<UUID>>> dueProperty() {
        return due.getReadOnlyProperty();
    }

    /// Whether whoever is unlocked gets the list.
    public boolean allowed() {
        return role().filter(r -> r == Role.PRACTITIONER).isPresent();
    }

    /// Reads what has changed since the last time; all, the first time.
    public void read() {
        asked++;
        if (mayGoOn()) {
            state.set(new State.Reading(0, 0));
            next(asked, new FollowUps(desk.store(), known, desk.today()));
        }
    }

    /// Ends after the records that are being read.
    public void stop() {
        if (state.get() instanceof State.Reading) {
            asked++;
            state.set(new State.Stopped());
        }
    }

    /// Forgets every name and day.
    public void forget() {
        asked++;
        known = FollowUps.Known.NOTHING;
        due.set(Optional.empty());
        state.set(new State.Idle());
    }

    /// What was changed since the list was read may have been done: it is read again.
    public void follow() {
        if (due.get().isEmpty()) {
            return;
        }
        var request = asked;
        var ids = due.get().get();
        var since = followed;
        desk.background()
                .run(
                        () -> over(ids, since),
                        found -> {
                            if (request == asked && allowed()) {
                                followed = found.state();
                                due.set(due.get().map(now -> without(now, found.ids())));
                            }
                        },
                        fault -> desk.faults().handle(fault));
    }

    private record Over(long state, Set<UUID> ids) {}

    private Over over(Set<UUID> ids, long since) {
        try {
            // First: what changes while the records are read is read again.
            var now = desk.store().state();
            var changed = new HashSet<>(desk.store().changed(since));
            changed.retainAll(ids);
            return new Over(now, FollowUps.over(desk.store(), changed, desk.today()));
        } catch (StoreException unreadable) {
            // The queue says why. What may still be due stays.
            return new Over(since, Set.of());
        }
    }

    private static Set<UUID> without(Set<UUID> ids, Set<UUID> gone) {
        var left = new HashSet<>(ids);
        left.removeAll(gone);
        return Set.copyOf(left);
    }

    private Optional<Role> role() {
        return desk.store().unlocked().map(Person::role);
    }

    private boolean mayGoOn() {
        if (allowed()) {
            return true;
        }
        state.set(role().isEmpty() ? new State.Locked() : new State.NotAllowed());
        return false;
    }

    private void next(long request, FollowUps reading) {
        desk.background()
                .run(
                        reading::step,
                        progress -> {
                            if (request == asked && mayGoOn()) {
                                show(request, reading, progress);
                            }
                        },
                        fault -> {
                            if (request == asked) {
                                failed(fault);
                            }
                        });
    }

    private void show(long request, FollowUps reading, FollowUps.Progress progress) {
        if (progress.found().isEmpty()) {
            state.set(new State.Reading(progress.done(), progress.total()));
            next(request, reading);
            return;
        }
        var found = progress.found().get();
        known = found.known();
        followed = known.state();
        due.set(Optional.of(found.due().stream().map(f -> f.row().id()).collect(Collectors.toUnmodifiableSet())));
        state.set(new State.Shown(found.due(), found.unreadable()));
    }

    private void failed(Throwable fault) {
        asked++;
        if (!(fault instanceof StoreException store)) {
            state.set(new State.Failed(Faults.code(fault)));
            desk.faults().handle(fault);
            return;
        }
        state.set(switch (store.code()) {
            case Archive.LOCKED -> new State.Locked();
            case Archive.NOT_ALLOWED -> new State.NotAllowed();
            default -> new State.Failed(store.code());
        });
    }
}
