package org.ashi.cli;

import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.intake.Signature.Mark;
import tools.jackson.core.JsonGenerator;

/// The signature of a record, its state worked out from the record itself, and the helps.
final class SignatureJson {

    private final JsonGenerator json;

    SignatureJson(JsonGenerator json) {
        this.json = json;
    }

    void members(Intake intake) {
        json.writeObjectPropertyStart("signature");
        json.writeStringProperty("state", Signature.state(intake).name());
        intake.signature().ifPresent(this::given);
        json.writeEndObject();
        json.writeArrayPropertyStart("helps");
        intake.helps().forEach(help -> {
            json.writeStartObject();
            json.writeStringProperty("at", help.at().toString());
            json.writeStringProperty("page", help.page());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void given(Signature signature) {
        json.writeStringProperty("at", signature.at().toString());
        switch (signature.mark()) {
            case Mark.Typed(String name) -> json.writeStringProperty("typed", name);
            case Mark.Drawn drawn -> {
                json.writeArrayPropertyStart("drawn");
                drawn.strokes().forEach(stroke -> {
                    json.writeStartArray();
                    stroke.points().forEach(json::writeNumber);
                    json.writeEndArray();
                });
                json.writeEndArray();
            }
        }
        json.writeObjectPropertyStart("consent");
        json.writeStringProperty("version", signature.consent().version());
        json.writeStringProperty("language", signature.consent().language());
        json.writeStringProperty("sha256", signature.consent().sha256());
        json.writeEndObject();
    }
}
