package org.ashi.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.rules.Evaluator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whoever puts the form by FHIR's conditions asks what the program asks.
class EnableWhenTest {

    private static final int RECORDS = 400;

    @ParameterizedTest
    @ValueSource(strings = {Intake.FIRST_VISIT, Intake.RETURN_VISIT})
    void fhirHidesWhatTheProgramHides(String form) {
        var items = items(new JsonMapper().readTree(Records.json(Records.assessed(Records.intake(form, Answers.NONE)))));
        var random = new Random(7);
        var seen = new TreeSet<String>();
        for (int i = 0; i < RECORDS; i++) {
            var answers = Records.random(random).intake().answers();
            var evaluator = new Evaluator(Records.PACK.rules(form));
            var evaluation = evaluator.evaluate(answers.retaining(id -> Records.PACK.questionnaire(form).question(id).isPresent()));
            for (var item : items) {
                var id = item.path("linkId").asString();
                var hidden = evaluation.hidden().contains(id);
                assertThat(enabled(item, evaluation.answers())).as("%s in record %d", id, i).isEqualTo(!hidden);
                seen.add(id + (hidden ? " hidden" : " put"));
            }
        }
        assertThat(seen).as("each is hidden and put").hasSize(items.size() * 2);
        if (form.equals(Intake.FIRST_VISIT)) {
            assertThat(items).extracting(i -> i.path("linkId").asString())
                    .containsExactlyInAnyOrder("guardian", "ns_pregnant", "onset_age", "leg_vs_back", "ces_timing", "prior_stone", "prior_result");
        }
    }

    private static Set<JsonNode> items(JsonNode bundle) {
        return bundle.path("entry").valueStream()
                .map(e -> e.path("resource"))
                .filter(r -> r.path("resourceType").asString().equals("Questionnaire"))
                .flatMap(q -> q.path("item").valueStream())
                .flatMap(g -> g.path("item").valueStream())
                .filter(i -> i.has("enableWhen"))
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /// As the specification reads it, all of them joined by "any".
    private static boolean enabled(JsonNode item, Answers answers) {
        return item.path("enableWhen").valueStream().anyMatch(when -> holds(when, answers));
    }

    private static boolean holds(JsonNode when, Answers answers) {
        var question = when.path("question").asString();
        var codes = answers.get(question).stream().flatMap(a -> codes(question, a)).toList();
        return switch (when.path("operator").asString()) {
            case "exists" -> codes.isEmpty() != when.path("answerBoolean").asBoolean();
            case "=" -> codes.contains(when.path("answerCoding").path("code").asString());
            case "<=" -> codes.stream().anyMatch(c -> Integer.parseInt(c) <= when.path("answerInteger").asInt());
            case ">=" -> codes.stream().anyMatch(c -> Integer.parseInt(c) >= when.path("answerInteger").asInt());
            default -> throw new AssertionError(when);
        };
    }

    private static Stream<String> codes(String question, Answer answer) {
        var byCode = !Records.PACK.question(question).orElseThrow().kind().codes().isEmpty();
        var regions = question.equals("areas") || question.equals("main_area");
        return switch (answer) {
            case Answer.Choice(String code) -> Stream.of(regions ? code : question + "." + code);
            case Answer.Choices(Set<String> codes) when codes.isEmpty() -> Stream.of("none-of-these");
            case Answer.Choices(Set<String> codes) -> codes.stream().map(c -> regions ? c : question + "." + c);
            case Answer.Number(int value) -> Stream.of(Integer.toString(value));
            case Answer.Text(String text) -> Stream.of(text);
            case Answer.Unsure u -> byCode ? Stream.of("asked-unknown") : Stream.of();
            case Answer.Declined d -> byCode ? Stream.of("asked-declined") : Stream.of();
        };
    }
}
