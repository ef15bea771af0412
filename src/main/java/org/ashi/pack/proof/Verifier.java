package org.ashi.pack.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.ashi.pack.ProtocolPack;

/// Puts packs to the proof.
public final class Verifier {

    private final Clock clock;
    private final List<Check> checks;

    public Verifier(Clock clock) {
        this(clock, List.of());
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
        var results = checks.stream().map(check -> check.of(pack, deadline)).toList();
        return new Proof(
                pack.ref(), hash, "Sat4j 2.3.6", clock.instant(), Duration.ofNanos(System.nanoTime() - start), results);
    }
}
