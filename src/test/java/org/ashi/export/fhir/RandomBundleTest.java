package org.ashi.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Records at random are FHIR to HAPI's validator, and read back they give the same answers.
/// Sixty in each build, and 500 by the profile `thorough` or `-Dashi.fhir-records=500`.
class RandomBundleTest {

    private static final int RECORDS = Integer.getInteger("ashi.fhir-records", 60);

    /// Bundles carry no texts to be read by people beside what is coded; the codes are the program's own and no server knows them; and
    /// the level by rules is the program's, so nobody performed it.
    private static final List<String> EXPLAINED = List.of(
            "dom-6", "CodeSystem is unknown", "should have a performer");

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
        System.Logger log = System.getLogger(RandomBundleTest.class.getName());
        log.log(System.Logger.Level.INFO, "{0} records, {1} with form, {2} answers; warnings {3}", RECORDS, withForm, answers, warnings);
        assertThat(warnings.keySet()).allMatch(w -> EXPLAINED.stream().anyMatch(w::contains));
        assertThat(withForm).as("fit their form").isGreaterThan(RECORDS * 3 / 4);
        assertThat(answers).isGreaterThan(RECORDS * 10);
    }

    /// Without the place and the code.
    private static String kind(String warning) {
        return warning.substring(warning.indexOf(": ") + 2).replaceAll("'[^']*'|urn:[^ ]+", "*");
    }
}
