package org.ashi.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.ashi.bodymap.BodyMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A pack may bring its own drawing.
class OwnBodyMapTest {

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        PackCopy.to(folder);
    }

    @Test
    void theShippedDrawingIsUsedAndIsNoPartOfThePack() {
        assertThat(read().bodyMap()).map(BodyMap::id).contains("low-back");
        assertThat(read().ref()).isEqualTo(BuiltInPack.lowBackPain().ref());
    }

    @Test
    void aDrawingInThePackWinsAndChangesItsHash() throws IOException {
        var before = read().ref();
        own(drawing().replace("\"id\": \"low-back\"", "\"id\": \"of-the-clinic\""));
        var first = read();
        assertThat(first.bodyMap()).map(BodyMap::id).contains("of-the-clinic");
        assertThat(first.ref()).isNotEqualTo(before);
        own(drawing() + "\n");
        assertThat(read().ref()).isNotEqualTo(first.ref());
    }

    @Test
    void theLastGoodPackKeepsItsDrawing(@TempDir Path data) throws IOException {
        var clinic = data.resolve("packs/low-back-pain");
        PackCopy.to(clinic);
        Files.createDirectories(clinic.resolve("bodymap"));
        Files.writeString(
                clinic.resolve("bodymap/low-back.json"), drawing().replace("\"id\": \"low-back\"", "\"id\": \"own\""));
        var shelf = new PackShelf("low-back-pain", data, hash -> Optional.of(Instant.EPOCH));
        shelf.choose();
        Files.writeString(clinic.resolve("bodymap/low-back.json"), "{ not json");
        var chosen = shelf.choose();
        assertThat(chosen.origin()).isEqualTo(PackShelf.Origin.LAST_GOOD);
        assertThat(chosen.pack().bodyMap()).map(BodyMap::id).contains("own");
    }

    private void own(String drawing) throws IOException {
        Files.createDirectories(folder.resolve("bodymap"));
        Files.writeString(folder.resolve("bodymap/low-back.json"), drawing);
    }

    private static String drawing() throws IOException {
        return Files.readString(Path.of("resources/bodymap/low-back.json"));
    }

    private ProtocolPack read() {
        return switch (new PackReader().read(PackFiles.of(folder))) {
            case ReadResult.Good(ProtocolPack pack) -> pack;
            case ReadResult.Refused refused -> throw new AssertionError(refused.problems());
        };
    }
}
