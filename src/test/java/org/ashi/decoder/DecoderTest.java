package org.ashi.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.ashi.store.Practices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the program seals can be opened without it, as `src/docs/vault-format.md` tells.
class DecoderTest {

    private static final Path FIXTURES = Path.of("src", "test", "resources", "vault");
    private static final int PASSPHRASE = 1;
    private static final int SHEET = 2;
    /// Id, revision, status and the eight fields of a patient and a form, then the answers.
    private static final int ANSWERS = 11;

    @TempDir
    Path temp;

    static Stream<Path> formats() throws IOException {
        try (var folders = Files.list(FIXTURES)) {
            return folders.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyIntakeOpensWithThePassphraseAndWithTheSheet(Path format) throws Exception {
        var expected = Files.readAllLines(format.resolve("expected.txt"));
        try (var c = copy(format)) {
            for (var bodies : List.of(
                    new Decoder(c, PASSPHRASE, Practices.passphrase()).bodies(), new Decoder(c, SHEET, Practices.sheet()).bodies())) {
                assertThat(bodies).extracting(Body::line).isEqualTo(expected.stream().map(DecoderTest::line).toList());
                assertThat(bodies).extracting(body -> json(body.answers())).isEqualTo(expected.stream().map(DecoderTest::answers).toList());
            }
        }
    }

    @Test
    void aWrongPassphraseOpensNothing() throws Exception {
        try (var c = copy(FIXTURES.resolve("ashi-1"))) {
            assertThatThrownBy(() -> new Decoder(c, PASSPHRASE, Practices.sheet())).isInstanceOf(GeneralSecurityException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aRowThatWasChangedIsNotRead(Path format) throws Exception {
        try (var c = copy(format)) {
            c.createStatement().execute("UPDATE sealed_intake SET revision = revision + 1 WHERE kind = 3");
            var decoder = new Decoder(c, PASSPHRASE, Practices.passphrase());
            assertThatThrownBy(decoder::bodies).hasMessage("not signed by its workstation");
        }
    }

    private Connection copy(Path format) throws IOException, SQLException {
        var file = temp.resolve("ashi.db");
        Files.copy(format.resolve("ashi.db"), file);
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    /// All before the answers but the status, which is a number in the row.
    private static String line(String expected) {
        var parts = List.of(expected.split("\\|", ANSWERS + 1));
        return String.join("|", parts.subList(0, 2)) + "|" + String.join("|", parts.subList(3, ANSWERS));
    }

    private static JsonNode answers(String expected) {
        return json(expected.split("\\|", ANSWERS + 1)[ANSWERS]);
    }

    /// The first value of a text.
    private static JsonNode json(String text) {
        try (var parser = new ObjectMapper().createParser(text)) {
            return parser.readValueAsTree();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
