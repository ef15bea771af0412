package org.ashi.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Intake;
import org.ashi.intake.Review;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Scenarios;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluator;
import org.ashi.rules.PackRef;
import org.ashi.store.StoredIntake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a bundle says of one record.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirBundleTest {

    private static final Answers ANSWERS = Answers.NONE
            .with("pain_now", new Answer.Number(7))
            .with("pain_avg", new Answer.Declined())
            .with("duration", new Answer.Choice("w1_4"))
            .with("areas", Answer.Choices.of("lumbar_l", "buttock_l"))
            .with("main_area", new Answer.Choice("lumbar_l"))
            .with("worse", Answer.Choices.of())
            .with("impact_sleep", new Answer.Choice("lot"))
            .with("rf_fever", new Answer.Unsure())
            .with("rf_sexual", new Answer.Declined())
            .with("rf_saddle", Answer.no());

    /// Takes seconds to get ready.
    private final Judge judge = new Judge();

    /// The validator remembers what it did not find, and would hold no answers against the form then.
    @BeforeAll
    void theFormIsKnown() {
        judge.learn(Records.json(stored()));
    }

    private static StoredIntake stored() {
        return Records.assessed(Records.intake(Intake.FIRST_VISIT, ANSWERS));
    }

    private static JsonNode bundle(StoredIntake stored) {
        return new JsonMapper().readTree(Records.json(stored));
    }

    private static List<JsonNode> resources(JsonNode bundle, String type) {
        return bundle.path("entry").valueStream()
                .map(e -> e.path("resource"))
                .filter(r -> r.path("resourceType").asString().equals(type))
                .toList();
    }

    private static JsonNode one(JsonNode bundle, String type) {
        return resources(bundle, type).getFirst();
    }

    private static JsonNode item(JsonNode resource, String linkId) {
        return resource.path("item").valueStream()
                .flatMap(group -> Stream.concat(Stream.of(group), group.path("item").valueStream()))
                .filter(i -> i.path("linkId").asString().equals(linkId))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsUnclearIsNeverNo() {
        var response = one(bundle(stored()), "QuestionnaireResponse");
        assertThat(item(response, "rf_fever").path("answer").path(0).path("valueCoding").path("code").asString()).isEqualTo("asked-unknown");
        assertThat(item(response, "rf_sexual").path("answer").path(0).path("valueCoding").path("code").asString()).isEqualTo("asked-declined");
        assertThat(item(response, "rf_saddle").path("answer").path(0).path("valueCoding").path("code").asString()).isEqualTo("rf_saddle.no");
        assertThat(item(response, "worse").path("answer").path(0).path("valueCoding").path("code").asString()).isEqualTo("none-of-these");
        var pain = item(response, "pain_avg");
        assertThat(pain.has("answer")).isFalse();
        assertThat(pain.path("extension").path(0).path("valueCode").asString()).isEqualTo("asked-declined");
    }

    @Test
    void whatWasPutAndNotAnsweredIsAnItemWithoutAnAnswer() {
        var json = bundle(stored());
        var response = one(json, "QuestionnaireResponse");
        for (var id : List.of("rf_bladder", "impact_walk", "better")) {
            var item = item(response, id);
            assertThat(item.has("answer")).as(id).isFalse();
            assertThat(item.path("text").asString()).isNotBlank();
            assertThat(item.path("extension").path(0).path("valueCode").asString()).isEqualTo("unknown");
        }
        // Nobody asks a patient without a child's age for a guardian.
        var hidden = new Evaluator(Records.PACK.rules(Intake.FIRST_VISIT)).hidden(ANSWERS);
        assertThat(hidden).isNotEmpty();
        hidden.forEach(id -> assertThat(response.toString()).doesNotContain("\"linkId\":\"" + id + "\""));
        assertThat(FhirAnswers.of(json, Records.PACK).byQuestion()).isEqualTo(ANSWERS.byQuestion());
        assertThat(judge.errors(json)).isEmpty();
    }

    @Test
    void whatStaffChangedAndAddedHasItsAuthorAndTime() {
        var review = Review.NONE
                .with(new Entry("Dana Reyes", Records.AT, new Deed.Asked("rf_saddle", Optional.of(new Answer.Unsure()), Answer.no())))
                .signed(new Review.SignOff("Ana Pérez", Records.AT))
                .with(new Entry("Ana Pérez", Records.AT.plusSeconds(60), new Deed.Amended("Called: much better.")));
        var record = Records.assessed(Records.intake(Intake.FIRST_VISIT, ANSWERS).reviewed(Status.SIGNED_OFF, review));
        var json = bundle(record);
        assertThat(one(json, "QuestionnaireResponse").path("status").asString()).isEqualTo("amended");
        assertThat(one(json, "RiskAssessment").path("status").asString()).isEqualTo("amended");
        assertThat(one(json, "RiskAssessment").path("note").toString()).contains("Called: much better.", "Ana Pérez");
        var asked = by(json, "UPDATE");
        assertThat(asked.path("activity").path("text").asString()).contains("Not sure");
        assertThat(asked.path("recorded").asString()).isEqualTo(Records.AT.toString());
        assertThat(target(json, asked.path("target").path(0)).path("resourceType").asString()).isEqualTo("QuestionnaireResponse");
        assertThat(target(json, asked.path("agent").path(0).path("who")).toString()).contains("Dana Reyes");
        var added = by(json, "APPEND");
        assertThat(added.path("activity").path("text").asString()).contains("Called: much better.");
        assertThat(target(json, added.path("target").path(0)).path("resourceType").asString()).isEqualTo("RiskAssessment");
        // Who signed off and added is one person.
        assertThat(resources(json, "Practitioner")).hasSize(2);
        assertThat(judge.errors(json)).isEmpty();
        assertThat(FhirAnswers.of(json, Records.PACK).byQuestion()).isEqualTo(ANSWERS.byQuestion());
    }

    @Test
    void theWordsOfAnAdditionGoOnlyWhereTheNoteGoes() {
        var review = Review.NONE.signed(new Review.SignOff("Ana Pérez", Records.AT))
                .with(new Entry("Ana Pérez", Records.AT.plusSeconds(60), new Deed.Amended("Called: much better.")));
        var record = Records.assessed(Records.intake(Intake.FIRST_VISIT, ANSWERS).reviewed(Status.SIGNED_OFF, review));
        var json = FhirBundle.of(new FhirCase(record, Records.wording("en"), Records.AT, "Ashi", false));
        assertThat(json.toString()).doesNotContain("much better");
        assertThat(one(json, "RiskAssessment").path("status").asString()).as("that there is one is no secret").isEqualTo("amended");
        assertThat(by(json, "APPEND").path("recorded").asString()).isEqualTo(Records.AT.plusSeconds(60).toString());
        assertThat(judge.errors(json)).isEmpty();
    }

    private static JsonNode by(JsonNode bundle, String activity) {
        return resources(bundle, "Provenance").stream()
                .filter(p -> p.path("activity").path("coding").path(0).path("code").asString().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode target(JsonNode bundle, JsonNode reference) {
        return bundle.path("entry").valueStream()
                .filter(e -> e.path("fullUrl").asString().equals(reference.path("reference").asString()))
                .map(e -> e.path("resource"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void painImpactAndPlacesAreMeasures() {
        var measures = resources(bundle(stored()), "Observation");
        assertThat(measures).extracting(o -> o.path("code").path("coding").path(0).path("code").asString())
                .containsExactly("pain_now", "pain_avg", "areas", "areas", "main_area", "impact_sleep", "level-by-rules");
        assertThat(measures.getFirst().path("valueInteger").asInt()).isEqualTo(7);
        assertThat(measures.get(1).has("valueInteger")).isFalse();
        assertThat(measures.get(1).path("dataAbsentReason").toString()).contains("asked-declined");
        assertThat(measures.get(2).path("bodySite").path("coding").path(0).path("code").asString()).isEqualTo("buttock_l");
    }

    @Test
    void theLevelThatCountsIsThatOfStaffAndTheRulesLevelStandsBeside() {
        var review = Review.NONE.withNote("A private note.")
                .with(new Entry("Dana Reyes", Records.AT, new Deed.LevelSet(TriageLevel.CAUTION, "Seen, looks well.")));
        var record = Records.intake(Intake.FIRST_VISIT, ANSWERS).reviewed(Status.SIGNED_OFF, review.signed(new Review.SignOff("Ana Pérez", Records.AT)));
        var json = bundle(Records.assessed(record));
        var risk = one(json, "RiskAssessment");
        assertThat(risk.path("prediction").path(0).path("qualitativeRisk").path("coding").path(0).path("code").asString()).isEqualTo("CAUTION");
        assertThat(resources(json, "Observation").getLast().path("valueCodeableConcept").path("coding").path(0).path("code").asString())
                .isEqualTo(Records.assessed(record).ruledLevel().name())
                .isNotEqualTo("CAUTION");
        assertThat(risk.path("note").toString()).contains("Seen, looks well.", "Dana Reyes", "A private note.");
        assertThat(one(json, "Practitioner").toString()).contains("Ana Pérez");
        assertThat(resources(json, "Provenance")).hasSize(2).first().asString()
                .contains(Records.PACK.ref().sha256(), Records.PACK.ref().version());
        var without = FhirBundle.of(new FhirCase(Records.assessed(record), Records.wording("en"), Records.AT, "Ashi", false));
        assertThat(without.toString()).doesNotContain("A private note.").contains("Seen, looks well.");
        assertThat(judge.errors(json)).isEmpty();
    }

    @Test
    void noCauseIsNamed() {
        var answers = new Answers(Scenarios.answers("V04")).retaining(id -> Records.PACK.questionnaire().question(id).isPresent());
        var stored = Records.assessed(Records.intake(Intake.FIRST_VISIT, answers));
        assertThat(stored.assessment().causes()).isNotEmpty();
        var json = bundle(stored);
        assertThat(resources(json, "Condition")).isEmpty();
        stored.assessment().causes().forEach(c -> assertThat(json.toString()).doesNotContain("\"" + c.causeId() + "\""));
    }

    @Test
    void aRecordOfAnotherVersionGoesWithoutTheFormAndKeepsItsAnswers() {
        var a = stored().assessment();
        var older = new Assessment(
                new PackRef(a.pack().id(), "0.9.0", "0".repeat(64)), a.level(), a.hold(), a.findings(), a.needling(), a.causes(), a.factors(),
                a.options(), a.open());
        var answers = ANSWERS.with("gone", Answer.yes()).with("rf_cancer", new Answer.Choice("long_ago"));
        var stored = new StoredIntake(Records.intake(Intake.FIRST_VISIT, answers), older, List.of(), 1);
        var json = bundle(stored);
        assertThat(resources(json, "Questionnaire")).isEmpty();
        assertThat(one(json, "QuestionnaireResponse").has("questionnaire")).isFalse();
        assertThat(judge.errors(json)).isEmpty();
        assertThat(FhirAnswers.of(json, Records.PACK).byQuestion()).isEqualTo(answers.byQuestion());
    }

    @Test
    void itSpeaksThePractitionersLanguage() {
        var json = FhirBundle.of(new FhirCase(stored(), Records.wording("es"), Records.AT, "Ashi", false));
        assertThat(json.toString()).contains("Fiebre").doesNotContain("Triage level");
        assertThat(judge.errors(json)).isEmpty();
    }

    @Test
    void exportedTwiceItIsTheSame() {
        assertThat(Records.json(stored())).isEqualTo(Records.json(stored()));
    }

    /// A validator that takes everything would prove nothing.
    @ParameterizedTest
    @ValueSource(strings = {
        "\"rf_saddle.no\",\"display\" -> \"rf_saddle.perhaps\",\"display\"",
        "\"linkId\":\"pain_now\",\"text\" -> \"linkId\":\"pain_new\",\"text\"",
        "\"valueInteger\":7}] -> \"valueInteger\":\"seven\"}]",
        "\"valueInteger\":7}] -> \"valueString\":\"7\"}]",
        "\"status\":\"completed\", -> ",
        "\"status\":\"preliminary\", -> \"status\":\"perhaps\",",
        "\"type\":\"collection\" -> \"type\":\"heap\"",
        "\"birthDate\":\"1987-06-14\" -> \"birthDate\":\"14.6.1987\"",
        "\"type\":\"integer\" -> \"type\":\"number\"",
        "\"asked-unknown\" -> \"asked-unclear\""
    })
    void theValidatorFindsWhatIsWrong(String change) {
        var good = Records.json(stored());
        assertThat(judge.errors(good)).isEmpty();
        var parts = change.split(" -> ", -1);
        assertThat(good).contains(parts[0]);
        assertThat(judge.errors(good.replace(parts[0], parts[1]))).isNotEmpty();
    }

    @Test
    void theValidatorFindsThatSomethingIsMissing() {
        var json = bundle(stored());
        ((ObjectNode) resources(json, "Observation").getFirst()).remove("code");
        assertThat(judge.errors(json)).anyMatch(e -> e.contains("Observation.code"));
    }

    @Test
    void nothingButTheNumberStandsForAnAge() {
        var born = Records.PACK.questionnaire().birthDate().orElseThrow();
        var json = bundle(Records.assessed(Records.intake(Intake.FIRST_VISIT, ANSWERS.with(born.id(), new Answer.Number(38)))));
        assertThat(item(one(json, "Questionnaire"), born.id()).path("text").asString()).isEqualTo("Age in whole years");
        assertThat(Optional.of(one(json, "Patient").path("birthDate").asString())).contains("1987-06-14");
    }
}
