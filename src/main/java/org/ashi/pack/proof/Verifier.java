package org.ashi.pack.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ScenarioList;

/// Puts packs to the proof.
public final class Verifier {

    /// With the version of the checks: raise it when a check or the rule engine changes, and older proofs count no longer.
    static final String SOLVER = "Sat4j 2.3.6, checks 1";

    private final Clock clock;

    public Verifier(Clock clock) {
        this.clock = clock;
    }

    /// @param scenarios of the pack
    /// @param most after which a claim is given up as undecided
    public Proof verify(ProtocolPack pack, ScenarioList scenarios, Duration most) {
        return verify(pack, scenarios, most, check -> true);
    }

    /// Runs some of the checks only. What comes of it is no proof of the pack, and must not be kept as one.
    ///
    /// @param which takes the ids of checks
    public Proof verify(ProtocolPack pack, ScenarioList scenarios, Duration most, Predicate<String> which) {
        var start = System.nanoTime();
        var deadline = Deadline.in(most);
        var results = side(checks(scenarios).stream()
                .filter(check -> which.test(check.id()))
                .<Callable<CheckResult>>map(check -> () -> check.of(pack, deadline))
                .toList());
        return new Proof(
                pack.ref(), pack.ref().sha256(), SOLVER, clock.instant(), Duration.ofNanos(System.nanoTime() - start), results);
    }

    /// Whether a proof is one that this program would make: by its checks, all of them, each with something to prove. A file can
    /// be written by anybody who can write into the data folder; this keeps out the proofs of older programs and of parts.
    static boolean complete(Proof proof) {
        return proof.solver().equals(SOLVER)
                && proof.pack().sha256().equals(proof.hash())
                && proof.checks().stream().map(CheckResult::check).toList().equals(ids());
    }

    /// Of all checks, in order.
    static List<String> ids() {
        return checks(new ScenarioList(List.of(), List.of())).stream().map(Check::id).toList();
    }

    private static List<Check> checks(ScenarioList scenarios) {
        return List.of(
                new StructureCheck(),
                new TotalityCheck(),
                new SafetyCheck(),
                ObligationCheck.contraindications(),
                new MonotoneCheck(),
                new UnknownCheck(),
                new ReachCheck(),
                new OrderCheck(),
                ObligationCheck.invariants(),
                new ScenarioCheck(scenarios));
    }

    /// Side by side on all cores: the checks share nothing.
    private static List<CheckResult> side(List<Callable<CheckResult>> checks) {
        try (var threads = Executors.newFixedThreadPool(Math.max(1, Runtime.getRuntime().availableProcessors()))) {
            var results = new ArrayList<CheckResult>();
            for (var running : checks.stream().map(threads::submit).toList()) {
                results.add(running.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the proof was broken off", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a check failed", e.getCause());
        }
    }
}
