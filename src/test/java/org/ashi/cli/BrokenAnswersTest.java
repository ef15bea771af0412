package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.cli.answers.AnswerLines;
import org.ashi.cli.answers.AnswerReader;
import org.ashi.cli.answers.Chunk;
import org.ashi.cli.answers.Problem;
import org.ashi.store.FreshArchive;
import org.ashi.store.Opening;
import org.ashi.text.Messages;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// Broken answer files are refused with place and reason, and the good lines around them are used.
class BrokenAnswersTest {

    private static final Path FOLDER = Path.of("src/test/resources/answers");

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    /// @param says part of the message
    /// @param good lines of output
    record Case(String file, String command, long line, String pointer, String says, int good) {
        @Override
        public String toString() {
            return file;
        }
    }

    static List<Case> cases() {
        return List.of(JsonMapper.shared().readValue(FOLDER.resolve("broken.json"), Case[].class));
    }

    /// Blank lines in the middle of an object are kept in memory no more than others.
    @Test
    void anObjectOverVeryManyBlankLinesIsTooLong() throws IOException {
        var file = "{\"id\":1," + "\n".repeat(3_000_000) + "\"answers\":{}}";
        var lines = new AnswerLines(new java.io.ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), () -> {});
        assertThat(lines.next()).hasValueSatisfying(chunk ->
                assertThat(chunk).isEqualTo(new Chunk.Unreadable(
                        new Problem(1, "", Optional.empty(), "cli.problem.TOO_LONG", List.of("1000000")))));
    }

    @Test
    void aFaultInOneLineDoesNotStopTheOthers(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("a.json"), "{\"id\":1,\"answers\":{}}\n".repeat(3)).toString();
        var err = new ByteArrayOutputStream();
        var session = session(err);
        var pack = Cli.PACK.pack();
        var written = new ArrayList<Long>();

        var exitCode = new AnswerFile(session, file, pack).each(AnswerReader.ofAnswers(pack), given -> {
            if (given.line() == 2) {
                throw new IllegalStateException("quotes an answer");
            }
            return () -> written.add(given.line());
        });

        assertThat(exitCode).isEqualTo(1);
        assertThat(written).containsExactly(1L, 3L);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("line 2: The program met a fault here", "IllegalStateException BrokenAnswersTest.java:")
                .doesNotContain("quotes an answer");
    }

    private static Session session(OutputStream err) {
        return new Session(
                new Surroundings(
                        InputStream.nullInputStream(),
                        OutputStream.nullOutputStream(),
                        err,
                        FOLDER,
                        folder -> Cli.PACK,
                        folder -> new Opening.Failed(folder, "NONE"),
                        Cli.CLOCK),
                Messages.of(Locale.UK, ZoneOffset.UTC),
                new Console(OutputStream.nullOutputStream(), err),
                Optional.empty());
    }

    @Test
    void everyFileHasItsExpectation() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("broken"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            cases().stream().map(Case::file).toList())
                    .hasSizeGreaterThanOrEqualTo(50);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isRefusedWithPlaceAndReason(Case expected) {
        var path = FOLDER.resolve("broken").resolve(expected.file()).toString();

        var run = Cli.with(archive).run(expected.command(), path);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).hasSize(expected.good());
        // One message with its place, then the summary.
        assertThat(run.errors()).hasSize(2);
        var place = ", line " + expected.line() + (expected.pointer().isEmpty() ? ":" : ", at " + expected.pointer());
        assertThat(run.errors().getFirst()).startsWith(path + place).contains(expected.says());
        assertThat(run.errors().getFirst().substring((path + place).length())).doesNotStartWith("/");
        assertThat(run.err()).doesNotContain("Exception", "\tat ", "org.ashi", "tools.jackson");
    }
}
