package org.ashi.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The hash of a pack tells its files and nothing else.
class PackHashTest {

    @Test
    void isSixtyFourDigitsWhateverTheOrderOfReading() {
        var one = new LinkedHashMap<String, byte[]>();
        one.put("a.json", bytes("1"));
        one.put("b.json", bytes("2"));
        var other = new LinkedHashMap<String, byte[]>();
        other.put("b.json", bytes("2"));
        other.put("a.json", bytes("1"));
        assertThat(PackHash.of(one)).matches("[0-9a-f]{64}").isEqualTo(PackHash.of(other));
    }

    /// Computed with sha256sum over `a.json`, a zero byte, `1`, a zero byte, `1`.
    @Test
    void isSteadyFromVersionToVersion() {
        assertThat(PackHash.of(Map.of("a.json", bytes("1"))))
                .isEqualTo("407e03c8e74da1e1f0adb0e947fe697f4f1fea20c0eec2bf5ad97270d367f174");
    }

    @Test
    void anyOtherNameByteOrCutMakesAnotherHash() {
        var hashes = new HashSet<String>();
        var files = List.of(
                Map.of("a", bytes("12"), "b", bytes("3")),
                Map.of("a", bytes("1"), "b", bytes("23")),
                Map.of("a", bytes("12"), "c", bytes("3")),
                Map.of("a", bytes("12"), "b", bytes("4")),
                Map.of("a", bytes("12")),
                Map.of("a", bytes("12"), "b", bytes("3"), "d", bytes("")));
        files.forEach(f -> hashes.add(PackHash.of(f)));
        assertThat(hashes).hasSameSizeAs(files);
    }

    /// What the reader puts into the pack, and what anybody gets who remembers what was read.
    @Test
    void thePackKnowsTheHashOfTheFilesThatWereRead() {
        var files = new RememberedFiles(PackFiles.builtIn("low-back-pain"));
        var pack = ((ReadResult.Good) new PackReader().read(files)).pack();
        assertThat(files.all()).containsKeys("pack.json", "obligations.json", "text/es.json");
        assertThat(pack.ref().sha256()).isEqualTo(files.hash());
    }

    @Test
    void withoutItsPromisesAPackIsAnother() {
        var whole = PackFiles.builtIn("low-back-pain");
        PackFiles without = name -> switch (name) {
            case "obligations.json" -> Optional.empty();
            case "text/en.json", "text/es.json" -> whole.read(name).map(PackHashTest::withoutPromises);
            default -> whole.read(name);
        };
        var pack = ((ReadResult.Good) new PackReader().read(without)).pack();
        assertThat(pack.guidance().obligations()).isEqualTo(Obligations.NONE);
        assertThat(pack.ref().sha256()).isNotEqualTo(BuiltInPack.lowBackPain().ref().sha256());
    }

    /// A file that changes while it is read is read as it was first.
    @Test
    void readsEachFileOnce() throws IOException {
        var calls = new int[1];
        var files = new RememberedFiles(name -> Optional.of(bytes("" + calls[0]++)));
        assertThat(files.read("a")).contains(files.read("a").orElseThrow());
        assertThat(calls[0]).isEqualTo(1);
    }

    private static byte[] withoutPromises(byte[] texts) {
        return bytes(new String(texts, StandardCharsets.UTF_8).replaceAll(" *\"obligation\\.[^\n]*\n", ""));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
