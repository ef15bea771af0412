package org.ashi.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import org.ashi.form.AnswerCheck;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.pack.PackProblem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A case mix is read whole or refused, and draws the same patients each time.
class CaseMixReaderTest {

    private static final ProtocolPack PACK = BuiltInPack.lowBackPain();
    private static final String GOOD =
            """
            {"seed": 1, "patients": 10, "anyFlag": {"share": 0.8, "sources": [{"key": "HENS09", "tag": "V"}]}, "draws": [
              {"q": "age", "bands": [{"from": 20, "to": 29, "share": 0.5}, {"from": 60, "to": 69, "share": 0.5}], "flagFrom": 50, "basis": "assumed"},
              {"q": "trend", "shares": {"worse": 0.5}, "rest": "same", "flags": ["worse"], "basis": "assumed"},
              {"q": "night", "each": {"turning": 0.5, "on_waking": 0.5}, "basis": "assumed"} ] }
            """;

    @Test
    void theShippedMixDrawsAnswersThatCanBeGiven() {
        var mix = new CaseMixReader().read(PackFiles.builtIn("low-back-pain"), PACK).mix().orElseThrow();
        var chance = new SplittableRandom(mix.seed());

        for (var i = 0; i < 500; i++) {
            var answers = mix.draw(chance).answers();
            answers.byQuestion().forEach((id, answer) -> {
                // A chance may take more of a short list than a finger could.
                if (!id.equals("belief")) {
                    assertThat(AnswerCheck.check(question(id), answer)).as(id).isEmpty();
                }
            });
            assertThat(PACK.questionnaire().questions().filter(q -> q.safety().isPresent()).map(Question::id))
                    .allMatch(id -> answers.has(id) || id.equals("guardian"));
        }
    }

    @Test
    void theSameSeedDrawsTheSamePatients() {
        var mix = read(GOOD).mix().orElseThrow();

        assertThat(mix.draw(new SplittableRandom(7))).isEqualTo(mix.draw(new SplittableRandom(7)));
        assertThat(mix.draw(new SplittableRandom(7))).isNotEqualTo(mix.draw(new SplittableRandom(8)));
    }

    @Test
    void anAnswerThatIsAFlagFlagsThePatient() {
        var mix = read(GOOD).mix().orElseThrow();
        var chance = new SplittableRandom(3);

        for (var i = 0; i < 200; i++) {
            var drawn = mix.draw(chance);
            var old = drawn.answers().get("age").filter(a -> a instanceof Answer.Number(int years) && years >= 50);
            var worse = drawn.answers().get("trend").filter(new Answer.Choice("worse")::equals);
            assertThat(drawn.flagged()).isEqualTo(old.isPresent() || worse.isPresent());
        }
    }

    @Test
    void whatIsNotDrawnIsHealthy() {
        var answers = read(GOOD).mix().orElseThrow().draw(new SplittableRandom(1)).answers();

        assertThat(answers.get("rf_saddle")).contains(Answer.no());
        assertThat(answers.get("ns_food")).contains(Answer.yes());
        assertThat(answers.get("rf_cancer")).contains(new Answer.Choice("none"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`\"q\": \"trend\"`|`\"q\": \"trends\"`|/draws/1|UNKNOWN_QUESTION",
        "`{\"worse\": 0.5}`|`{\"wors\": 0.5}`|/draws/1|WRONG_KIND",
        "`{\"worse\": 0.5}`|`{\"worse\": 1.5}`|/draws/1/shares/worse|NOT_ALLOWED",
        "`{\"worse\": 0.5}`|`{\"worse\": 0.6, \"better\": 0.6}`|/draws/1|NONSENSE",
        "`\"to\": 69, \"share\": 0.5`|`\"to\": 69, \"share\": 0.4`|/draws/0|NONSENSE",
        "`\"from\": 60`|`\"from\": 70`|/draws/0/bands/1|NONSENSE",
        "`\"turning\"`|`\"dreaming\"`|/draws/2|WRONG_KIND",
        "`\"patients\": 10`|`\"patients\": 0`|``|OUT_OF_RANGE",
        "`\"share\": 0.8`|`\"share\": 80`|/anyFlag|NOT_ALLOWED",
        "`, \"basis\": \"assumed\"} ]`|`} ]`|/draws/2|MEMBER_MISSING",
    })
    void aMixWithAFaultIsRefused(String written, String damaged, String pointer, Code code) {
        assertThat(GOOD).contains(written);
        var read = read(GOOD.replace(written, damaged));

        assertThat(read.mix()).isEmpty();
        assertThat(read.problems()).anySatisfy(p -> {
            assertThat(p.pointer()).isEqualTo(Optional.ofNullable(pointer).orElse(""));
            assertThat(p.code()).isEqualTo(code);
        });
    }

    @Test
    void aMissingMixIsNamed() {
        var read = new CaseMixReader().read(name -> Optional.empty(), PACK);

        assertThat(read.mix()).isEmpty();
        assertThat(read.problems()).extracting(PackProblem::file).containsExactly("casemix.json");
    }

    private static Question question(String id) {
        return PACK.question(id).orElseThrow();
    }

    private static CaseMixReader.Read read(String json) {
        return new CaseMixReader()
                .read(
                        name -> name.equals(CaseMix.FILE) ? Optional.of(json.getBytes(StandardCharsets.UTF_8)) : Optional.empty(),
                        PACK);
    }
}
