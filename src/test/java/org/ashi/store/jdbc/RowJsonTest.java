package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.ashi.intake.TriageLevel;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.ObjectMapper;

/// What is in archives already stays readable: these texts stand for it. Whoever has to change one owes a migration.
class RowJsonTest {

    private final RowJson json = new RowJson();
    private final ObjectMapper plain = new ObjectMapper();

    private String stored(String name) throws IOException {
        try (var in = RowJsonTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertSameJson(String actual, String expected) {
        assertThat(plain.readTree(actual)).isEqualTo(plain.readTree(expected));
    }

    @Test
    void answers() throws IOException {
        assertSameJson(json.write(Samples.answers()), stored("answers.json"));
        assertThat(json.readAnswers(stored("answers.json"))).isEqualTo(Samples.answers());
    }

    @Test
    void assessment() throws IOException {
        var assessment = Samples.assessment(TriageLevel.URGENT);
        assertSameJson(json.write(assessment), stored("assessment.json"));
        assertThat(json.readAssessment(stored("assessment.json"))).isEqualTo(assessment);
    }

    @Test
    void trace() throws IOException {
        try (var zip = new GZIPInputStream(new java.io.ByteArrayInputStream(json.writeTrace(Samples.trace())))) {
            assertSameJson(new String(zip.readAllBytes(), StandardCharsets.UTF_8), stored("trace.json"));
        }
        assertThat(json.readTrace(json.writeTrace(Samples.trace()))).isEqualTo(Samples.trace());
    }

    @Test
    void alert() {
        assertSameJson(json.write(Samples.ALERT), "{\"at\":1740819660123,\"rules\":[\"cauda-equina\",\"fracture\"]}");
        assertThat(json.readAlert(json.write(Samples.ALERT))).isEqualTo(Samples.ALERT);
    }
}
