package org.ashi.ui.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.pack.proof.Counterfactual;
import org.ashi.pack.proof.Counterfactuals;
import org.ashi.pack.proof.Target;
import org.ashi.ui.kit.Faults;

/// What would have to be answered differently for each other result of the record. Worked out on demand and one result at a
/// time, so that a note that is to be saved never waits long; given up when the record is left.
public final class WouldChangeModel {

    /// For one result.
    static final Duration MOST = Duration.ofSeconds(2);

    /// What the section shows.
    public sealed interface State {
        /// Not asked for.
        record Closed() implements State {}

        /// @param all 0 until it is known
        record Working(int done, int all) implements State {}

        /// @param found levels first, worst on top, then each option's
        record Shown(List<Counterfactual> found) implements State {
            public Shown {
                found = List.copyOf(found);
            }
        }

        /// @param code to quote to support
        record Fault(String code) implements State {}
    }

    private final ReviewDesk desk;
    private final RecordModel record;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed());
    private Optional<Basis> basis = Optional.empty();
    private AtomicBoolean given = new AtomicBoolean();

    public WouldChangeModel(ReviewDesk desk, RecordModel record) {
        this.desk = desk;
        this.record = record;
        record.stateProperty().subscribe(this::follow);
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// Works it out, once.
    public void show() {
        if (state.get() instanceof State.Working || state.get() instanceof State.Shown) {
            return;
        }
        Basis.of(record.state()).ifPresent(of -> {
            basis = Optional.of(of);
            var cancelled = new AtomicBoolean();
            given = cancelled;
            state.set(new State.Working(0, 0));
            desk.background()
                    .run(
                            () -> new Counterfactuals(desk.pack(), of.form(), of.answers(), of.alert()),
                            patient -> next(new Run(patient, patient.targets(), List.of(), cancelled)),
                            fault(cancelled));
        });
    }

    /// What is left to do of one record.
    private record Run(Counterfactuals patient, List<Target> targets, List<Counterfactual> found, AtomicBoolean cancelled) {
        Counterfactual work() {
            return patient.of(targets.get(found.size()), Counterfactuals.MOST, MOST, cancelled::get);
        }

        Run with(Counterfactual one) {
            return new Run(patient, targets, Stream.concat(found.stream(), Stream.of(one)).toList(), cancelled);
        }
    }

    private void next(Run run) {
        if (run.cancelled().get()) {
            return;
        }
        if (run.found().size() == run.targets().size()) {
            state.set(new State.Shown(run.found()));
            return;
        }
        state.set(new State.Working(run.found().size(), run.targets().size()));
        desk.background().run(run::work, found -> next(run.with(found)), fault(run.cancelled()));
    }

    private Consumer<Throwable> fault(AtomicBoolean cancelled) {
        return fault -> {
            if (!cancelled.get()) {
                state.set(new State.Fault(Faults.code(fault)));
            }
            desk.faults().handle(fault);
        };
    }

    /// Whatever belongs to another record, or to other answers, is given up.
    private void follow() {
        if (!Basis.of(record.state()).equals(basis)) {
            given.set(true);
            basis = Optional.empty();
            state.set(new State.Closed());
        }
    }
}
