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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.proof.CheckResult;
import org.ashi.pack.proof.ProofFile;
import org.ashi.pack.proof.Refutation;
import org.ashi.pack.proof.Story;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VerifyTest {

    private static final Cli CLI = Cli.WITHOUT_ARCHIVE;
    private static final String HASH = "[0-9a-f]{64}";

    @Test
    void thePackInUseIsPutToTheProofAndTheExitCodeIsItsVerdict() {
        var run = CLI.run("verify", "--json", "--seconds", "1");

        var proof = JsonMapper.shared().readTree(run.out());
        assertThat(run.lines()).hasSize(1);
        assertThat(run.exitCode()).isEqualTo(List.of("PROVED", "REFUTED", "UNDECIDED").indexOf(proof.get("verdict").stringValue()));
        assertThat(proof.get("pack").get("id").stringValue()).isEqualTo("low-back-pain");
        assertThat(proof.get("hash").stringValue()).matches(HASH);
    }

    @Test
    void aProofIsKeptWhereItIsAskedFor(@TempDir Path data) throws IOException {
        var pack = Packs.lowered(data.resolve("pack")).toString();
        var run = CLI.run("verify", pack, "--keep", "--seconds", "1", "--json", "--data", data.toString());
        var proof = JsonMapper.shared().readTree(run.out());
        var kept = ProofFile.in(data, "no-such-pack").find(proof.get("hash").stringValue()).orElseThrow();
        assertThat(kept.verdict().name()).isEqualTo(proof.get("verdict").stringValue());

        var file = Files.writeString(data.resolve("file"), "");
        var refused = CLI.run("verify", pack, "--keep", "--seconds", "1", "--data", file.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).hasSize(1).allMatch(e -> e.contains("ASHI-P03"));
    }

    @Test
    void theHashIsThatOfTheFiles(@TempDir Path folder) throws IOException {
        var copy = hash(Packs.copy(folder.resolve("a")).toString());

        assertThat(copy).isEqualTo(hash()).isNotEqualTo(hash(Packs.lowered(folder.resolve("b")).toString()));
    }

    @Test
    void aPackThatCannotBeReadIsRefutedByItsStructure(@TempDir Path folder) throws IOException {
        var pack = Packs.unreadable(folder).toString();

        var run = CLI.run("verify", pack);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().getFirst()).startsWith("Structure: refuted; 1 claim");
        assertThat(run.out()).contains("Refuted: rules.json", "rf_colapse").doesNotContain("Exception", "\tat ");

        var json = CLI.run("verify", pack, "--json");
        assertThat(json.exitCode()).isEqualTo(1);
        var proof = JsonMapper.shared().readTree(json.out());
        assertThat(proof.has("pack")).isFalse();
        var check = proof.get("checks").get(0);
        assertThat(check.get("id").stringValue()).isEqualTo("structure");
        assertThat(check.get("refuted").get(0).get("code").stringValue()).isEqualTo("UNKNOWN_QUESTION");
        assertThat(check.get("refuted").get(0).get("claim").stringValue()).startsWith("structure.rules.json/rules/");
    }

    @Test
    void itSpeaksSpanish(@TempDir Path folder) throws IOException {
        var run = CLI.run("--language", "es", "verify", Packs.unreadable(folder).toString());

        assertThat(run.out()).contains("Estructura: refutado", "1 afirmación");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.json", "none", "a\0b"})
    void whatIsNoFolderIsSaidInOneLine(String name, @TempDir Path folder) throws IOException {
        var path = Packs.copy(folder) + "/" + name;

        assertThat(CLI.run("verify", path).exitCode()).isEqualTo(1);
        assertThat(CLI.run("verify", path).errors()).singleElement().asString().contains("is not a folder");
    }

    @Test
    void anEmptyFolderIsAPackWithoutFiles(@TempDir Path folder) {
        var run = CLI.run("verify", folder.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("pack.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--seconds 0", "--seconds soon", "--seconds -1", "--seconds 86401", "a b"})
    void whatMakesNoSenseIsAUsageError(String line) {
        var run = CLI.run(("verify " + line).split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aRefutationOutweighsWhatIsNotDecided() {
        assertThat(found(check("a")).exitCode()).isZero();
        assertThat(found(check("a"), undecided("b")).exitCode()).isEqualTo(2);
        assertThat(found(undecided("b"), check("c", told())).exitCode()).isEqualTo(1);
        assertThat(found().exitCode()).as("nothing was looked at").isEqualTo(2);
    }

    @Test
    void firstTheChecksThenWhatIsRefutedThenTheRest() {
        var lines = text(found(undecided("b"), check("c", told())));

        assertThat(lines.get(0)).startsWith("b: not decided in time; 1 claim");
        assertThat(lines.get(1)).startsWith("c: refuted; 1 claim, 0.5 s");
        assertThat(lines.get(3)).startsWith("Refuted: Claim c.told");
        assertThat(lines.get(4)).startsWith("{\"id\":\"c.told\",\"form\":\"first\",\"answers\":{");
        assertThat(lines.get(5)).startsWith("{\"id\":\"c.told changed\"");
        assertThat(lines.get(7)).isEqualTo("Not decided in time: b.open");
        assertThat(lines.get(8)).startsWith("Note: Claim b.odd");
        assertThat(lines.getLast()).startsWith("Pack ?: refuted");
    }

    @Test
    void eachStoryIsReadByAssessAsItStands() {
        var told = new Refutation("c." + "x".repeat(250), "CODE", List.of(), told().story());

        var lines = text(found(check("c", told))).stream().filter(line -> line.startsWith("{")).toList();
        var run = CLI.reading(String.join("\n", lines), "assess", "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(json(run.lines().get(0)).get("triage").stringValue()).isNotEqualTo("EMERGENCY");
        assertThat(json(run.lines().get(1)).get("triage").stringValue()).isEqualTo("EMERGENCY");
    }

    @Test
    void theDocumentHoldsTheSameObjects() {
        var out = new ByteArrayOutputStream();
        try (var json = new Json(out)) {
            new ProofJson(json.generator(), words()).write(found(check("c", told())));
        }

        var refuted = json(out.toString(StandardCharsets.UTF_8)).at("/checks/0/refuted/0");
        assertThat(refuted.get("words").stringValue()).isNotBlank();
        var input = refuted.get("story").valueStream().map(JsonNode::toString).toList();
        assertThat(input).hasSize(2);
        assertThat(CLI.reading(String.join("\n", input), "assess", "-").lines()).hasSize(2);
    }

    /// An answer of every sort.
    private static Refutation told() {
        var answers = new Answers(Map.of(
                "age", new Answer.Number(40), "rf_fever", Answer.no(), "worse", new Answer.Choices(Set.of()),
                "better", Answer.Choices.of("sit", "heat"), "rf_saddle", new Answer.Unsure(), "rf_bladder", Answer.no(),
                "trend", new Answer.Declined(), "areas", Answer.Choices.of("lumbar_l"), "main_area", new Answer.Choice("lumbar_l")));
        var calm = answers.with("rf_saddle", Answer.no());
        return new Refutation(
                "c.told", "CODE", List.of("x"),
                Optional.of(new Story("first", calm, Optional.of(answers.with("rf_collapse", Answer.yes())))));
    }

    private static CheckResult check(String id, Refutation... refuted) {
        return new CheckResult(id, 1, List.of(refuted), List.of(), List.of(), Duration.ofMillis(500));
    }

    private static CheckResult undecided(String id) {
        var odd = new Refutation(id + ".odd", "ODD", List.of(), Optional.empty());
        return new CheckResult(id, 1, List.of(), List.of(id + ".open"), List.of(odd), Duration.ZERO);
    }

    private static Verification found(CheckResult... checks) {
        return new Verification(
                Optional.empty(), "0", Optional.empty(), Instant.EPOCH, Duration.ZERO, Arrays.asList(checks));
    }

    private static List<String> text(Verification found) {
        var out = new ByteArrayOutputStream();
        var console = new Console(out, out);
        new ProofText(console, messages()).write(found);
        console.flush();
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static ProofWords words() {
        return new ProofWords(messages());
    }

    private static Messages messages() {
        return Messages.of("en", ZoneOffset.UTC);
    }

    private static String hash(String... pack) {
        var args = new ArrayList<>(List.of("verify", "--json", "--seconds", "1"));
        args.addAll(List.of(pack));
        return json(CLI.run(args.toArray(String[]::new)).out()).get("hash").stringValue();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
