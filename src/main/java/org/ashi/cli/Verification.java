package org.ashi.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.pack.PackProblem;
import org.ashi.pack.proof.CheckResult;
import org.ashi.pack.proof.CheckResult.Verdict;
import org.ashi.pack.proof.Proof;
import org.ashi.pack.proof.Refutation;
import org.ashi.rules.PackRef;

/// What came of putting a pack to the proof, also of one that cannot even be read.
///
/// @param pack empty where it cannot be read
/// @param hash SHA-256 over its files
/// @param solver empty where none was needed
record Verification(
        Optional<PackRef> pack, String hash, Optional<String> solver, Instant at, Duration took, List<CheckResult> checks) {

    /// The check that a pack fails when it cannot be read.
    static final String STRUCTURE = "structure";

    Verification {
        checks = List.copyOf(checks);
    }

    static Verification of(Proof proof) {
        return new Verification(
                Optional.of(proof.pack()), proof.hash(), Optional.of(proof.solver()), proof.at(), proof.took(), proof.checks());
    }

    /// Each problem is a broken promise; its arguments are file, place and what its sentence names.
    static Verification refused(String hash, List<PackProblem> problems, Instant at) {
        var refuted = problems.stream()
                .map(p -> new Refutation(
                        STRUCTURE + "." + p.file() + p.pointer(),
                        p.code().name(),
                        Stream.concat(Stream.of(p.file(), p.pointer()), p.args().stream()).toList(),
                        Optional.empty()))
                .toList();
        return new Verification(
                Optional.empty(), hash, Optional.empty(), at, Duration.ZERO,
                List.of(new CheckResult(STRUCTURE, refuted.size(), refuted, List.of(), List.of(), Duration.ZERO)));
    }

    /// The worst of the checks; without any, nothing is decided.
    Verdict verdict() {
        return checks.stream().map(CheckResult::verdict).max(Comparator.naturalOrder()).orElse(Verdict.UNDECIDED);
    }

    int exitCode() {
        return switch (verdict()) {
            case PROVED -> 0;
            case REFUTED -> 1;
            case UNDECIDED -> 2;
        };
    }
}
