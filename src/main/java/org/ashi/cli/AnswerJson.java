package org.ashi.cli;

import java.util.Set;
import org.ashi.intake.Answer;
import tools.jackson.core.JsonGenerator;

/// Writes an answer in the form in which answer files are read.
final class AnswerJson {

    private AnswerJson() {}

    static void write(JsonGenerator json, Answer answer) {
        switch (answer) {
            case Answer.Choice(String code) -> json.writeString(code);
            case Answer.Choices(Set<String> codes) -> {
                json.writeStartArray();
                codes.forEach(json::writeString);
                json.writeEndArray();
            }
            case Answer.Number(int value) -> json.writeNumber(value);
            case Answer.Text(String text) -> json.writeString(text);
            case Answer.Unsure u -> json.writeString("unsure");
            case Answer.Declined d -> json.writeString("declined");
        }
    }
}
