package org.ashi.cli;

import java.util.List;
import org.ashi.rules.Assessment;
import org.ashi.rules.Evaluation;
import org.ashi.rules.Explainer;
import org.ashi.rules.Explanation;
import org.ashi.rules.Explanation.Node;
import tools.jackson.core.JsonGenerator;

/// Why an assessment is what it is: every rule, fired or not, every row of points, and how each option came out.
final class ExplanationJson {

    private final JsonGenerator json;

    ExplanationJson(JsonGenerator json) {
        this.json = json;
    }

    void member(Assessment assessment, Evaluation evaluation) {
        var explainer = new Explainer(evaluation);
        json.writeObjectPropertyStart("explain");
        rules(explainer.rules());
        causes(assessment, evaluation, explainer);
        options(assessment, evaluation, explainer);
        json.writeEndObject();
    }

    void rules(List<Explanation> trace) {
        json.writeArrayPropertyStart("rules");
        for (var rule : trace) {
            json.writeStartObject();
            json.writeStringProperty("id", rule.id());
            json.writeBooleanProperty("fired", rule.fired());
            json.writeBooleanProperty("failSafe", rule.failSafe());
            condition("condition", rule.condition());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void causes(Assessment assessment, Evaluation evaluation, Explainer explainer) {
        var causes = evaluation.base().causes();
        json.writeArrayPropertyStart("causes");
        for (var i = 0; i < causes.size(); i++) {
            var cause = causes.get(i);
            json.writeStartObject();
            json.writeStringProperty("id", cause.id());
            json.writeNumberProperty("points", evaluation.points(i));
            cause.gate()
                    .ifPresent(gate ->
                            condition("gate", explainer.explain(cause.id(), gate).condition()));
            json.writeArrayPropertyStart("namedBy");
            assessment.causes().stream()
                    .filter(c -> c.causeId().equals(cause.id()))
                    .flatMap(c -> c.namedBy().stream())
                    .forEach(json::writeString);
            json.writeEndArray();
            json.writeArrayPropertyStart("rows");
            for (var row : cause.rows()) {
                var explanation = explainer.explain(cause.id(), row.when());
                json.writeStartObject();
                json.writeNumberProperty("points", row.points());
                json.writeStringProperty("strength", row.strength().name());
                json.writeBooleanProperty("holds", explanation.fired());
                condition("condition", explanation.condition());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void options(Assessment assessment, Evaluation evaluation, Explainer explainer) {
        json.writeArrayPropertyStart("options");
        for (var option : evaluation.base().options()) {
            json.writeStartObject();
            json.writeStringProperty("id", option.id());
            assessment.option(option.id()).ifPresent(this::result);
            option.addOnTo().ifPresent(to -> json.writeStringProperty("addOnTo", to));
            json.writeArrayPropertyStart("fits");
            for (var row : option.fits()) {
                var explanation = explainer.explain(option.id(), row.when());
                json.writeStartObject();
                json.writeStringProperty("fit", row.fit().name());
                json.writeBooleanProperty("holds", explanation.fired());
                condition("condition", explanation.condition());
                json.writeEndObject();
            }
            json.writeEndArray();
            option.caveatWhen()
                    .ifPresent(when -> condition(
                            "caveatWhen", explainer.explain(option.id(), when).condition()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void result(Assessment.OptionResult result) {
        json.writeStringProperty("status", result.status().name());
        json.writeStringProperty("fit", result.fit().name());
        json.writeBooleanProperty("ownCaveat", result.ownCaveat());
        json.writeBooleanProperty("unasked", result.unasked());
        json.writeArrayPropertyStart("reasons");
        result.reasons().forEach(json::writeString);
        json.writeEndArray();
    }

    private void condition(String name, Node node) {
        json.writeName(name);
        node(node);
    }

    private void node(Node node) {
        json.writeStartObject();
        json.writeStringProperty("op", node.op().name());
        if (!node.subject().isEmpty()) {
            json.writeStringProperty("subject", node.subject());
        }
        if (!node.codes().isEmpty()) {
            json.writeArrayPropertyStart("codes");
            node.codes().forEach(json::writeString);
            json.writeEndArray();
        }
        node.min().ifPresent(min -> json.writeNumberProperty("min", min));
        node.max().ifPresent(max -> json.writeNumberProperty("max", max));
        json.writeStringProperty("truth", node.truth().name());
        json.writeStringProperty("counted", node.counted().name());
        node.found().ifPresent(answer -> {
            json.writeName("found");
            AnswerJson.write(json, answer);
        });
        node.value().ifPresent(value -> json.writeNumberProperty("value", value));
        if (!node.children().isEmpty()) {
            json.writeArrayPropertyStart("children");
            node.children().forEach(this::node);
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
