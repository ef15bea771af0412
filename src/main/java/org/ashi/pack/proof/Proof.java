package org.ashi.pack.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.ashi.rules.PackRef;

/// What was found when a pack was put to the proof.
///
/// @param hash SHA-256 over the files of the pack, 64 hexadecimal digits: the proof is of exactly these
/// @param solver name and version
/// @param checks in a steady order
public record Proof(PackRef pack, String hash, String solver, Instant at, Duration took, List<CheckResult> checks) {

    public Proof {
        checks = List.copyOf(checks);
    }

    /// The worst of the checks.
    public CheckResult.Verdict verdict() {
        return checks.stream()
                .map(CheckResult::verdict)
                .max(Comparator.naturalOrder())
                .orElse(CheckResult.Verdict.UNDECIDED);
    }
}
