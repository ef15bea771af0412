package org.ashi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ashi.cli.answers.AnswerLines;
import org.ashi.cli.answers.AnswerReader;
import org.ashi.cli.answers.Outcome;
import org.ashi.pack.ProtocolPack;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked cases beside a pack: answers, and what must come of them.
///
/// @param cases in the order of their files
record WorkedCases(List<Case> cases) {

    private static final JsonMapper JSON = JsonMapper.shared();

    record Case(Outcome.Given given, JsonNode expected) {}

    WorkedCases {
        cases = List.copyOf(cases);
    }

    /// Those that the pack's questions can be answered with; none where there is no folder of them.
    ///
    /// @param folder of the pack
    static WorkedCases in(Path folder, ProtocolPack pack) throws IOException {
        var cases = new ArrayList<Case>();
        var scenarios = folder.resolve("scenarios");
        if (Files.isDirectory(scenarios)) {
            try (var files = Files.list(scenarios)) {
                var reader = AnswerReader.ofAnswers(pack);
                for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                    try (var in = Files.newInputStream(file)) {
                        var lines = new AnswerLines(in, () -> {});
                        if (lines.next().map(reader::read).orElse(null) instanceof Outcome.Given given) {
                            cases.add(new Case(given, JSON.readTree(file.toFile()).path("expected")));
                        }
                    }
                }
            }
        }
        return new WorkedCases(cases);
    }

    /// Ids of the cases that come out otherwise than they say.
    Set<String> broken(ProtocolPack pack) {
        var broken = new HashSet<String>();
        for (var one : cases) {
            var found = new Evaluator(pack.rules(one.given().form())).assess(one.given().answers());
            if (!fits(one.expected(), json(found))) {
                broken.add(one.given().id().map(id -> id.text()).orElse("?"));
            }
        }
        return broken;
    }

    private static boolean fits(JsonNode expected, JsonNode found) {
        return expected.propertyStream().allMatch(member -> switch (member.getKey()) {
            case "findings", "needling" -> texts(member.getValue()).equals(texts(found.path(member.getKey())));
            case "options" -> member.getValue().propertyStream().allMatch(option ->
                    option.getValue().equals(found.path("options").path(option.getKey())));
            default -> member.getValue().equals(found.path(member.getKey()));
        });
    }

    private static Set<String> texts(JsonNode list) {
        return new TreeSet<>(list.valueStream().map(JsonNode::stringValue).toList());
    }

    private static JsonNode json(Assessment assessment) {
        var out = new ByteArrayOutputStream();
        try (var json = new Json(out)) {
            json.generator().writeStartObject();
            new AssessmentJson(json.generator()).members(assessment);
            json.generator().writeEndObject();
        }
        return JSON.readTree(out.toString(StandardCharsets.UTF_8));
    }
}
