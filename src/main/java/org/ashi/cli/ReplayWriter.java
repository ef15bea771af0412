package org.ashi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.pack.PackTexts;
import org.ashi.pack.proof.Changes;
import org.ashi.pack.proof.Changes.Row;
import org.ashi.pack.proof.Comparison.Kind;
import org.ashi.pack.proof.Comparison.Part;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.PackRef;
import org.ashi.text.Messages;
import tools.jackson.core.JsonGenerator;

/// Writes whose outcome another pack changes, the worst first. Of the patient it knows no more than an id.
final class ReplayWriter {

    private final Changes changes;

    ReplayWriter(Changes changes) {
        this.changes = changes;
    }

    void text(Console console, Messages messages, PackTexts texts) {
        for (var row : changes.changed()) {
            var kind = messages.get("proof.change." + row.outcome().kind().name());
            console.line(messages.get(
                    "cli.replay.line", kind, row.id(), row.form(), String.join("; ", said(row, messages, texts))));
        }
        if (changes.shortened() > 0) {
            console.line(messages.get("cli.replay.leftOut", changes.shortened()));
        }
        console.line(messages.get(
                "cli.replay.total",
                changes.all(),
                changes.count(Kind.LOWERED),
                changes.count(Kind.OPENED),
                changes.count(Kind.OTHER),
                changes.all() - changes.changed().size()));
    }

    private static List<String> said(Row row, Messages messages, PackTexts texts) {
        var it = row.outcome();
        var said = new ArrayList<String>();
        if (it.parts().contains(Part.LEVEL)) {
            said.add(messages.get(
                    "cli.replay.level",
                    messages.get("level." + it.before().level().name()),
                    messages.get("level." + it.after().level().name())));
        }
        if (it.parts().contains(Part.HOLD)) {
            said.add(messages.get(it.after().hold() ? "cli.replay.held" : "cli.replay.released"));
        }
        it.changedOptions().forEach(option -> said.add(messages.get(
                "cli.replay.option",
                texts.find("option." + option).orElse(option),
                status(it.before(option), messages),
                status(it.after(option), messages))));
        if (!it.gone().isEmpty()) {
            said.add(messages.get("cli.replay.gone", String.join(", ", it.gone())));
        }
        if (!it.appeared().isEmpty()) {
            said.add(messages.get("cli.replay.appeared", String.join(", ", it.appeared())));
        }
        return said;
    }

    private static String status(Optional<OptionStatus> status, Messages messages) {
        return status.map(s -> messages.get("option.status." + s.name())).orElseGet(() -> messages.get("cli.replay.none"));
    }

    void json(Console console, PackRef before, PackRef after) {
        try (var lines = new Json(console.out())) {
            var json = lines.generator();
            json.writeStartObject();
            pack(json, "before", before);
            pack(json, "after", after);
            json.writeNumberProperty("replayed", changes.all());
            json.writeNumberProperty("lowered", changes.count(Kind.LOWERED));
            json.writeNumberProperty("opened", changes.count(Kind.OPENED));
            json.writeNumberProperty("other", changes.count(Kind.OTHER));
            json.writeNumberProperty("shortened", changes.shortened());
            json.writeArrayPropertyStart("changes");
            changes.changed().forEach(row -> row(json, row));
            json.writeEndArray();
            json.writeEndObject();
            lines.endLine();
        }
    }

    private static void pack(JsonGenerator json, String name, PackRef pack) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("id", pack.id());
        json.writeStringProperty("version", pack.version());
        json.writeStringProperty("sha256", pack.sha256());
        json.writeEndObject();
    }

    private static void row(JsonGenerator json, Row row) {
        json.writeStartObject();
        json.writeStringProperty("id", row.id());
        json.writeStringProperty("form", row.form());
        json.writeStringProperty("change", row.outcome().kind().name());
        json.writeArrayPropertyStart("leftOut");
        row.replayed().leftOut().forEach(json::writeString);
        json.writeEndArray();
        json.writeObjectPropertyStart("before");
        new AssessmentJson(json).members(row.outcome().before());
        json.writeEndObject();
        json.writeObjectPropertyStart("after");
        new AssessmentJson(json).members(row.outcome().after());
        json.writeEndObject();
        json.writeEndObject();
    }
}
