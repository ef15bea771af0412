package org.ashi.pack;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ashi.intake.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The worked cases of the pack that ships.
public final class Scenarios {

    private static final Path FOLDER = Path.of("resources/packs/low-back-pain/scenarios");

    private Scenarios() {}

    /// By question; what is not put to that patient is left out.
    public static Map<String, Answer> answers(String scenario) {
        var answers = new TreeMap<String, Answer>();
        JsonMapper.shared()
                .readTree(FOLDER.resolve(scenario + ".json").toFile())
                .get("answers")
                .properties()
                .forEach(e -> answer(e.getValue()).ifPresent(a -> answers.put(e.getKey(), a)));
        return answers;
    }

    /// For each triage level the first case that comes out at it.
    public static Map<String, String> byLevel() {
        var first = new TreeMap<String, String>();
        for (var file : sorted()) {
            var scenario = JsonMapper.shared().readTree(file);
            first.putIfAbsent(
                    scenario.get("expected").get("triage").stringValue(), scenario.get("id").stringValue());
        }
        return first;
    }

    private static File[] sorted() {
        var files = Objects.requireNonNull(FOLDER.toFile().listFiles(), "scenarios");
        Arrays.sort(files);
        return files;
    }

    private static Optional<Answer> answer(JsonNode value) {
        if (value.isInt()) {
            return Optional.of(new Answer.Number(value.intValue()));
        }
        if (value.isArray()) {
            return Optional.of(new Answer.Choices(
                    new TreeSet<>(value.valueStream().map(JsonNode::stringValue).toList())));
        }
        return switch (value.stringValue()) {
            case "na" -> Optional.empty();
            case "unsure" -> Optional.of(new Answer.Unsure());
            case "declined" -> Optional.of(new Answer.Declined());
            case String code -> Optional.of(new Answer.Choice(code));
        };
    }
}
