package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackFiles;
import org.ashi.pack.ScenarioReader;
import org.junit.jupiter.api.Test;

class VerifierTest {

    private static final Verifier VERIFIER = new Verifier(Clock.systemUTC());

    private static Proof proof(Duration most) {
        var pack = BuiltInPack.lowBackPain();
        return VERIFIER.verify(pack, new ScenarioReader().read(PackFiles.builtIn("low-back-pain"), pack), most);
    }

    @Test
    void theShippedPackKeepsAllItsPromises() {
        var proof = proof(Duration.ofMinutes(5));
        assertThat(proof.checks()).allSatisfy(check -> {
            assertThat(check.refuted()).as(check.check()).isEmpty();
            assertThat(check.undecided()).as(check.check()).isEmpty();
            assertThat(check.claims()).as(check.check()).isPositive();
        });
        assertThat(proof.checks())
                .extracting(CheckResult::check)
                .containsExactly(
                        "structure", "totality", "safety", "contraindications", "monotone", "unknown", "reach", "order",
                        "invariants", "scenarios");
        assertThat(proof.verdict()).isEqualTo(CheckResult.Verdict.PROVED);
    }

    /// What was not decided is never taken for proved.
    @Test
    void withoutTimeNothingIsProved() {
        var proof = proof(Duration.ZERO);
        assertThat(proof.verdict()).isEqualTo(CheckResult.Verdict.UNDECIDED);
        assertThat(proof.checks()).anySatisfy(check -> assertThat(check.undecided()).isNotEmpty());
    }
}
