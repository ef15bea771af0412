package org.ashi.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.ashi.intake.Answers;
import org.ashi.pack.proof.Story;
import tools.jackson.core.JsonGenerator;

/// Answers as `assess` reads them: one JSON object.
///
/// @param id at most 200 characters
record StoryJson(String id, String form, Answers answers) {

    private static final int MAX_ID = 190;

    /// One object, or two where the fault lies in what a change of one answer does.
    static List<StoryJson> of(String id, Story story) {
        var name = id.length() > MAX_ID ? id.substring(0, MAX_ID) : id;
        return Stream.concat(
                        Stream.of(new StoryJson(name, story.form(), story.answers())),
                        story.changed().stream().map(c -> new StoryJson(name + " changed", story.form(), c)))
                .toList();
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", id);
        json.writeStringProperty("form", form);
        json.writeObjectPropertyStart("answers");
        answers.byQuestion().forEach((question, answer) -> {
            json.writeName(question);
            AnswerJson.write(json, answer);
        });
        json.writeEndObject();
        json.writeEndObject();
    }

    /// The object as one line.
    String line() {
        var out = new ByteArrayOutputStream();
        try (var json = new Json(out)) {
            write(json.generator());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /// Never prints an answer.
    @Override
    public String toString() {
        return "StoryJson[" + id + "]";
    }
}
