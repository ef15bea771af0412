package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.ashi.pack.BuiltInPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The proof that comes with the program is of the pack that comes with it. After a change of the pack make it anew:
/// `java -jar target/ashi.jar verify --keep --data DIR`, and copy `DIR/proofs/HASH.json` to
/// `resources/packs/low-back-pain.proof.json`.
class ShippedProofTest {

    @TempDir
    private Path empty;

    @Test
    void itIsOfExactlyTheShippedFiles() {
        var hash = BuiltInPack.lowBackPain().ref().sha256();
        var proof = ProofFile.in(empty, "low-back-pain").find(hash).orElseThrow();
        assertThat(proof.verdict()).isEqualTo(CheckResult.Verdict.PROVED);
        assertThat(proof.checks()).hasSize(10).allSatisfy(check -> assertThat(check.claims()).isPositive());
        assertThat(ProofFile.in(empty, "low-back-pain").find("0".repeat(64))).isEmpty();
    }
}
