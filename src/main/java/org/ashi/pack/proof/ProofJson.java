package org.ashi.pack.proof;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.ashi.intake.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// A proof as JSON: its records as they are, an answer as `{"kind": value}`.
final class ProofJson {

    private static final int FORMAT = 1;

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule()
                    .addSerializer(Answer.class, new ToJson())
                    .addDeserializer(Answer.class, new FromJson()))
            .build();

    private record Stored(int format, Proof proof) {}

    byte[] write(Proof proof) {
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(new Stored(FORMAT, proof));
    }

    /// @throws IOException if these bytes are no proof
    Proof read(byte[] bytes) throws IOException {
        try {
            var stored = mapper.readValue(bytes, Stored.class);
            if (stored.format() != FORMAT) {
                throw new IOException("another format");
            }
            return stored.proof();
        } catch (JacksonException | IllegalArgumentException | NullPointerException damaged) {
            throw new IOException("not a proof", damaged);
        }
    }

    private static final class ToJson extends ValueSerializer<Answer> {
        @Override
        public void serialize(Answer answer, JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            switch (answer) {
                case Answer.Choice(String code) -> json.writeStringProperty("choice", code);
                case Answer.Choices(Set<String> codes) -> {
                    json.writeArrayPropertyStart("choices");
                    new TreeSet<>(codes).forEach(json::writeString);
                    json.writeEndArray();
                }
                case Answer.Number(int value) -> json.writeNumberProperty("number", value);
                case Answer.Text(String text) -> json.writeStringProperty("text", text);
                case Answer.Unsure u -> json.writeBooleanProperty("unsure", true);
                case Answer.Declined d -> json.writeBooleanProperty("declined", true);
            }
            json.writeEndObject();
        }
    }

    private static final class FromJson extends ValueDeserializer<Answer> {
        @Override
        public Answer deserialize(JsonParser parser, DeserializationContext context) {
            var node = context.readTree(parser);
            if (node.propertyNames().size() != 1) {
                throw new IllegalArgumentException("an answer is of one kind");
            }
            var kind = node.propertyNames().iterator().next();
            var value = node.get(kind);
            return switch (kind) {
                case "choice" -> new Answer.Choice(value.stringValue());
                case "choices" ->
                    new Answer.Choices(new TreeSet<>(value.valueStream().map(JsonNode::stringValue).toList()));
                case "number" -> new Answer.Number(value.intValue());
                case "text" -> new Answer.Text(value.stringValue());
                case "unsure" -> new Answer.Unsure();
                case "declined" -> new Answer.Declined();
                default -> throw new IllegalArgumentException("no kind of answer");
            };
        }
    }
}
