package org.ashi.cli;

import java.util.List;
import java.util.Locale;
import org.ashi.rules.Assessment;
import org.ashi.rules.Assessment.Finding;
import tools.jackson.core.JsonGenerator;

/// The members of an assessment, ids only.
final class AssessmentJson {

    private final JsonGenerator json;

    AssessmentJson(JsonGenerator json) {
        this.json = json;
    }

    void members(Assessment assessment) {
        json.writeObjectPropertyStart("pack");
        json.writeStringProperty("id", assessment.pack().id());
        json.writeStringProperty("version", assessment.pack().version());
        json.writeStringProperty("sha256", assessment.pack().sha256());
        json.writeEndObject();
        json.writeStringProperty("triage", assessment.level().name());
        json.writeBooleanProperty("hold", assessment.hold());
        ids("findings", assessment.findings().stream().map(Finding::ruleId).toList());
        ids("needling", assessment.needling().stream().map(Finding::ruleId).toList());
        json.writeArrayPropertyStart("causes");
        for (var cause : assessment.causes()) {
            json.writeStartObject();
            json.writeStringProperty("id", cause.causeId());
            json.writeStringProperty("strength", cause.strength().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        ids("factors", assessment.factors().stream().map(Assessment.RankedCause::causeId).toList());
        json.writeObjectPropertyStart("options");
        for (var option : assessment.options()) {
            json.writeStringProperty(option.optionId(), option.status().name());
        }
        json.writeEndObject();
        ids("open", assessment.open());
    }

    private void ids(String name, List<String> ids) {
        json.writeArrayPropertyStart(name);
        ids.forEach(json::writeString);
        json.writeEndArray();
    }
}
