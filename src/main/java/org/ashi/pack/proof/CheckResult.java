package org.ashi.pack.proof;

import java.time.Duration;
import java.util.List;

/// What one check found.
///
/// @param check its id, such as `monotone`; `proof.check.ID` in the bundles names it
/// @param claims how many promises were looked at
/// @param refuted promises that the pack breaks
/// @param undecided claims that were not decided in time
/// @param warnings what is odd, and no fault
/// @param took wall clock
public record CheckResult(
        String check, int claims, List<Refutation> refuted, List<String> undecided, List<Refutation> warnings, Duration took) {

    /// The worst wins: a broken promise is one whatever else is not known.
    public enum Verdict {
        PROVED,
        UNDECIDED,
        REFUTED
    }

    public CheckResult {
        refuted = List.copyOf(refuted);
        undecided = List.copyOf(undecided);
        warnings = List.copyOf(warnings);
    }

    /// Where nothing was claimed nothing is proved.
    public Verdict verdict() {
        if (!refuted.isEmpty()) {
            return Verdict.REFUTED;
        }
        return undecided.isEmpty() && claims > 0 ? Verdict.PROVED : Verdict.UNDECIDED;
    }
}
