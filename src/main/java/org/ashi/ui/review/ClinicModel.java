package org.ashi.ui.review;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.export.FileResult;
import org.ashi.export.csv.TallyExport;
import org.ashi.store.Archive;
import org.ashi.store.StoreException;
import org.ashi.tally.Counting;
import org.ashi.tally.Figures;
import org.ashi.tally.Span;
import org.ashi.ui.kit.Faults;
import org.ashi.vault.Action;
import org.ashi.vault.Person;
import org.ashi.vault.Role;

/// What happened in the practice over some days, as counts without names. Numbers are shown once all is counted, never before.
public final class ClinicModel {

    /// Days shown unless others are chosen.
    public static final int USUAL_DAYS = 30;

    /// The log tells of the file by that.
    static final String DETAIL = "csv counts";

    /// What stands on the page.
    public sealed interface State {
        record Idle() implements State {}

        /// Nobody is unlocked, or somebody else than who asked.
        record Locked() implements State {}

        /// The counts are for practitioners.
        record NotAllowed() implements State {}

        /// A day is missing, or the last lies before the first.
        record WrongDays() implements State {}

        /// @param total empty until it is known
        record Counting(int done, Optional<Integer> total) implements State {}

        /// Somebody pressed "Stop"; nothing is shown of what was counted.
        record Stopped() implements State {}

        record Shown(Figures figures) implements State {}

        /// @param code to quote to support
        record Failed(String code) implements State {}
    }

    /// What became of the file.
    public sealed interface Saved {
        record Nothing() implements Saved {}

        record Saving() implements Saved {}

        record Done(Path file) implements Saved {}

        record Failed(FileResult.Code code) implements Saved {}

        /// It could not be logged, and so was not written.
        record NotLogged() implements Saved {}
    }

    private final ReviewDesk desk;
    private final TallyExport export;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Idle());
    private final ReadOnlyObjectWrapper<Saved> saved = new ReadOnlyObjectWrapper<>(new Saved.Nothing());
    private Optional<Person> asker = Optional.empty();
    private long asked;

    public ClinicModel(ReviewDesk desk) {
        this(desk, new TallyExport(desk.wording()));
    }

    ClinicModel(ReviewDesk desk, TallyExport export) {
        this.desk = desk;
        this.export = export;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Saved> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// The days shown unless others are chosen.
    public Span usual() {
        return Span.endingOn(desk.today(), USUAL_DAYS);
    }

    /// Counts anew; what was being counted is left.
    ///
    /// @param last included
    public void count(Optional<LocalDate> first, Optional<LocalDate> last) {
        begin();
        asker = desk.store().unlocked();
        if (!allowed()) {
            return;
        }
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            state.set(new State.WrongDays());
            return;
        }
        state.set(new State.Counting(0, Optional.empty()));
        next(asked, new Counting(desk.store(), new Span(first.get(), last.get()), desk.clock().getZone()));
    }

    /// Ends after the records that are being read.
    public void stop() {
        if (state.get() instanceof State.Counting) {
            begin();
            state.set(new State.Stopped());
        }
    }

    /// Forgets every number.
    public void forget() {
        begin();
        asker = Optional.empty();
        state.set(new State.Idle());
    }

    /// The name that is suggested for the file.
    public String suggestedName() {
        var span = state.get() instanceof State.Shown(Figures figures) ? figures.span() : usual();
        return "ashi-counts-" + span.first() + "-" + span.last() + ".csv";
    }

    /// Writes what is shown, once that is logged.
    public void save(Path file) {
        if (!(state.get() instanceof State.Shown(Figures figures)) || saved.get() instanceof Saved.Saving) {
            return;
        }
        if (!allowed()) {
            return;
        }
        var request = asked;
        saved.set(new Saved.Saving());
        desk.background()
                .run(
                        () -> write(file, figures),
                        result -> {
                            if (request == asked) {
                                saved.set(result);
                            }
                        },
                        fault -> {
                            if (request == asked) {
                                saved.set(new Saved.Failed(FileResult.Code.NOT_WRITTEN));
                            }
                            desk.faults().handle(fault);
                        });
    }

    private Saved write(Path file, Figures figures) {
        if (!desk.store().log(Action.EXPORTED, Optional.empty(), DETAIL)) {
            return new Saved.NotLogged();
        }
        return switch (export.write(file, figures)) {
            case FileResult.Written(Path path, int rows) -> new Saved.Done(path);
            case FileResult.Failed(FileResult.Code code) -> new Saved.Failed(code);
            case FileResult.Stopped stopped -> new Saved.Nothing();
        };
    }

    /// What is under way tells nothing any more.
    private void begin() {
        asked++;
        saved.set(new Saved.Nothing());
    }

    private boolean allowed() {
        var now = desk.store().unlocked();
        if (now.isEmpty() || !now.map(Person::id).equals(asker.map(Person::id))) {
            begin();
            state.set(new State.Locked());
            return false;
        }
        if (now.get().role() != Role.PRACTITIONER) {
            begin();
            state.set(new State.NotAllowed());
            return false;
        }
        return true;
    }

    private void next(long request, Counting counting) {
        desk.background()
                .run(
                        counting::step,
                        progress -> {
                            if (request == asked && allowed()) {
                                show(request, counting, progress);
                            }
                        },
                        fault -> {
                            if (request == asked) {
                                failed(fault);
                            }
                        });
    }

    private void show(long request, Counting counting, Counting.Progress progress) {
        if (progress.figures().isPresent()) {
            state.set(new State.Shown(progress.figures().get()));
            return;
        }
        state.set(new State.Counting(progress.done(), progress.total()));
        next(request, counting);
    }

    private void failed(Throwable fault) {
        begin();
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
