package org.ashi.export.fhir;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How soon a doctor is needed: the level that counts as a RiskAssessment, and what the rules gave as an Observation under it. Causes are
/// left out, so that nobody takes what answers point toward for a diagnosis.
final class RiskResource {

    private final FhirCase of;

    RiskResource(FhirCase of) {
        this.of = of;
    }

    /// The level of the rules, before staff changed it.
    ObjectNode ruled(String id, String response) {
        var observation = Nodes.resource("Observation", id);
        observation.put("status", "final");
        observation.set("code", Nodes.concept(Systems.STATEMENT, "level-by-rules", m("fhir.level.ruled")));
        observation.set("subject", Nodes.reference(of.patientId()));
        observation.put("effectiveDateTime", of.said().toString());
        observation.set("device", Nodes.reference(of.id("program")));
        observation.set("valueCodeableConcept", level(of.stored().ruledLevel()));
        observation.putArray("derivedFrom").add(Nodes.reference(response));
        return observation;
    }

    /// @param basis ids of what it rests on
    ObjectNode risk(String id, Collection<String> basis) {
        var risk = Nodes.resource("RiskAssessment", id);
        risk.put("language", of.wording().messages().language());
        risk.put("status", status());
        risk.set("method", Nodes.text(of.program() + ", " + of.pack().id() + " " + of.pack().version()));
        risk.set("subject", Nodes.reference(of.patientId()));
        risk.put("occurrenceDateTime", of.said().toString());
        risk.set("performer", Nodes.reference(of.id("program")));
        Nodes.references(risk.putArray("basis"), basis);
        var prediction = risk.putArray("prediction").addObject();
        prediction.set("outcome", Nodes.text(m("fhir.level.outcome")));
        prediction.set("qualitativeRisk", level(of.stored().level()));
        var why = why();
        if (!why.isEmpty()) {
            prediction.put("rationale", why);
        }
        notes(risk);
        return risk;
    }

    private String status() {
        if (of.intake().status() != Status.SIGNED_OFF) {
            return "preliminary";
        }
        return of.intake().review().deeds(Deed.Amended.class).findAny().isPresent() ? "amended" : "final";
    }

    private ObjectNode level(TriageLevel level) {
        var words = m("level." + level.name());
        return Nodes.concept(Nodes.coding(Systems.LEVEL, level.name(), words), words);
    }

    /// The rules that raised it.
    private String why() {
        return of.stored().assessment().findings().stream()
                .map(Assessment.Finding::ruleId)
                .map(id -> id + ": " + of.wording().text("rule", id, "practitioner"))
                .collect(Collectors.joining("\n"));
    }

    private void notes(ObjectNode risk) {
        var notes = Nodes.object().putArray("note");
        of.intake().alert().ifPresent(alert ->
                note(notes, alert.at(), m("fhir.alert") + " " + String.join(", ", alert.ruleIds())));
        if (!of.stored().assessment().open().isEmpty()) {
            notes.addObject().put("text", m("fhir.open") + " " + of.stored().assessment().open().stream()
                    .map(of.wording()::label)
                    .collect(Collectors.joining("; ")));
        }
        of.intake().review().entries().forEach(entry -> changed(notes, entry));
        if (of.withNote() && !of.intake().review().note().isBlank()) {
            notes.addObject().put("text", of.intake().review().note().strip());
        }
        if (of.withNote()) {
            of.intake().review().entries().forEach(entry -> amended(notes, entry));
        }
        if (!notes.isEmpty()) {
            risk.set("note", notes);
        }
    }

    private void changed(ArrayNode notes, Entry entry) {
        if (entry.deed() instanceof Deed.LevelSet(TriageLevel level, String reason)) {
            var words = of.wording().messages().get("fhir.level.changed", m("level." + level.name()), reason);
            note(notes, entry.at(), words).put("authorString", entry.by());
        }
    }

    private void amended(ArrayNode notes, Entry entry) {
        if (entry.deed() instanceof Deed.Amended(String text)) {
            note(notes, entry.at(), text).put("authorString", entry.by());
        }
    }

    private static ObjectNode note(ArrayNode notes, Instant at, String text) {
        return notes.addObject().put("time", at.toString()).put("text", text);
    }

    private String m(String key) {
        return of.wording().messages().get(key);
    }
}
