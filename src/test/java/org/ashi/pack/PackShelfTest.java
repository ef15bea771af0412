package org.ashi.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Test
    void refusesAPackOfAnotherNameInItsFolder() throws IOException {
        PackCopy.to(own);
        var file = own.resolve("pack.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"id\": *\"low-back-pain\"", "\"id\": \"our-clinic\""));
        var chosen = shelf().choose();
        assertThat(chosen.origin()).isEqualTo(Origin.BUILT_IN);
        assertThat(chosen.refused()).extracting(PackProblem::pointer).containsExactly("/id");
    }

    private void version(String version) throws IOException {
        var file = own.resolve("pack.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"version\": *\"[^\"]*\"", "\"version\": \"" + version + "\""));
    }

    @Test
    void doesNotUseAPackThatIsNotProved() throws IOException {
        PackCopy.to(own);
        version("2.0.0");
        var chosen = shelf(ProvedPacks.NONE).choose();
        assertThat(chosen.origin()).isEqualTo(Origin.BUILT_IN);
        assertThat(chosen.proved()).isFalse();
        assertThat(chosen.refused()).isEmpty();
        assertThat(chosen.waiting().orElseThrow().ref().version()).isEqualTo("2.0.0");
        assertThat(data.resolve("packs-last-good")).doesNotExist();
    }

    @Test
    void keepsTheLastProvedPackUntilTheNextIsProved() throws IOException {
        PackCopy.to(own);
        version("2.0.0");
        var first = shelf().choose().pack().ref().sha256();
        version("3.0.0");
        ProvedPacks onlyFirst = hash -> Optional.of(Instant.EPOCH).filter(at -> hash.equals(first));
        var chosen = shelf(onlyFirst).choose();
        assertThat(chosen.origin()).isEqualTo(Origin.LAST_GOOD);
        assertThat(chosen.pack().ref().sha256()).isEqualTo(first);
        assertThat(chosen.waiting().orElseThrow().ref().version()).isEqualTo("3.0.0");
        var second = chosen.waiting().orElseThrow().ref().sha256();
        ProvedPacks both = hash -> Optional.of(Instant.EPOCH).filter(at -> Set.of(first, second).contains(hash));
        assertThat(shelf(both).choose().pack().ref().version()).isEqualTo("3.0.0");
    }

    /// One byte more than what was proved is another pack.
    @Test
    void doesNotUseALastGoodPackThatWasChanged() throws IOException {
        PackCopy.to(own);
        var hash = shelf().choose().pack().ref().sha256();
        ProvedPacks onlyThat = h -> Optional.of(Instant.EPOCH).filter(at -> h.equals(hash));
        var copy = data.resolve("packs-last-good/low-back-pain/rules.json");
        Files.writeString(own.resolve("rules.json"), "{ not json");
        assertThat(shelf(onlyThat).choose().origin()).isEqualTo(Origin.LAST_GOOD);
        Files.writeString(copy, Files.readString(copy) + "\n");
        assertThat(shelf(onlyThat).choose().origin()).isEqualTo(Origin.BUILT_IN);
    }

    /// A file that the next version no longer has does not stay in the copy, which would then be another pack.
    @Test
    void whatAVersionLeavesOutLeavesTheLastGoodPackToo() throws IOException {
        PackCopy.to(own);
        shelf().choose();
        Files.delete(own.resolve("obligations.json"));
        for (var texts : List.of("text/en.json", "text/es.json")) {
            var file = own.resolve(texts);
            Files.writeString(file, Files.readString(file).replaceAll(" *\"obligation\\.[^\n]*\n", ""));
        }
        var second = shelf().choose();
        assertThat(second.origin()).isEqualTo(Origin.OWN);
        Files.writeString(own.resolve("rules.json"), "{ not json");
        var again = shelf().choose();
        assertThat(again.origin()).isEqualTo(Origin.LAST_GOOD);
        assertThat(again.pack().ref().sha256()).isEqualTo(second.pack().ref().sha256());
    }

    @Test
    void theClinicsOwnPackIsReadAsItIsByNow() throws IOException {
        assertThat(shelf().own()).isEmpty();
        PackCopy.to(own);
        assertThat(shelf().own()).containsInstanceOf(ReadResult.Good.class);
        Files.delete(own.resolve("causes.json"));
        assertThat(shelf().own()).containsInstanceOf(ReadResult.Refused.class);
    }

    private PackShelf shelf() {
        return shelf(hash -> Optional.of(Instant.EPOCH));
    }

    private PackShelf shelf(ProvedPacks proved) {
        return new PackShelf("low-back-pain", data, proved);
    }
}
