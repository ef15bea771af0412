package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ashi.store.FreshArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
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
