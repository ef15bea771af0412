package org.ashi.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.pack.PackProblem;
import org.ashi.pack.PackShelf.Origin;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.pack.proof.Changes.Tally;
import org.ashi.pack.proof.CheckResult.Verdict;
import org.ashi.pack.proof.Proof;
import org.ashi.pack.proof.Replay;
import org.ashi.store.StoreException;
import org.ashi.ui.kit.Faults;

/// The protocol pack in use, the clinic's own where that one waits to be used, and what is known of their proofs.
public final class PackModel {

    /// What the last press of the button came to.
    public enum Said {
        NOTHING,
        RUNNING,
        PROVED,
        /// Proved, and used from the next start.
        PROVED_FOR_NEXT_START,
        REFUTED,
        UNDECIDED,
        /// Proved or not, the proof could not be kept, so that it counts no longer than this page is open.
        NOT_KEPT,
        /// The proof broke off by a fault of the program.
        BROKEN_OFF
    }

    /// @param inUse as opposed to waiting
    /// @param proof the last one, whatever it found
    public record Shown(ProtocolPack pack, boolean inUse, Origin origin, Optional<Proof> proof) {}

    /// @param packs the one in use first
    /// @param refused why the clinic's own pack cannot be read
    /// @param looked what the waiting pack makes of stored intakes
    public record State(List<Shown> packs, List<PackProblem> refused, Said said, Looked looked) {
        public State {
            packs = List.copyOf(packs);
            refused = List.copyOf(refused);
        }

        public Optional<Shown> waiting() {
            return packs.stream().filter(shown -> !shown.inUse()).findFirst();
        }

        /// One piece of work at a time: both read the clinic's own pack anew.
        boolean busy() {
            return said == Said.RUNNING || looked instanceof Looked.Running;
        }

        /// Whether a pack waits that nobody has compared on stored intakes yet.
        boolean comparesFirst() {
            return waiting().isPresent() && !(looked instanceof Looked.At);
        }
    }

    /// The clinic's own pack as it is by now.
    private record Own(Optional<ProtocolPack> waiting, List<PackProblem> refused) {}

    private record Proved(Own own, Said said) {}

    private record Replayed(Own own, Optional<Looked.At> look) {}

    private final PackDesk desk;
    private final Faults faults;
    private final ReadOnlyObjectWrapper<State> state;

    PackModel(PackDesk desk, Faults faults) {
        this.desk = desk;
        this.faults = faults;
        var own = new Own(desk.chosen().waiting(), desk.chosen().refused());
        state = new ReadOnlyObjectWrapper<>(state(own, Said.NOTHING));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Puts the clinic's own pack to the proof as it is by now, and without one the pack in use. While a proof or a comparison
    /// runs this does nothing.
    public void prove() {
        var was = state.get();
        if (was.busy()) {
            return;
        }
        state.set(new State(was.packs(), was.refused(), Said.RUNNING, was.looked()));
        desk.background().run(this::proof, done -> state.set(state(done.own(), done.said())), fault -> {
            state.set(new State(was.packs(), was.refused(), Said.BROKEN_OFF, was.looked()));
            faults.handle(fault);
        });
    }

    /// Replays every stored intake under the pack in use and under the clinic's own as it is by now. Without a pack that waits, and
    /// while a proof or a comparison runs, this does nothing.
    public void compare() {
        var was = state.get();
        if (was.busy() || was.waiting().isEmpty()) {
            return;
        }
        state.set(new State(was.packs(), was.refused(), was.said(), new Looked.Running()));
        desk.background().run(this::replay, done -> compared(was, done), fault -> {
            state.set(new State(was.packs(), was.refused(), was.said(), new Looked.Failed(code(fault))));
            if (!(fault instanceof StoreException)) {
                faults.handle(fault);
            }
        });
    }

    private Proved proof() {
        var own = own();
        var proof = desk.verifier().apply(own.waiting().orElse(desk.chosen().pack()));
        if (!desk.proofs().keep(proof)) {
            return new Proved(own, Said.NOT_KEPT);
        }
        return new Proved(own, switch (proof.verdict()) {
            case PROVED -> own.waiting().isPresent() ? Said.PROVED_FOR_NEXT_START : Said.PROVED;
            case UNDECIDED -> Said.UNDECIDED;
            case REFUTED -> Said.REFUTED;
        });
    }

    private Replayed replay() {
        var own = own();
        return new Replayed(own, own.waiting().map(after -> {
            var replay = new Replay(desk.chosen().pack(), after);
            var tally = new Tally();
            desk.everyIntake().accept(stored -> tally.add(replay.row(stored.intake())));
            return new Looked.At(after, tally.changes());
        }));
    }

    private void compared(State was, Replayed done) {
        done.look().ifPresent(desk.lastLook()::keep);
        // What the last proof came to says nothing of a pack that was changed since.
        var same = was.waiting().map(shown -> shown.pack().ref()).equals(done.own().waiting().map(ProtocolPack::ref));
        state.set(state(done.own(), same ? was.said() : Said.NOTHING));
    }

    /// A fault of the archive has a code that people know; any other has the one that is logged.
    private static String code(Throwable fault) {
        return fault instanceof StoreException store ? store.code() : Faults.code(fault);
    }

    private Own own() {
        var own = desk.own().get();
        var refused = own.orElse(null) instanceof ReadResult.Refused(var problems) ? problems : List.<PackProblem>of();
        var waiting = own.orElse(null) instanceof ReadResult.Good(var pack) && !same(pack, desk.chosen().pack())
                ? Optional.of(pack)
                : Optional.<ProtocolPack>empty();
        return new Own(waiting, refused);
    }

    private static boolean same(ProtocolPack one, ProtocolPack other) {
        return one.ref().equals(other.ref());
    }

    private State state(Own own, Said said) {
        var packs = new ArrayList<Shown>();
        packs.add(shown(desk.chosen().pack(), true, desk.chosen().origin()));
        own.waiting().ifPresent(pack -> packs.add(shown(pack, false, Origin.OWN)));
        var looked = own.waiting().flatMap(desk.lastLook()::at).<Looked>map(look -> look).orElseGet(Looked.NotYet::new);
        return new State(packs, own.refused(), said, looked);
    }

    private Shown shown(ProtocolPack pack, boolean inUse, Origin origin) {
        return new Shown(pack, inUse, origin, desk.proofs().find(pack.ref().sha256()));
    }

    /// Whether a pack will be taken at the next start.
    static boolean proved(Shown shown) {
        return shown.proof().filter(p -> p.verdict() == Verdict.PROVED).isPresent();
    }
}
