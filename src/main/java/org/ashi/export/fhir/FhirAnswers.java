package org.ashi.export.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.pack.ProtocolPack;
import tools.jackson.databind.JsonNode;

/// Reads the answers back out of a bundle that this program made.
final class FhirAnswers {

    /// Questions that take several answers.
    private final Set<String> several;

    private FhirAnswers(Set<String> several) {
        this.several = several;
    }

    /// @param pack tells which questions take several answers, where the bundle comes without its form
    /// @throws IllegalArgumentException for what this program does not write
    static Answers of(JsonNode bundle, ProtocolPack pack) {
        var repeating = items(bundle, "Questionnaire")
                .filter(item -> item.path("repeats").asBoolean(false))
                .map(item -> item.path("linkId").asString());
        var listed = pack.forms().values().stream()
                .flatMap(form -> form.questionnaire().questions())
                .filter(question -> FormResource.severalOf(question.kind()))
                .map(Question::id);
        var formless = items(bundle, "Questionnaire").findAny().isEmpty();
        var reader = new FhirAnswers((formless ? listed : repeating).collect(Collectors.toSet()));
        Map<String, Answer> answers = new TreeMap<>();
        items(bundle, "QuestionnaireResponse")
                .filter(item -> item.has("answer") || item.has("extension") && !unanswered(item))
                .forEach(item -> answers.put(item.path("linkId").asString(), reader.answer(item)));
        return new Answers(answers);
    }

    /// All items of all resources of a type, also those within others.
    private static Stream<JsonNode> items(JsonNode bundle, String type) {
        return stream(bundle.path("entry"))
                .map(entry -> entry.path("resource"))
                .filter(resource -> resource.path("resourceType").asString().equals(type))
                .flatMap(FhirAnswers::below);
    }

    private static Stream<JsonNode> below(JsonNode node) {
        return stream(node.path("item")).flatMap(item -> Stream.concat(Stream.of(item), below(item)));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }

    private static boolean unanswered(JsonNode item) {
        return absent(item).equals(Systems.UNANSWERED);
    }

    private static String absent(JsonNode item) {
        return item.path("extension").path(0).path("valueCode").asString();
    }

    private Answer answer(JsonNode item) {
        if (item.has("extension")) {
            return unclear(absent(item));
        }
        var question = item.path("linkId").asString();
        var given = stream(item.path("answer")).toList();
        var first = given.getFirst();
        if (first.has("valueInteger")) {
            return new Answer.Number(first.path("valueInteger").intValue());
        }
        if (first.has("valueString")) {
            return new Answer.Text(first.path("valueString").stringValue());
        }
        return coded(question, given);
    }

    private Answer coded(String question, List<JsonNode> given) {
        var codes = new ArrayList<String>();
        for (var one : given) {
            var coding = one.path("valueCoding");
            var system = coding.path("system").asString();
            var code = coding.path("code").asString();
            if (system.equals(Systems.ABSENT)) {
                return unclear(code);
            }
            if (!system.equals(Systems.ANSWER)) {
                codes.add(system.endsWith(":region") ? code : code.substring(question.length() + 1));
            }
        }
        return several.contains(question) || codes.size() != 1
                ? new Answer.Choices(new HashSet<>(codes))
                : new Answer.Choice(codes.getFirst());
    }

    private static Answer unclear(String code) {
        return switch (code) {
            case Systems.UNSURE -> new Answer.Unsure();
            case Systems.DECLINED -> new Answer.Declined();
            default -> throw new IllegalArgumentException("not an answer");
        };
    }
}
