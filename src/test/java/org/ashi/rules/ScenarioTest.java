package org.ashi.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.BuiltInPack;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked cases of the pack come out as expected.
class ScenarioTest {

    private static final Path FOLDER = Path.of("resources/packs/low-back-pain/scenarios");
    private final Evaluator evaluator = new Evaluator(BuiltInPack.lowBackPain().rules());

    @TestFactory
    Stream<DynamicTest> everyScenario() throws IOException {
        List<Path> files;
        try (var listed = Files.list(FOLDER)) {
            files = listed.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(17);
        return files.stream().map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> check(f)));
    }

    private void check(Path file) {
        var scenario = JsonMapper.shared().readTree(file.toFile());
        var assessment = evaluator.assess(answers(scenario.get("answers")));
        assertThat(summary(assessment)).isEqualTo(summary(scenario.get("expected")));
    }

    private static Answers answers(JsonNode node) {
        var answers = new TreeMap<String, Answer>();
        node.properties().forEach(e -> {
            var value = e.getValue();
            if (value.isInt()) {
                answers.put(e.getKey(), new Answer.Number(value.intValue()));
            } else if (value.isArray()) {
                answers.put(
                        e.getKey(),
                        new Answer.Choices(new TreeSet<>(
                                value.valueStream().map(JsonNode::stringValue).toList())));
            } else if (value.stringValue().equals("unsure")) {
                answers.put(e.getKey(), new Answer.Unsure());
            } else if (!value.stringValue().equals("na")) {
                answers.put(e.getKey(), new Answer.Choice(value.stringValue()));
            }
        });
        return new Answers(answers);
    }

    private record Summary(
            String triage,
            boolean hold,
            TreeSet<String> findings,
            TreeSet<String> needling,
            List<String> causes,
            List<String> factors,
            TreeMap<String, String> options) {}

    private static Summary summary(Assessment a) {
        var options = new TreeMap<String, String>();
        a.options().stream()
                .filter(o -> !o.optionId().equals("electrical"))
                .forEach(o -> options.put(o.optionId(), o.status().name()));
        return new Summary(
                a.level().name(),
                a.hold(),
                new TreeSet<>(a.findings().stream().map(Assessment.Finding::ruleId).toList()),
                new TreeSet<>(a.needling().stream().map(Assessment.Finding::ruleId).toList()),
                a.causes().stream()
                        .map(c -> c.causeId() + ":" + c.strength().name().toLowerCase(Locale.ROOT))
                        .toList(),
                a.factors().stream().map(Assessment.RankedCause::causeId).toList(),
                options);
    }

    private static Summary summary(JsonNode e) {
        var options = new TreeMap<String, String>();
        e.get("options").properties().forEach(o -> options.put(o.getKey(), o.getValue().stringValue()));
        return new Summary(
                e.get("triage").stringValue(),
                e.get("hold").booleanValue(),
                texts(e.get("findings")),
                texts(e.get("needling")),
                e.get("causes")
                        .valueStream()
                        .map(c -> c.get("id").stringValue() + ":"
                                + c.get("strength").stringValue())
                        .toList(),
                List.copyOf(e.get("factors").valueStream().map(JsonNode::stringValue).toList()),
                options);
    }

    private static TreeSet<String> texts(JsonNode list) {
        return new TreeSet<>(list.valueStream().map(JsonNode::stringValue).toList());
    }
}
