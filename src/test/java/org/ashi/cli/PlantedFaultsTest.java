package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackReader;
import org.ashi.pack.ReadResult;
import org.ashi.pack.ScenarioReader;
import org.ashi.pack.proof.CheckResult;
import org.ashi.pack.proof.Refutation;
import org.ashi.pack.proof.Verifier;
import org.ashi.rules.OptionStatus;
import org.ashi.text.Messages;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Faults put into the shipped pack: each is seen by the check that is there for it, in words, and with answers for which `assess`
/// shows it.
class PlantedFaultsTest {

    private static final Messages WORDS = Messages.of(Locale.ENGLISH, ZoneOffset.UTC);
    private static final Verifier VERIFIER = new Verifier(Clock.systemUTC());
    private static final Duration MOST = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void thereAreThirtyAndThreeForEachCheckAtLeast() {
        var byCheck = Planted.all().stream().collect(Collectors.groupingBy(Planted::check, Collectors.counting()));
        assertThat(Planted.all()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(byCheck.keySet())
                .containsExactlyInAnyOrder(
                        "structure", "totality", "contraindications", "monotone", "unknown", "reach", "order", "invariants",
                        "scenarios");
        assertThat(byCheck.values()).allMatch(n -> n >= 3);
    }

    @TestFactory
    Stream<DynamicTest> eachIsSeenAndShown() {
        return Planted.all().stream().map(f -> DynamicTest.dynamicTest(f.check() + ": " + f.name(), () -> seen(f)));
    }

    private void seen(Planted fault) throws IOException {
        var files = PackFiles.of(fault.in(folder));
        switch (new PackReader().read(files)) {
            case ReadResult.Refused refused -> {
                assertThat(refused.problems()).hasSize(1);
                assertThat(fault.check()).isEqualTo("structure");
                var run = Cli.WITHOUT_ARCHIVE.reading("{\"answers\": {}}", "assess", "--pack", folder.toString(), "-");
                assertThat(run.exitCode()).isEqualTo(1);
                assertThat(run.errors()).hasSize(2);
            }
            case ReadResult.Good(var pack) -> {
                var proof = VERIFIER.verify(pack, new ScenarioReader().read(files, pack), MOST, fault.check()::equals);
                assertThat(proof.verdict()).isEqualTo(CheckResult.Verdict.REFUTED);
                assertThat(proof.checks().getFirst().refuted()).allSatisfy(r -> {
                    assertThat(WORDS.has("proof.refuted." + r.code())).as(r.code()).isTrue();
                    assertThat(r.story().isPresent()).as(r.claim()).isEqualTo(hasStory(r.code()));
                });
                proof.checks().getFirst().refuted().stream().filter(r -> r.story().isPresent()).limit(5).forEach(this::shown);
            }
        }
    }

    /// What can never come about has no patient to show it, and neither has what is written and not used.
    private static boolean hasStory(String code) {
        return !List.of("reach", "unusedFact", "ruleFires", "ruleNear", "promiseNeverApplies").contains(code);
    }

    private void shown(Refutation refutation) {
        var lines = StoryJson.of("fault", refutation.story().orElseThrow()).stream().map(StoryJson::line).toList();
        var run = Cli.WITHOUT_ARCHIVE.reading(String.join("\n", lines), "assess", "--pack", folder.toString(), "-");
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSameSizeAs(lines);
        var said = new ArrayList<JsonNode>();
        run.lines().forEach(line -> said.add(JsonMapper.shared().readTree(line)));
        if (List.of("promise", "scenarioDiffers").contains(refutation.code())) {
            // What was promised differs from promise to promise; the shipped pack, which keeps them all, says something else.
            assertThat(Cli.WITHOUT_ARCHIVE.reading(lines.getFirst(), "assess", "-").lines()).isNotEqualTo(run.lines());
            return;
        }
        assertThat(shows(refutation.code(), said)).as(refutation.claim() + " " + lines).isTrue();
    }

    private static boolean shows(String code, List<JsonNode> said) {
        var first = said.getFirst();
        return switch (code) {
            case "monotone", "unknown" -> better(said.getLast(), first);
            case "monotonePick" ->
                level(said.getLast()).compareTo(level(first)) < 0 || first.get("hold").booleanValue() && !said.getLast().get("hold").booleanValue();
            case "noStep" -> first.get("causes").isEmpty() && statuses(first).allMatch(OptionStatus.NOT_MATCHED::equals);
            // Only another order would show it.
            case "orderEscalations" -> said.size() == 1;
            default -> false;
        };
    }

    private static boolean better(JsonNode one, JsonNode other) {
        var level = level(one).compareTo(level(other));
        var before = statuses(other).map(PlantedFaultsTest::open).toList();
        var after = statuses(one).map(PlantedFaultsTest::open).toList();
        return level < 0 || Stream.iterate(0, i -> i < after.size(), i -> i + 1).anyMatch(i -> after.get(i) > before.get(i));
    }

    private static TriageLevel level(JsonNode assessment) {
        return TriageLevel.valueOf(assessment.get("triage").stringValue());
    }

    private static Stream<OptionStatus> statuses(JsonNode assessment) {
        return assessment.get("options").propertyStream().map(o -> OptionStatus.valueOf(
                o.getValue().isString() ? o.getValue().stringValue() : o.getValue().get("status").stringValue()));
    }

    private static int open(OptionStatus status) {
        return switch (status) {
            case OFFER -> 2;
            case CAVEAT -> 1;
            case NOT_MATCHED, WITHHOLD -> 0;
        };
    }
}
