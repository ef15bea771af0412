package org.ashi.export.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ashi.form.Kind;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Deed;
import org.ashi.intake.Status;
import tools.jackson.databind.node.ObjectNode;

/// What others will want to follow over time, as Observations by their ids: pain on its scales, impact, where it hurts, and scores of other
/// instruments. The codes are the pack's own.
final class Measures {

    /// Of the ids of questions about what the pain keeps from doing.
    private static final String IMPACT = "impact_";

    private final FhirCase of;
    private final Coded coded;
    private final String response;
    private final Map<String, ObjectNode> all = new LinkedHashMap<>();

    private Measures(FhirCase of, String response) {
        this.of = of;
        this.response = response;
        coded = new Coded(of.pack(), of.wording());
    }

    /// @param response id of the QuestionnaireResponse that the answers are from
    static Map<String, ObjectNode> of(FhirCase of, String response) {
        var measures = new Measures(of, response);
        of.form().questions().forEach(q -> of.answers().get(q.id()).ifPresent(a -> measures.answer(q, a)));
        measures.scores(of.intake().review().deeds(Deed.Scored.class));
        return measures.all;
    }

    private void answer(Question question, Answer answer) {
        switch (question.kind()) {
            case Kind.Scale s -> one(question, answer);
            case Kind.Regions r -> places(question, answer);
            case Kind.RegionOf r -> one(question, answer);
            case Kind.Choice c when question.id().startsWith(IMPACT) -> one(question, answer);
            case Kind.Choice c -> {}
            case Kind.YesNo y -> {}
            case Kind.Choices c -> {}
            case Kind.NumberRange n -> {}
            case Kind.BirthDate b -> {}
            case Kind.ShortText t -> {}
        }
    }

    private void one(Question question, Answer answer) {
        var observation = begun(question.id(), coded.question(question.id()), of.said().toString());
        switch (answer) {
            case Answer.Number(int value) -> observation.put("valueInteger", value);
            case Answer.Choice(String code) -> value(observation, coded.answer(question.id(), code));
            case Answer.Unsure u -> absent(observation, Nodes.unsure());
            case Answer.Declined d -> absent(observation, Nodes.declined());
            case Answer.Choices c -> none(question.id());
            case Answer.Text t -> none(question.id());
        }
    }

    /// An answer of a kind that the question no longer has stays with the answers alone.
    private void none(String part) {
        all.remove(of.id(part));
    }

    private static void value(ObjectNode observation, ObjectNode coding) {
        observation.set("valueCodeableConcept", Nodes.concept(coding, coding.path("display").asString()));
    }

    private static void absent(ObjectNode observation, ObjectNode why) {
        var concept = Nodes.object();
        concept.putArray("coding").add(why);
        observation.set("dataAbsentReason", concept);
    }

    /// One for each region that is marked.
    private void places(Question question, Answer answer) {
        if (!(answer instanceof Answer.Choices(Set<String> codes))) {
            one(question, answer);
            return;
        }
        if (codes.isEmpty()) {
            value(begun(question.id(), coded.question(question.id()), of.said().toString()), coded.noneOfThese());
        }
        for (var code : codes) {
            var observation = begun(question.id() + "/" + code, coded.question(question.id()), of.said().toString());
            var site = coded.answer(question.id(), code);
            observation.set("bodySite", Nodes.concept(site, site.path("display").asString()));
            observation.put("valueBoolean", true);
        }
    }

    private void scores(Stream<Deed.Scored> scores) {
        var n = 0;
        for (var scored : scores.toList()) {
            var observation = begun("score/" + n++, Nodes.text(scored.instrument()), scored.day().toString());
            observation.remove("derivedFrom");
            // Without a unit: the number is the instrument's own.
            observation.putObject("valueQuantity").put("value", scored.score().value());
        }
    }

    private ObjectNode begun(String part, ObjectNode code, String when) {
        var id = of.id(part);
        var observation = Nodes.resource("Observation", id);
        observation.put("status", of.intake().status() == Status.UNFINISHED ? "preliminary" : "final");
        observation.putArray("category")
                .add(Nodes.concept("http://terminology.hl7.org/CodeSystem/observation-category", "survey", "Survey"));
        observation.set("code", code);
        observation.set("subject", Nodes.reference(of.patientId()));
        observation.put("effectiveDateTime", when);
        observation.putArray("performer").add(Nodes.reference(of.patientId()));
        observation.putArray("derivedFrom").add(Nodes.reference(response));
        all.put(id, observation);
        return observation;
    }
}
