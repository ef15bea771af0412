package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackProblem;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.Scenario;
import org.ashi.pack.Scenario.Expected;
import org.ashi.pack.ScenarioList;
import org.ashi.pack.ScenarioReader;
import org.ashi.pack.proof.CheckResult.Verdict;
import org.ashi.rules.TriageLevel;
import org.ashi.rules.Truth;
import org.junit.jupiter.api.Test;

/// The worked cases of a pack are kept, and a gap in what they show is found.
class ScenarioCheckTest {

    private static final ProtocolPack PACK = BuiltInPack.lowBackPain();
    private static final ScenarioList SHIPPED = new ScenarioReader().read(PackFiles.builtIn("low-back-pain"), PACK);

    @Test
    void theShippedScenariosProveThePack() {
        var result = check(SHIPPED);

        assertThat(result.refuted()).isEmpty();
        assertThat(result.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(SHIPPED.scenarios()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(result.claims()).isGreaterThan(SHIPPED.scenarios().size());
    }

    @Test
    void coverage() {
        var coverage = Coverage.of(PACK, SHIPPED.scenarios());
        System.out.println(coverage.rules().size() + " rules, " + coverage.leaves().size() + " leaves, "
                + coverage.leaves().stream().filter(l -> l.seenYes() && l.seenNo()).count() + " both, " + coverage.unseenStatuses());
        coverage.leaves().stream().filter(l -> !l.seenYes() || !l.seenNo()).forEach(System.out::println);
        System.out.println(check(SHIPPED).took());
        System.out.println(check(SHIPPED).took());
        System.out.println(check(SHIPPED).took());
    }

    private static CheckResult check(ScenarioList scenarios) {
        return new ScenarioCheck(scenarios).of(PACK, Deadline.in(Duration.ofMinutes(1)));
    }
}
