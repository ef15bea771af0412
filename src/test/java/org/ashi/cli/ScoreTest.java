package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.ashi.pack.PackCopy;
import org.ashi.pack.PackFiles;
import org.ashi.pack.PackShelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `score` tells how the pack in use does.
class ScoreTest {

    /// Drawn and worked out once: thousands of patients take a while.
    private static final JsonNode JSON = score();

    @Test
    void tellsTheShippedPackInWords() {
        var run = Cli.WITHOUT_ARCHIVE.run("score");

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .contains("Pack low-back-pain, version 1.0.0.")
                .anyMatch(line -> line.matches("  Any red flag at all: [78]\\d\\.\\d % \\(published: 80 %\\)"))
                .anyMatch(line -> line.startsWith("  Not lower (safe): "))
                .anyMatch(line -> line.startsWith("  Emergency: "))
                .last()
                .asString()
                .contains("not that they are right for patients");
    }

    @Test
    void tellsItInSpanish() {
        assertThat(Cli.WITHOUT_ARCHIVE.run("score", "--language", "es").lines())
                .anyMatch(line -> line.matches("  Alguna señal de alarma: [78]\\d,\\d % \\(publicado: 80 %\\)"));
    }

    @Test
    void tellsTheSameAsJson() {
        var score = JSON;

        assertThat(score.at("/reference/all/safe/count").intValue()).isEqualTo(score.at("/reference/rows").size());
        assertThat(score.at("/reference/published/exact/of").intValue()).isEqualTo(2);
        assertThat(score.at("/reference/all/under/high").doubleValue()).isBetween(0.0, 0.2);
        assertThat(score.at("/ordinary/anyFlag/share").doubleValue()).isBetween(0.79, 0.81);
        assertThat(StreamSupport.stream(score.at("/ordinary/levels").spliterator(), false).mapToInt(l -> l.get("count").intValue()).sum())
                .isEqualTo(score.at("/ordinary/patients").intValue());
        assertThat(score.at("/coverage/rules/covered")).isEqualTo(score.at("/coverage/rules/of"));
    }

    @Test
    void drawsTheSamePatientsEachTime() {
        assertThat(score().get("ordinary")).isEqualTo(JSON.get("ordinary"));
    }

    @Test
    void aPackOfTheClinicWithoutScenariosIsSaidSo(@TempDir Path data) throws IOException {
        PackCopy.to(data.resolve("packs/low-back-pain"));

        var run = own(data);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).hasSize(2).anyMatch(e -> e.contains("scenarios.json")).anyMatch(e -> e.contains("casemix.json"));
        assertThat(run.out()).contains("0 of 102");
    }

    @Test
    void theClinicsOwnScenariosAreScored(@TempDir Path data) throws IOException {
        var pack = data.resolve("packs/low-back-pain");
        PackCopy.to(pack);
        var shipped = PackFiles.builtIn("low-back-pain");
        Files.createDirectories(pack.resolve("scenarios"));
        Files.write(pack.resolve("scenarios/W001.json"), shipped.read("scenarios/W001.json").orElseThrow());
        var mix = new String(shipped.read("casemix.json").orElseThrow(), StandardCharsets.UTF_8);
        Files.writeString(pack.resolve("casemix.json"), mix.replace("\"patients\": 10000", "\"patients\": 1"));
        Files.writeString(pack.resolve("scenarios.json"), "{\"scenarios\": [\"W001\"]}");

        var run = own(data);

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("One scenario names the level", "1 of 1 (100 %", "One ordinary patient,");
    }

    private static JsonNode score() {
        var run = Cli.WITHOUT_ARCHIVE.run("score", "--json");
        assertThat(run.exitCode()).isZero();
        return JsonMapper.shared().readTree(run.out());
    }

    /// With the pack that lies in the data folder.
    private static Cli.Run own(Path data) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exitCode = CommandLineMain.run(
                new String[] {"score", "--data", data.toString()},
                new Surroundings(
                        new ByteArrayInputStream(new byte[0]), out, err, data,
                        folder -> new PackShelf("low-back-pain", folder, hash -> java.util.Optional.empty()).choose(),
                        folder -> {
                            throw new AssertionError("the archive was opened");
                        },
                        Cli.CLOCK));
        return new Cli.Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
