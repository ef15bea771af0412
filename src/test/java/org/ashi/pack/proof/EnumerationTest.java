package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.pack.ProtocolPack;
import org.junit.jupiter.api.Test;

/// On packs small enough to try every set of answers, the solver finds exactly the faults that trying finds.
class EnumerationTest {

    private static final int PACKS = 200;
    private static final List<Check> CHECKS =
            List.of(new TotalityCheck(), new SafetyCheck(), new MonotoneCheck(), new UnknownCheck(), new ReachCheck(), new OrderCheck());

    @Test
    void solverAndEnumerationAgreeOnTwoHundredSmallPacks() {
        var packs = new SmallPacks(7);
        var all = SmallPacks.all();
        var times = new HashMap<String, Integer>();
        for (int i = 0; i < PACKS; i++) {
            var pack = packs.next();
            var solved = refuted(pack);
            assertThat(solved).as("pack " + i).isEqualTo(new Enumeration(pack, all).broken());
            solved.forEach(claim -> times.merge(claim.substring(0, claim.indexOf('.')), 1, Integer::sum));
        }
        // Faults of each kind that a pack can have were among them.
        assertThat(times).containsOnlyKeys("monotone", "unknown", "reach", "totality", "order");
        assertThat(times.values()).allMatch(n -> n >= 20);
    }

    private static Set<String> refuted(ProtocolPack pack) {
        return CHECKS.stream()
                .map(check -> check.of(pack, Deadline.in(Duration.ofSeconds(60))))
                .peek(result -> assertThat(result.undecided()).isEmpty())
                .flatMap(result -> result.refuted().stream())
                .map(Refutation::claim)
                // What needs no solver has tests of its own.
                .filter(claim -> !claim.contains("level.") || claim.startsWith("reach."))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
