package org.ashi.cli;

import org.ashi.intake.Intake;
import org.ashi.intake.Patient;
import org.ashi.store.StoredIntake;
import tools.jackson.core.JsonGenerator;

/// One record as one line of JSON, with the trace of its rules.
final class RecordJson {

    private final Json lines;
    private final JsonGenerator json;

    RecordJson(Json lines) {
        this.lines = lines;
        json = lines.generator();
    }

    void write(StoredIntake stored) {
        var intake = stored.intake();
        json.writeStartObject();
        json.writeStringProperty("id", intake.id().toString());
        json.writeNumberProperty("revision", stored.revision());
        json.writeStringProperty("status", intake.status().name());
        json.writeStringProperty("startedAt", intake.startedAt().toString());
        intake.finishedAt().ifPresent(at -> json.writeStringProperty("finishedAt", at.toString()));
        json.writeStringProperty("language", intake.language());
        json.writeStringProperty("form", intake.form());
        patient(intake.patient());
        alert(intake);
        json.writeStringProperty("level", stored.level().name());
        json.writeBooleanProperty("raised", stored.raised().isPresent());
        // Beside the assessment, whose options stand as the rules alone have them.
        json.writeBooleanProperty("held", stored.assessment().held(stored.level()));
        new SignatureJson(json).members(intake);
        json.writeObjectPropertyStart("assessment");
        new AssessmentJson(json).members(stored.assessment());
        json.writeEndObject();
        json.writeObjectPropertyStart("answers");
        intake.answers().byQuestion().forEach((question, answer) -> {
            json.writeName(question);
            AnswerJson.write(json, answer);
        });
        json.writeEndObject();
        review(intake);
        new ExplanationJson(json).rules(stored.trace());
        json.writeEndObject();
        lines.endLine();
    }

    private void patient(Patient patient) {
        json.writeObjectPropertyStart("patient");
        json.writeStringProperty("name", patient.name());
        patient.birthDate().ifPresent(day -> json.writeStringProperty("birthDate", day.toString()));
        patient.phone().ifPresent(phone -> json.writeStringProperty("phone", phone));
        patient.recordNumber().ifPresent(number -> json.writeStringProperty("recordNumber", number));
        json.writeEndObject();
    }

    private void alert(Intake intake) {
        intake.alert().ifPresent(alert -> {
            json.writeObjectPropertyStart("alert");
            json.writeStringProperty("at", alert.at().toString());
            json.writeArrayPropertyStart("rules");
            alert.ruleIds().forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void review(Intake intake) {
        json.writeObjectPropertyStart("review");
        json.writeStringProperty("note", intake.review().note());
        intake.review().signOff().ifPresent(signOff -> {
            json.writeStringProperty("signedOffBy", signOff.by());
            json.writeStringProperty("signedOffAt", signOff.at().toString());
        });
        json.writeEndObject();
    }
}
