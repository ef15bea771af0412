package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every worked case of the pack comes out as it says.
class ScenarioTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<Path> scenarios() throws IOException {
        var files = Files.list(Path.of("resources/packs/low-back-pain/scenarios"));
        return files.filter(f -> f.toString().endsWith(".json")).sorted();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void comesOutAsExpected(Path file) {
        var run = Cli.WITHOUT_ARCHIVE.run("assess", file.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        var scenario = JSON.readTree(file);
        var expected = scenario.get("expected");
        var found = JSON.readTree(run.out());
        assertThat(found.get("id")).isEqualTo(scenario.get("id"));
        for (var name : expected.propertyNames()) {
            switch (name) {
                case "findings", "needling" ->
                    assertThat(texts(found.get(name))).as(name).containsExactlyInAnyOrderElementsOf(texts(expected.get(name)));
                case "options" ->
                    expected.get(name)
                            .properties()
                            .forEach(option -> assertThat(found.get(name).get(option.getKey()))
                                    .as(option.getKey())
                                    .isEqualTo(option.getValue()));
                default -> assertThat(found.get(name)).as(name).isEqualTo(expected.get(name));
            }
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::stringValue).toList();
    }
}
