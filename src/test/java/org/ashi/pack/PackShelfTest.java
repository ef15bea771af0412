package org.ashi.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ashi.pack.PackShelf.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wrong pack never takes the place of a good one.
class PackShelfTest {

    @TempDir
    Path data;

    private Path own;

    @BeforeEach
    void place() {
        own = data.resolve("packs/low-back-pain");
    }

    @Test
    void usesTheBuiltInPackWhereTheClinicHasNoneOfItsOwn() {
        var chosen = shelf().choose();
        assertThat(chosen.origin()).isEqualTo(Origin.BUILT_IN);
        assertThat(chosen.refused()).isEmpty();
    }

    @Test
    void usesTheClinicsOwnPack() throws IOException {
        PackCopy.to(own);
        version("2.0.0");
        var chosen = shelf().choose();
        assertThat(chosen.origin()).isEqualTo(Origin.OWN);
        assertThat(chosen.pack().ref().version()).isEqualTo("2.0.0");
    }

    @Test
    void keepsTheLastGoodPackWhenTheNextIsWrong() throws IOException {
        PackCopy.to(own);
        version("2.0.0");
        shelf().choose();
        version("3.0.0");
        Files.writeString(own.resolve("rules.json"), "{ not json");
        var chosen = shelf().choose();
        assertThat(chosen.origin()).isEqualTo(Origin.LAST_GOOD);
        assertThat(chosen.pack().ref().version()).isEqualTo("2.0.0");
        assertThat(chosen.refused()).extracting(PackProblem::file).contains("rules.json");
    }

    @Test
    void fallsBackToTheBuiltInPackWhenThereWasNeverAGoodOne() throws IOException {
        PackCopy.to(own);
        Files.delete(own.resolve("causes.json"));
        var chosen = shelf().choose();
        assertThat(chosen.origin()).isEqualTo(Origin.BUILT_IN);
        assertThat(chosen.refused()).hasSize(1);
    }

    @Test
    void doesNotTrustADamagedCopyOfTheLastGoodPack() throws IOException {
        PackCopy.to(own);
        shelf().choose();
        Files.writeString(data.resolve("packs-last-good/low-back-pain/rules.json"), "{}");
        Files.writeString(own.resolve("rules.json"), "{}");
        assertThat(shelf().choose().origin()).isEqualTo(Origin.BUILT_IN);
    }

    private void version(String version) throws IOException {
        var file = own.resolve("pack.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"version\": *\"[^\"]*\"", "\"version\": \"" + version + "\""));
    }

    private PackShelf shelf() {
        return new PackShelf("low-back-pain", data);
    }
}
