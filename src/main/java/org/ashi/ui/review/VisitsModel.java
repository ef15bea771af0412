package org.ashi.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.course.Course;
import org.ashi.course.VisitDifference;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;
import org.ashi.ui.kit.Faults;

/// The visits of the patient whose record is open. Which intakes are of the same patient is for staff to say; the program only
/// shows which may be.
public final class VisitsModel {

    public sealed interface State {
        record Reading() implements State {}

        /// @param course with the open record, even where it is the only one
        /// @param alike others that may be of the same patient
        /// @param unreadable visits that could not be read
        record Read(Course course, List<QueueRow> alike, int unreadable) implements State {
            public Read {
                alike = List.copyOf(alike);
            }
        }

        /// @param code to quote to support
        record Failed(String code) implements State {}
    }

    private final ReviewDesk desk;
    private final RecordModel record;
    private final RecordEntries entries;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Reading());
    private final ReadOnlyObjectWrapper<Optional<VisitDifference>> difference = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long asked;

    public VisitsModel(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
        entries = new RecordEntries(desk, record);
        record.stateProperty().subscribe(now -> {
            if (now.open().isEmpty()) {
                forget();
            }
        });
    }

    private void forget() {
        asked++;
        state.set(new State.Reading());
        difference.set(Optional.empty());
        trouble.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// What changed since the visit that was chosen.
    public ReadOnlyObjectProperty<Optional<VisitDifference>> differenceProperty() {
        return difference.getReadOnlyProperty();
    }

    /// Code of what kept two intakes from being matched or parted.
    public ReadOnlyObjectProperty<Optional<String>> troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Whether matching can be changed now.
    public boolean mayMatch() {
        return entries.growing().isPresent();
    }

    /// Reads it as it is now.
    public void read() {
        record.state().open().ifPresent(open -> read(open.sheet().stored()));
    }

    private void read(StoredIntake current) {
        var request = ++asked;
        desk.background()
                .run(
                        () -> look(current),
                        found -> {
                            if (request == asked) {
                                show(found, current);
                            }
                        },
                        fault -> {
                            if (request == asked) {
                                state.set(new State.Failed(Faults.code(fault)));
                            }
                            desk.faults().handle(fault);
                        });
    }

    private void show(State found, StoredIntake current) {
        state.set(found);
        difference.set(
                found instanceof State.Read(Course course, var alike, var unreadable)
                        ? course.besides(current).map(other -> VisitDifference.between(desk.pack(), other, current))
                        : Optional.empty());
    }

    private State look(StoredIntake current) {
        try {
            var id = current.intake().id();
            var visits = new ArrayList<>(List.of(current));
            var unreadable = 0;
            var rows = current.intake().review().patient().map(desk.store()::visits).orElse(List.of());
            for (var row : rows) {
                if (!row.id().equals(id)) {
                    var found = find(row.id());
                    found.ifPresent(visits::add);
                    unreadable += found.isPresent() ? 0 : 1;
                }
            }
            return new State.Read(Course.of(desk.pack(), visits), desk.store().alike(id), unreadable);
        } catch (StoreException e) {
            return new State.Failed(e.code());
        }
    }

    /// Opening it is logged, as for any other record. One that is damaged does not hide the others.
    private Optional<StoredIntake> find(UUID id) {
        try {
            return desk.store().find(id);
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    /// Compares the open record with another visit.
    public void compare(StoredIntake other) {
        record.state()
                .open()
                .filter(open -> !open.sheet().intake().id().equals(other.intake().id()))
                .ifPresent(open -> difference.set(
                        Optional.of(VisitDifference.between(desk.pack(), other, open.sheet().stored()))));
    }

    /// Puts the open record and another one down to the same patient. Where the other belongs to somebody already, the open one joins;
    /// else the other joins the open one.
    public void match(QueueRow other) {
        trouble.set(Optional.empty());
        entries.growing().ifPresent(open -> {
            var mine = open.sheet().intake().review().patient();
            if (mine.isEmpty() && other.patient().isPresent()) {
                join(other.patient().get());
                return;
            }
            var patient = mine.orElseGet(UUID::randomUUID);
            desk.background()
                    .run(
                            () -> putDown(other.id(), patient),
                            result -> went(result, () -> {
                                if (mine.isEmpty()) {
                                    join(patient);
                                } else {
                                    read();
                                }
                            }),
                            fault -> {
                                trouble.set(Optional.of(Faults.code(fault)));
                                desk.faults().handle(fault);
                            });
        });
    }

    /// The open record is of another patient after all.
    public void part() {
        trouble.set(Optional.empty());
        entries.add(entries.growing(), new Deed.Parted(), this::read);
    }

    private void join(UUID patient) {
        entries.add(entries.growing(), new Deed.Matched(patient), this::read);
    }

    private void went(SaveResult result, Runnable saved) {
        switch (result) {
            case SaveResult.Saved s -> saved.run();
            case SaveResult.Failed(String code) -> trouble.set(Optional.of(code));
            // Somebody else changed it at the same moment: the next try has what they made of it.
            case SaveResult.Conflict c -> trouble.set(Optional.of(CHANGED));
            case SaveResult.Locked l -> trouble.set(Optional.of(CHANGED));
            case SaveResult.ReadOnly r -> trouble.set(Optional.of(CHANGED));
        }
    }

    /// Instead of a code: the other record was changed meanwhile, or takes nothing.
    static final String CHANGED = "";

    private SaveResult putDown(UUID id, UUID patient) {
        try {
            var other = desk.store().find(id);
            var author = entries.author();
            if (other.isEmpty() || author.isEmpty()) {
                return new SaveResult.Conflict(0);
            }
            var intake = other.get().intake();
            var entry = new Entry(author.get(), desk.clock().instant(), new Deed.Matched(patient));
            return desk.store().save(RecordLoader.with(other.get(), intake.reviewed(intake.status(), intake.review().with(entry))));
        } catch (StoreException e) {
            return new SaveResult.Failed(e.code());
        }
    }
}
