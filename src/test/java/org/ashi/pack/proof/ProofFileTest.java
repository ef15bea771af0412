package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ashi.log.LogCapture;
import org.ashi.rules.PackRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A proof comes back as it was kept, or not at all.
class ProofFileTest {

    private static final PackRef PACK = new PackRef("low-back-pain", "2.0.0", "ab".repeat(32));

    @TempDir
    Path data;

    @Test
    void comesBackAsItWasKept() {
        for (var proof : List.of(Proofs.refuted(PACK), Proofs.proved(PACK))) {
            assertThat(file().keep(proof)).isTrue();
            assertThat(file().find(PACK.sha256())).contains(proof);
        }
        assertThat(file().provedAt(PACK.sha256())).contains(Proofs.AT);
        assertThat(data.resolve("proofs")).isDirectoryContaining("glob:**/" + PACK.sha256() + ".json");
        assertThat(data.resolve("proofs").toFile().list()).hasSize(1);
    }

    @Test
    void aProofThatFailedIsKeptAndProvesNothing() {
        file().keep(Proofs.refuted(PACK));
        assertThat(file().find(PACK.sha256())).isPresent();
        assertThat(file().provedAt(PACK.sha256())).isEmpty();
        file().keep(Proofs.none(PACK));
        assertThat(file().provedAt(PACK.sha256())).isEmpty();
    }

    /// Of an older program, of some of the checks, or of nothing.
    @Test
    void whatThisProgramWouldNotCallAProofIsNone() {
        var whole = Proofs.proved(PACK);
        var older = new Proof(PACK, whole.hash(), "Sat4j 2.3.6", whole.at(), whole.took(), whole.checks());
        var part = new Proof(PACK, whole.hash(), whole.solver(), whole.at(), whole.took(), whole.checks().subList(0, 3));
        var other = new Proof(
                new PackRef("other", "1", "0".repeat(64)), whole.hash(), whole.solver(), whole.at(), whole.took(), whole.checks());
        for (var proof : List.of(older, part, other)) {
            file().keep(proof);
            assertThat(file().provedAt(PACK.sha256())).isEmpty();
        }
        file().keep(whole);
        assertThat(file().provedAt(PACK.sha256())).isPresent();
    }

    @Test
    void runningOutOfTimeTakesNoProofAway() {
        file().keep(Proofs.proved(PACK));
        assertThat(file().keep(Proofs.undecided(PACK))).isTrue();
        assertThat(file().provedAt(PACK.sha256())).isPresent();
        file().keep(Proofs.refuted(PACK));
        assertThat(file().provedAt(PACK.sha256())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "null", "[]", "{}", "{\"format\":2}", "{\"format\":1,\"proof\":null}", "{\"format\":1,\"proof\":{}}"})
    void aDamagedFileIsNoProof(String content) throws IOException {
        Files.createDirectories(data.resolve("proofs"));
        Files.writeString(data.resolve("proofs/" + PACK.sha256() + ".json"), content);
        try (var log = LogCapture.of(ProofFile.class)) {
            assertThat(file().find(PACK.sha256())).isEmpty();
            assertThat(log.lines()).singleElement().asString().contains("ASHI-P02");
        }
    }

    /// Cutting a proof anywhere, or taking any of its members, leaves no proof behind.
    @Test
    void halfAProofIsNone() throws IOException {
        file().keep(Proofs.proved(PACK));
        var path = data.resolve("proofs/" + PACK.sha256() + ".json");
        var whole = Files.readString(path);
        try (var log = LogCapture.of(ProofFile.class)) {
            for (var i = 0; i < whole.length() - 2; i += 13) {
                Files.writeString(path, whole.substring(0, i));
                assertThat(file().find(PACK.sha256())).isEmpty();
            }
            for (var name : List.of("hash", "checks", "at", "undecided", "refuted")) {
                Files.writeString(path, whole.replaceFirst("\"" + name + "\"", "\"other\""));
                assertThat(file().find(PACK.sha256())).as(name).isEmpty();
            }
            assertThat(log.lines()).hasSizeGreaterThan(20).allMatch(line -> line.contains("ASHI-P02"));
        }
    }

    @Test
    void theProofOfAnotherPackUnderThisNameIsNone() throws IOException {
        var other = new PackRef("low-back-pain", "2.0.0", "cd".repeat(32));
        file().keep(Proofs.proved(other));
        Files.move(data.resolve("proofs/" + other.sha256() + ".json"), data.resolve("proofs/" + PACK.sha256() + ".json"));
        assertThat(file().find(PACK.sha256())).isEmpty();
        assertThat(file().find("../../secret")).isEmpty();
    }

    @Test
    void theProofThatCameWithTheProgramCountsForItsOwnPackAlone() {
        var shipped = new ProofJson().write(Proofs.proved(PACK));
        var file = new ProofFile(data, () -> Optional.of(shipped));
        assertThat(file.provedAt(PACK.sha256())).contains(Proofs.AT);
        assertThat(file.provedAt("cd".repeat(32))).isEmpty();
        file.keep(Proofs.refuted(PACK));
        assertThat(file.provedAt(PACK.sha256())).as("what was found here counts first").isEmpty();
        var broken = new ProofFile(data.resolve("none"), () -> Optional.of("{".getBytes(StandardCharsets.UTF_8)));
        assertThat(broken.find(PACK.sha256())).isEmpty();
        var unreadable = new ProofFile(data.resolve("none"), () -> {
            throw new IOException("no");
        });
        assertThat(unreadable.find(PACK.sha256())).isEmpty();
    }

    @Test
    void aProofThatCannotBeKeptSaysSo() throws IOException {
        Files.writeString(data.resolve("proofs"), "");
        try (var log = LogCapture.of(ProofFile.class)) {
            assertThat(file().keep(Proofs.proved(PACK))).isFalse();
            assertThat(log.lines()).singleElement().asString().contains("ASHI-P03").doesNotContain(data.toString());
        }
    }

    private ProofFile file() {
        return new ProofFile(data, Optional::empty);
    }
}
