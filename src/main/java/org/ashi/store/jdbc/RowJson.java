package org.ashi.store.jdbc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Deed;
import org.ashi.intake.Entry;
import org.ashi.intake.Help;
import org.ashi.intake.PageTime;
import org.ashi.intake.Signature;
import org.ashi.rules.Assessment;
import org.ashi.rules.Explanation;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// The JSON in a row. Assessment and trace are written under the names of their records' components: renaming one calls
/// for a migration, and a test with stored JSON goes red. Reading is strict, since what is skipped would be lost by the
/// next save. Each method that reads throws a RuntimeException for what it cannot read.
final class RowJson {

    private static final TypeReference<Map<String, Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<Explanation>> TRACE = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(AnswerJson.module())
            .addMixIn(Deed.class, EntryJson.Kinds.class)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(EnumFeature.READ_ENUMS_USING_TO_STRING)
            .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING)
            .build();

    private static final TypeReference<List<HelpForm>> HELPS = new TypeReference<>() {};

    private static final TypeReference<List<EntryJson>> ENTRIES = new TypeReference<>() {};

    private static final TypeReference<List<TimeForm>> TIMES = new TypeReference<>() {};

    private record AlertForm(long at, List<String> rules) {}

    private record HelpForm(long at, String page) {}

    private record TimeForm(String page, long seconds) {}

    String write(Answers answers) {
        return mapper.writerFor(ANSWERS).writeValueAsString(answers.byQuestion());
    }

    Answers readAnswers(String json) {
        var answers = mapper.readValue(json, ANSWERS);
        if (answers.containsValue(null)) {
            throw new IllegalArgumentException("null is not an answer");
        }
        return new Answers(answers);
    }

    String write(Assessment assessment) {
        return mapper.writeValueAsString(assessment);
    }

    Assessment readAssessment(String json) {
        // The word null would be read as nothing.
        return Optional.ofNullable(mapper.readValue(json, Assessment.class)).orElseThrow();
    }

    String write(Alert alert) {
        return mapper.writeValueAsString(new AlertForm(alert.at().toEpochMilli(), alert.ruleIds()));
    }

    Alert readAlert(String json) {
        var form = mapper.readValue(json, AlertForm.class);
        return new Alert(Instant.ofEpochMilli(form.at()), form.rules());
    }

    String write(List<Help> helps) {
        return mapper.writerFor(HELPS)
                .writeValueAsString(helps.stream()
                        .map(h -> new HelpForm(h.at().toEpochMilli(), h.page()))
                        .toList());
    }

    List<Help> readHelps(String json) {
        return mapper.readValue(json, HELPS).stream()
                .map(h -> new Help(Instant.ofEpochMilli(h.at()), h.page()))
                .toList();
    }

    String writeTimes(List<PageTime> times) {
        return mapper.writerFor(TIMES)
                .writeValueAsString(times.stream()
                        .map(t -> new TimeForm(t.page(), t.shown().toSeconds()))
                        .toList());
    }

    List<PageTime> readTimes(String json) {
        return mapper.readValue(json, TIMES).stream()
                .map(t -> new PageTime(t.page(), Duration.ofSeconds(t.seconds())))
                .toList();
    }

    String writeEntries(List<Entry> entries) {
        return mapper.writerFor(ENTRIES).writeValueAsString(EntryJson.of(entries));
    }

    List<Entry> readEntries(String json) {
        return mapper.readValue(json, ENTRIES).stream().map(EntryJson::entry).toList();
    }

    String write(Signature signature) {
        return mapper.writeValueAsString(SignatureForm.of(signature));
    }

    Signature readSignature(String json) {
        return mapper.readValue(json, SignatureForm.class).signature();
    }

    /// @return gzip
    byte[] writeTrace(List<Explanation> trace) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(BodyCodec.readable(mapper.writerFor(TRACE).writeValueAsBytes(trace)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    List<Explanation> readTrace(byte[] gzip) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            // Read to the end first: only then is the checksum looked at.
            var json = zip.readNBytes(BodyCodec.MOST_BYTES + 1);
            if (json.length > BodyCodec.MOST_BYTES) {
                throw new IOException("too long");
            }
            return mapper.readValue(json, TRACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
