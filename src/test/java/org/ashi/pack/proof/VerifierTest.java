package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.ashi.pack.BuiltInPack;
import org.junit.jupiter.api.Test;

class VerifierTest {

    @Test
    void theShippedPackIsProved() {
        var proof = new Verifier(Clock.systemUTC()).verify(BuiltInPack.lowBackPain(), "0".repeat(64), Duration.ofSeconds(60));
        proof.checks().forEach(c -> {
            System.out.println(c.check() + " " + c.claims() + " " + c.verdict() + " " + c.took().toMillis());
            c.refuted().forEach(r -> System.out.println("   " + r + r.story().map(t -> t.answers().byQuestion() + " -> " + t.changed().map(a -> a.byQuestion())).orElse("")));
            c.undecided().forEach(r -> System.out.println("   ? " + r));
            c.warnings().forEach(r -> System.out.println("   ! " + r));
        });
        assertThat(proof.verdict()).isEqualTo(CheckResult.Verdict.PROVED);
    }
}
