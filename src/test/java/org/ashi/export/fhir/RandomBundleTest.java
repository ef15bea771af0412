package org.ashi.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.Random;
import java.util.TreeMap;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Records at random are FHIR to HAPI's validator, and read back they give the same answers.
/// `-Dashi.test.jvm=-Dashi.fhir-records=500` takes more than the sixty of each build.
class RandomBundleTest {

    private static final int RECORDS = Integer.getInteger("ashi.fhir-records", 60);

    private final JsonMapper mapper = new JsonMapper();
    private final Judge judge = new Judge();

    @Test
    void eachIsValidAndGivesTheSameAnswers() {
        judge.learn(Records.json(Records.assessed(Records.intake(Intake.FIRST_VISIT, Answers.NONE))));
        judge.learn(Records.json(Records.assessed(Records.intake(Intake.RETURN_VISIT, Answers.NONE))));
        var random = new Random(20_260_302);
        var warnings = new TreeMap<String, Integer>();
        int withForm = 0;
        int answers = 0;
        for (int i = 0; i < RECORDS; i++) {
            var stored = Records.random(random);
            var json = Records.json(stored);
            assertThat(judge.errors(json)).as("record %d", i).isEmpty();
            judge.of(json, ResultSeverityEnum.WARNING).forEach(w -> warnings.merge(kind(w), 1, Integer::sum));
            var read = FhirAnswers.of(mapper.readTree(json), Records.PACK);
            assertThat(read.byQuestion().equals(stored.intake().answers().byQuestion())).as("answers of record %d", i).isTrue();
            withForm += Judge.form(json).isPresent() ? 1 : 0;
            answers += read.byQuestion().size();
        }
        System.out.println(RECORDS + " records, " + withForm + " with form, " + answers + " answers; warnings " + warnings);
        assertThat(withForm).as("fit their form").isGreaterThan(RECORDS * 3 / 4);
        assertThat(answers).isGreaterThan(RECORDS * 10);
    }

    private static String kind(String warning) {
        return warning.replaceAll("\\[[0-9]+\\]", "").replaceAll("'[^']*'|urn:uuid:[-0-9a-f]+|[0-9]{3,}", "*");
    }
}
