package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ashi.cli.MutantWriter.Tried;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackFiles;
import org.ashi.pack.ScenarioReader;
import org.ashi.pack.proof.Fate;
import org.ashi.pack.proof.MutantTrial;
import org.ashi.pack.proof.Mutator;
import org.ashi.pack.proof.Proof;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MutateTest {

    private static final Path SHIPPED = Path.of("resources/packs/low-back-pain");
    private static final Messages MESSAGES = Messages.of("en", ZoneOffset.UTC);
    private static final Cli CLI = Cli.WITHOUT_ARCHIVE;

    @TempDir
    Path folder = Path.of("none");

    /// The one test that waits for proofs.
    @Test
    void theLastLineSaysHowManyWereNoticedAndThePackStaysAsItIs() throws IOException {
        Packs.copy(folder);
        var before = Files.readString(folder.resolve("rules.json"));

        var run = CLI.run("mutate", folder.toString(), "--seconds", "1", "--count", "1", "--seed", "3");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().getLast()).matches("caught [01] of 1");
        assertThat(run.err()).contains("1 of 1");
        assertThat(folder.resolve("rules.json")).hasContent(before);
    }

    @Test
    void theWorkedCasesNoticeFaultsAndASurvivorIsNamedWithAnswersThatAssessReads() throws IOException {
        var run = run(20, Set.of());
        new MutantWriter(run.console, MESSAGES).json(run.tried, 5);
        run.console.flush();
        var document = JsonMapper.shared().readTree(run.written());

        var mutants = document.get("mutants").valueStream().toList();
        assertThat(document.get("seed").intValue()).isEqualTo(5);
        assertThat(mutants).hasSize(20).allMatch(m -> List.of("CAUGHT", "SURVIVED").contains(m.get("fate").stringValue()));
        assertThat(mutants.stream().filter(m -> m.path("check").stringValue("").equals("scenarios")).count())
                .isPositive()
                .isLessThanOrEqualTo(document.get("caught").intValue());
        var stories = mutants.stream().flatMap(m -> m.path("story").valueStream()).map(JsonNode::toString).toList();
        assertThat(stories).isNotEmpty();
        var assessed = CLI.reading(String.join("\n", stories), "assess", "-");
        assertThat(assessed.err()).isEmpty();
        assertThat(assessed.lines()).hasSameSizeAs(stories);
    }

    @Test
    void survivorsComeFirstAndTheCountLast() throws IOException {
        var run = run(20, Set.of());
        new MutantWriter(run.console, MESSAGES).text(run.tried);
        run.console.flush();
        var lines = run.written().lines().toList();

        assertThat(run.err.toString(StandardCharsets.UTF_8)).contains("20 of 20");
        assertThat(lines.getFirst()).startsWith("Not noticed: ");
        assertThat(lines).anyMatch(line -> line.startsWith("{\"id\":\"mutant "));
        assertThat(lines.get(lines.size() - 2)).matches("Noticed by [A-Za-z]+: \\d+");
        assertThat(lines.getLast()).matches("caught \\d+ of 20");
    }

    @Test
    void aMutantThatBreaksTheProofIsToldOfAndNotCaught() throws IOException {
        var run = run(3, Set.of("broken"));

        assertThat(run.err.toString(StandardCharsets.UTF_8)).contains("Fault 1 broke the proof itself", "IllegalStateException");
        assertThat(run.tried).allMatch(tried -> tried.fate().equals(new Fate.Survived(true, Optional.empty())));
    }

    @Test
    void aPackThatCannotBeReadIsSaidWithItsProblems() throws IOException {
        var run = CLI.run("mutate", Packs.unreadable(folder).toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).hasSize(2);
        assertThat(run.err()).contains("rf_colapse", "cannot be read (1 problem)");
    }

    @Test
    void whatIsNoFolderIsSaidInOneLine() {
        assertThat(CLI.run("mutate", folder.resolve("none").toString()).exitCode()).isEqualTo(1);
        assertThat(CLI.run("mutate", folder.resolve("none").toString()).errors()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x --count 0", " x --count many", " x --seed half", " x --seconds 0", " x y"})
    void whatMakesNoSenseIsAUsageError(String line) {
        assertThat(CLI.run(("mutate" + line).split(" ")).exitCode()).isEqualTo(2);
    }

    /// What a run without proofs came to.
    private record Ran(List<Tried> tried, Console console, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        String written() {
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    /// @param faults where not empty, whatever is tried breaks down
    private static Ran run(int count, Set<String> faults) throws IOException {
        var pack = BuiltInPack.lowBackPain();
        var cases = new ScenarioReader().read(PackFiles.of(SHIPPED), pack).scenarios();
        var proof = new Proof(pack.ref(), "", "", Instant.EPOCH, Duration.ZERO, List.of());
        var trial = new MutantTrial(
                pack,
                p -> {
                    if (!p.ref().equals(pack.ref()) && !faults.isEmpty()) {
                        throw new IllegalStateException();
                    }
                    return MutantTrial.broken(cases, p);
                },
                p -> proof, 500);
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(out, err);
        var mutants = new Mutator(PackFiles.of(SHIPPED), pack).mutants(5, count);
        return new Ran(new MutantRun(console, MESSAGES).of(mutants, trial), console, out, err);
    }
}
