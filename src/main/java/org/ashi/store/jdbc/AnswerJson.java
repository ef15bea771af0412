package org.ashi.store.jdbc;

import java.util.TreeSet;
import org.ashi.intake.Answer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/// Answers in JSON: `"code"`, `["a", "b"]`, `5`, `{"text": "…"}`, `{"unknown": "unsure"}`, `{"unknown": "declined"}`.
/// What is not known is an object, so that no option's code can be taken for it.
final class AnswerJson {

    private static final String TEXT = "text";
    private static final String UNKNOWN = "unknown";
    private static final String UNSURE = "unsure";
    private static final String DECLINED = "declined";

    private AnswerJson() {}

    static JacksonModule module() {
        return new SimpleModule("answers")
                .addSerializer(Answer.class, new Writer())
                .addDeserializer(Answer.class, new Reader());
    }

    private static final class Writer extends ValueSerializer<Answer> {
        @Override
        public void serialize(Answer answer, JsonGenerator out, SerializationContext context) {
            switch (answer) {
                case Answer.Choice choice -> out.writeString(choice.code());
                case Answer.Choices choices -> {
                    out.writeStartArray();
                    choices.codes().forEach(out::writeString);
                    out.writeEndArray();
                }
                case Answer.Number number -> out.writeNumber(number.value());
                case Answer.Text text -> writeObject(out, TEXT, text.text());
                case Answer.Unsure unsure -> writeObject(out, UNKNOWN, UNSURE);
                case Answer.Declined declined -> writeObject(out, UNKNOWN, DECLINED);
            }
        }

        private static void writeObject(JsonGenerator out, String name, String value) {
            out.writeStartObject();
            out.writeStringProperty(name, value);
            out.writeEndObject();
        }
    }

    private static final class Reader extends ValueDeserializer<Answer> {
        @Override
        public Answer deserialize(JsonParser in, DeserializationContext context) {
            return answer(context.readTree(in));
        }

        private static Answer answer(JsonNode node) {
            if (node.isString()) {
                return new Answer.Choice(node.stringValue());
            }
            if (node.isArray()) {
                var codes = new TreeSet<String>();
                node.forEach(code -> codes.add(code.stringValue()));
                return new Answer.Choices(codes);
            }
            if (node.isInt()) {
                return new Answer.Number(node.intValue());
            }
            if (node.isObject() && node.size() == 1) {
                return node.has(TEXT) ? new Answer.Text(node.get(TEXT).stringValue()) : unknown(node);
            }
            throw notAnAnswer();
        }

        private static Answer unknown(JsonNode node) {
            return switch (node.path(UNKNOWN).stringValue("")) {
                case UNSURE -> new Answer.Unsure();
                case DECLINED -> new Answer.Declined();
                default -> throw notAnAnswer();
            };
        }

        private static IllegalArgumentException notAnAnswer() {
            return new IllegalArgumentException("not an answer");
        }
    }
}
