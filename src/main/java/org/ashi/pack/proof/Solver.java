package org.ashi.pack.proof;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.sat4j.core.VecInt;
import org.sat4j.pb.IPBSolver;
import org.sat4j.pb.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

/// Looks for inputs of a circuit under which values hold, with Sat4j. Only what a question needs of the circuit is handed over.
final class Solver {

    private final Circuit circuit;
    private final IPBSolver sat = SolverFactory.newDefault();
    private final BitSet handedOver = new BitSet();
    private final Deadline deadline;

    Solver(Circuit circuit, Deadline deadline) {
        this.circuit = circuit;
        this.deadline = deadline;
        require(Circuit.TRUE);
    }

    /// From now on, the value holds in every answer.
    void require(int value) {
        handOver(value);
        clause(value);
    }

    /// Whether values hold; what is not asked for may be any.
    ///
    /// @return empty where the values can never hold together
    /// @throws Undecided when time is up
    Optional<IntPredicate> find(int... values) throws Undecided {
        for (var value : values) {
            if (value == Circuit.FALSE) {
                return Optional.empty();
            }
            handOver(value);
        }
        if (deadline.passed()) {
            throw new Undecided("time was up");
        }
        try {
            sat.setTimeoutMs(deadline.millisLeft());
            if (!sat.isSatisfiable(new VecInt(values))) {
                return Optional.empty();
            }
            var holds = new BitSet();
            for (var variable : sat.model()) {
                if (variable > 0) {
                    holds.set(variable);
                }
            }
            return Optional.of(value -> value > 0 == holds.get(Math.abs(value)));
        } catch (TimeoutException e) {
            throw new Undecided("time was up: " + e.getMessage());
        }
    }

    private void handOver(int value) {
        sat.newVar(circuit.size());
        var next = new ArrayDeque<>(List.of(Math.abs(value)));
        while (!next.isEmpty()) {
            var number = next.pop();
            if (handedOver.get(number)) {
                continue;
            }
            handedOver.set(number);
            switch (circuit.gate(number)) {
                case Circuit.Gate.Constant c -> {}
                case Circuit.Gate.Input i -> {}
                case Circuit.Gate.And(List<Integer> parts) -> {
                    var back = new VecInt().push(number);
                    for (var part : parts) {
                        clause(-number, part);
                        back.push(-part);
                        next.push(Math.abs(part));
                    }
                    add(() -> sat.addClause(back));
                }
                case Circuit.Gate.AtLeast(List<Circuit.Term> terms, int bound) -> {
                    weigh(terms, 1, bound, -number);
                    var all = terms.stream().mapToInt(Circuit.Term::weight).sum();
                    weigh(terms, -1, all - bound + 1, number);
                    terms.forEach(term -> next.push(Math.abs(term.value())));
                }
            }
        }
    }

    /// @param sign -1 weighs the opposites
    /// @param unless where this holds, the sum does not matter
    private void weigh(List<Circuit.Term> terms, int sign, int bound, int unless) {
        var values = new VecInt();
        var weights = new VecInt();
        for (var term : terms) {
            values.push(sign * term.value());
            weights.push(term.weight());
        }
        values.push(unless);
        weights.push(bound);
        add(() -> sat.addAtLeast(values, weights, bound));
    }

    private void clause(int... values) {
        add(() -> sat.addClause(new VecInt(values)));
    }

    private interface Adding {
        void run() throws ContradictionException;
    }

    /// A contradiction among all answers that can be given would be a fault of the encoding.
    private static void add(Adding adding) {
        try {
            adding.run();
        } catch (ContradictionException e) {
            throw new IllegalStateException("no answers at all can be given", e);
        }
    }
}
