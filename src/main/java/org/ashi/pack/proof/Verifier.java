package org.ashi.pack.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.ashi.pack.ProtocolPack;

/// Puts packs to the proof.
public final class Verifier {

    private final Clock clock;
    private final List<Check> checks;

    public Verifier(Clock clock) {
        this(
                clock,
                List.of(
                        new StructureCheck(), new TotalityCheck(), new SafetyCheck(), new MonotoneCheck(), new UnknownCheck(), new ReachCheck(),
                        new OrderCheck()));
    }

    Verifier(Clock clock, List<Check> checks) {
        this.clock = clock;
        this.checks = List.copyOf(checks);
    }

    /// @param hash of the pack's files, as it goes into the proof
    /// @param most after which a claim is given up as undecided
    public Proof verify(ProtocolPack pack, String hash, Duration most) {
        var start = System.nanoTime();
        var deadline = Deadline.in(most);
        var results = side(checks.stream().<Callable<CheckResult>>map(check -> () -> check.of(pack, deadline)).toList());
        return new Proof(
                pack.ref(), hash, "Sat4j 2.3.6", clock.instant(), Duration.ofNanos(System.nanoTime() - start), results);
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
