package org.ashi.pack.proof;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.pack.PackProblem;
import org.ashi.pack.PackReader;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.pack.Scenario;
import org.ashi.rules.Evaluator;

/// Puts mutants of one pack to everything that a pack must pass, the cheap first: reading, worked cases, proof.
public final class MutantTrial {

    private static final String STRUCTURE = "structure";
    private static final String SCENARIOS = "scenarios";
    private static final Duration COMPARING = Duration.ofSeconds(60);

    private final ProtocolPack original;
    private final Function<ProtocolPack, Set<String>> cases;
    private final Function<ProtocolPack, Proof> proving;
    private final int tries;
    private final Proof known;
    private final Set<String> knownCases;

    /// Puts the pack itself to the proof first: what it breaks already no mutant is caught by.
    ///
    /// @param cases ids of the scenarios that come out otherwise than they say
    /// @param tries how many sets of answers are put to a survivor and to the pack to tell them apart
    public MutantTrial(
            ProtocolPack original,
            Function<ProtocolPack, Set<String>> cases,
            Function<ProtocolPack, Proof> proving,
            int tries) {
        this.original = original;
        this.cases = cases;
        this.proving = proving;
        this.tries = tries;
        known = proving.apply(original);
        knownCases = Set.copyOf(cases.apply(original));
    }

    /// Of the pack without a fault.
    public Proof known() {
        return known;
    }

    /// Worked cases that the pack without a fault breaks.
    public Set<String> knownCases() {
        return knownCases;
    }

    /// May be called from several threads.
    public Fate fate(Mutant mutant) {
        return switch (new PackReader().read(mutant.files())) {
            case ReadResult.Refused(List<PackProblem> problems) ->
                new Fate.Caught(STRUCTURE, problems.getFirst().code().name());
            case ReadResult.Good(ProtocolPack pack) -> cases.apply(pack).stream()
                    .filter(id -> !knownCases.contains(id))
                    .sorted()
                    .findFirst()
                    .<Fate>map(id -> new Fate.Caught(SCENARIOS, id))
                    .orElseGet(() -> proved(pack, mutant));
        };
    }

    /// Ids of the scenarios that come out otherwise than they say.
    public static Set<String> broken(List<Scenario> scenarios, ProtocolPack pack) {
        return scenarios.stream()
                .filter(s -> !s.differences(new Evaluator(pack.rules(s.form())).assess(s.answers())).isEmpty())
                .map(Scenario::id)
                .collect(Collectors.toSet());
    }

    private Fate proved(ProtocolPack pack, Mutant mutant) {
        var before = refuted(known).collect(Collectors.toSet());
        var proof = proving.apply(pack);
        return proof.checks().stream()
                .flatMap(check -> check.refuted().stream()
                        .filter(r -> !before.contains(key(check, r)))
                        .map(r -> new Fate.Caught(check.check(), r.claim())))
                .findFirst()
                .map(caught -> (Fate) caught)
                .orElseGet(() -> survived(pack, mutant, undecided(proof)));
    }

    private Fate survived(ProtocolPack pack, Mutant mutant, boolean undecided) {
        var compared = Equivalence.of(original, pack, Deadline.in(COMPARING));
        if (compared.proved()) {
            return new Fate.Same();
        }
        return new Fate.Survived(undecided, compared.difference().or(() -> difference(pack, mutant)));
    }

    private Optional<Story> difference(ProtocolPack pack, Mutant mutant) {
        return new Difference(original, pack).find(tries, new SplittableRandom(mutant.number()));
    }

    private static boolean undecided(Proof proof) {
        return proof.checks().stream().anyMatch(check -> !check.undecided().isEmpty());
    }

    private static Stream<String> refuted(Proof proof) {
        return proof.checks().stream().flatMap(check -> check.refuted().stream().map(r -> key(check, r)));
    }

    private static String key(CheckResult check, Refutation refutation) {
        return check.check() + " " + refutation.claim() + " " + refutation.code();
    }
}
