package org.ashi.cli;

import java.util.List;
import org.ashi.pack.proof.CheckResult;
import org.ashi.pack.proof.Refutation;
import tools.jackson.core.JsonGenerator;

/// Writes what a proof found as one JSON object. Each `story` holds one object as `assess` reads it, or two where the fault lies
/// in what a change of one answer does.
final class ProofJson {

    private final JsonGenerator json;
    private final ProofWords words;

    ProofJson(JsonGenerator json, ProofWords words) {
        this.json = json;
        this.words = words;
    }

    void write(Verification found) {
        json.writeStartObject();
        found.pack().ifPresent(pack -> {
            json.writeObjectPropertyStart("pack");
            json.writeStringProperty("id", pack.id());
            json.writeStringProperty("version", pack.version());
            json.writeStringProperty("sha256", pack.sha256());
            json.writeEndObject();
        });
        json.writeStringProperty("hash", found.hash());
        found.solver().ifPresent(solver -> json.writeStringProperty("solver", solver));
        json.writeStringProperty("at", found.at().toString());
        json.writeNumberProperty("seconds", ProofText.seconds(found.took()));
        json.writeStringProperty("verdict", found.verdict().name());
        json.writeArrayPropertyStart("checks");
        found.checks().forEach(this::check);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void check(CheckResult check) {
        json.writeStartObject();
        json.writeStringProperty("id", check.check());
        json.writeStringProperty("verdict", check.verdict().name());
        json.writeNumberProperty("claims", check.claims());
        json.writeNumberProperty("seconds", ProofText.seconds(check.took()));
        refutations("refuted", check.refuted());
        texts("undecided", check.undecided());
        refutations("warnings", check.warnings());
        json.writeEndObject();
    }

    private void refutations(String name, List<Refutation> refutations) {
        json.writeArrayPropertyStart(name);
        for (var refutation : refutations) {
            json.writeStartObject();
            json.writeStringProperty("claim", refutation.claim());
            json.writeStringProperty("code", refutation.code());
            texts("args", refutation.args());
            json.writeStringProperty("words", words.sentence(refutation));
            json.writeArrayPropertyStart("story");
            refutation.story().ifPresent(story ->
                    StoryJson.of(refutation.claim(), story).forEach(object -> object.write(json)));
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void texts(String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
