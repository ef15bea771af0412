package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackReader;
import org.ashi.pack.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MutateTest {

    private static final Path SHIPPED = Path.of("resources/packs/low-back-pain");
    private static final Cli CLI = Cli.WITHOUT_ARCHIVE;

    @TempDir
    Path folder = Path.of("none");

    @Test
    void theLastLineSaysHowManyWereNoticed() throws IOException {
        var run = mutate("--count", "8", "--seed", "3");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines().getLast()).matches("caught [0-8] of 8");
        assertThat(run.err()).contains("8 of 8");
    }

    @Test
    void theSameSeedMakesTheSameFaultsAndNamesTheFateOfEach() throws IOException {
        var first = json(mutate("--count", "8", "--seed", "3", "--json"));
        var longer = json(mutate("--count", "10", "--seed", "3", "--json"));

        assertThat(first.get("mutants").size()).isEqualTo(8);
        for (var i = 0; i < 8; i++) {
            var mutant = first.get("mutants").get(i);
            assertThat(mutant.get("fate").stringValue()).isIn("CAUGHT", "SURVIVED");
            for (var name : new String[] {"number", "fault", "file", "pointer", "owner", "before"}) {
                assertThat(longer.get("mutants").get(i).get(name)).as(name).isEqualTo(mutant.get(name));
            }
        }
        assertThat(first.get("mutants").valueStream().filter(m -> m.get("fate").stringValue().equals("CAUGHT")).count())
                .isEqualTo(first.get("caught").intValue());
    }

    @Test
    void theWorkedCasesBesideThePackNoticeFaultsAndASurvivorIsNamedWithAnswersThatAssessReads() throws IOException {
        var run = json(CLI.run("mutate", SHIPPED.toString(), "--seconds", "1", "--count", "20", "--seed", "5", "--json"));

        var mutants = run.get("mutants").valueStream().toList();
        assertThat(mutants).anyMatch(m -> m.path("check").stringValue("").equals("scenarios"));
        var stories = mutants.stream().flatMap(m -> m.path("story").valueStream()).map(JsonNode::toString).toList();
        assertThat(stories).isNotEmpty();
        var assessed = CLI.reading(String.join("\n", stories), "assess", "-");
        assertThat(assessed.err()).isEmpty();
        assertThat(assessed.lines()).hasSameSizeAs(stories);
    }

    @Test
    void theWorkedCasesOfThePackHoldAndNoticeALowerLevel() throws IOException {
        var cases = WorkedCases.in(SHIPPED, BuiltInPack.lowBackPain());

        assertThat(cases.cases()).hasSizeGreaterThan(20);
        assertThat(cases.broken(BuiltInPack.lowBackPain())).isEmpty();
        var lowered = Packs.changed(
                folder, "rules.json", "{\"fact\": \"ces_active\"}]}, \"triage\": \"EMERGENCY\"",
                "{\"fact\": \"ces_active\"}]}, \"triage\": \"URGENT\"");
        assertThat(new PackReader().read(PackFiles.of(lowered)))
                .isInstanceOfSatisfying(ReadResult.Good.class, good -> assertThat(cases.broken(good.pack())).isNotEmpty());
    }

    @Test
    void nothingInThePackIsChanged() throws IOException {
        Packs.copy(folder);
        var before = Files.readString(folder.resolve("rules.json"));

        mutate("--count", "3");

        assertThat(folder.resolve("rules.json")).hasContent(before);
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

    private Cli.Run mutate(String... options) throws IOException {
        var args = new ArrayList<>(List.of("mutate", Packs.copy(folder).toString(), "--seconds", "1"));
        args.addAll(List.of(options));
        return CLI.run(args.toArray(String[]::new));
    }

    private static JsonNode json(Cli.Run run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
