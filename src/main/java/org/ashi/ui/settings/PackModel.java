package org.ashi.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.ashi.pack.PackProblem;
import org.ashi.pack.PackShelf.Origin;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.pack.proof.CheckResult.Verdict;
import org.ashi.pack.proof.Proof;
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
    public record State(List<Shown> packs, List<PackProblem> refused, Said said) {
        public State {
            packs = List.copyOf(packs);
            refused = List.copyOf(refused);
        }
    }

    private final PackDesk desk;
    private final Faults faults;
    private final ReadOnlyObjectWrapper<State> state;

    PackModel(PackDesk desk, Faults faults) {
        this.desk = desk;
        this.faults = faults;
        var waiting = desk.chosen().waiting();
        state = new ReadOnlyObjectWrapper<>(state(waiting, desk.chosen().refused(), Said.NOTHING));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// Puts the clinic's own pack to the proof as it is by now, and without one the pack in use. While a proof runs this does nothing.
    public void prove() {
        if (state.get().said() == Said.RUNNING) {
            return;
        }
        state.set(new State(state.get().packs(), state.get().refused(), Said.RUNNING));
        desk.background().run(this::work, state::set, fault -> {
            state.set(new State(state.get().packs(), state.get().refused(), Said.BROKEN_OFF));
            faults.handle(fault);
        });
    }

    private State work() {
        var own = desk.own().get();
        var refused = own.orElse(null) instanceof ReadResult.Refused(var problems) ? problems : List.<PackProblem>of();
        var waiting = own.orElse(null) instanceof ReadResult.Good(var pack) && !same(pack, desk.chosen().pack())
                ? Optional.of(pack)
                : Optional.<ProtocolPack>empty();
        var proof = desk.verifier().apply(waiting.orElse(desk.chosen().pack()));
        if (!desk.proofs().keep(proof)) {
            return state(waiting, refused, Said.NOT_KEPT);
        }
        return state(waiting, refused, switch (proof.verdict()) {
            case PROVED -> waiting.isPresent() ? Said.PROVED_FOR_NEXT_START : Said.PROVED;
            case UNDECIDED -> Said.UNDECIDED;
            case REFUTED -> Said.REFUTED;
        });
    }

    private static boolean same(ProtocolPack one, ProtocolPack other) {
        return one.ref().equals(other.ref());
    }

    private State state(Optional<ProtocolPack> waiting, List<PackProblem> refused, Said said) {
        var packs = new java.util.ArrayList<Shown>();
        packs.add(shown(desk.chosen().pack(), true, desk.chosen().origin()));
        waiting.ifPresent(pack -> packs.add(shown(pack, false, Origin.OWN)));
        return new State(packs, refused, said);
    }

    private Shown shown(ProtocolPack pack, boolean inUse, Origin origin) {
        return new Shown(pack, inUse, origin, desk.proofs().find(pack.ref().sha256()));
    }

    /// Whether a pack will be taken at the next start.
    static boolean proved(Shown shown) {
        return shown.proof().filter(p -> p.verdict() == Verdict.PROVED).isPresent();
    }
}
