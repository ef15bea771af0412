package org.ashi.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.Answer;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.PackProblem.Code;
import org.ashi.pack.Scenario.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Scenarios are read whole, or it is said in which file what is wrong.
class ScenarioReaderTest {

    private static final ProtocolPack PACK = BuiltInPack.lowBackPain();
    private static final Path FOLDER = Path.of("resources/packs/low-back-pain/scenarios");
    private static final String GOOD =
            """
            {"id": "A1", "title": "t", "sources": [{"tag": "D"}], "answers": {"age": 40, "sex": "na", "rf_saddle": "yes",
             "rf_bladder": "unsure", "rf_ivdrug": "declined", "leg_feel": [], "guardian": "na"}, "expected": {"triage": "EMERGENCY"}}
            """;

    @Test
    void readsEveryShippedScenarioInItsOrder() throws IOException {
        var read = new ScenarioReader().read(PackFiles.builtIn("low-back-pain"), PACK);

        assertThat(read.problems()).isEmpty();
        assertThat(read.scenarios().getFirst().id()).isEqualTo("V01");
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(read.scenarios()).extracting(s -> s.id() + ".json").containsExactlyInAnyOrderElementsOf(
                    files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void everyShippedScenarioIsAStoryOfItsOwn() {
        var read = new ScenarioReader().read(PackFiles.builtIn("low-back-pain"), PACK).scenarios();

        assertThat(read).extracting(Scenario::title).doesNotHaveDuplicates();
        assertThat(read).extracting(Scenario::answers).doesNotHaveDuplicates();
        assertThat(read).allSatisfy(s -> assertThat(s.sources()).as(s.id()).isNotEmpty());
    }

    @Test
    void thePublishedCasesComeWithTheirKey() {
        var published = new ScenarioReader().read(PackFiles.builtIn("low-back-pain"), PACK).scenarios().stream()
                .flatMap(s -> s.reference().stream())
                .filter(r -> r.kind() == Reference.Kind.PUBLISHED)
                .toList();

        assertThat(published).extracting(Reference::label)
                .containsExactly("self-care reasonable", "non-emergent care reasonable");
        assertThat(published).extracting(Reference::most).containsExactly(TriageLevel.CAUTION, TriageLevel.URGENT);
    }

    @Test
    void keepsEachWayOfNotKnowingApart() {
        var read = read(Map.of("scenarios.json", "{\"scenarios\": [\"A1\"]}", "scenarios/A1.json", GOOD));

        assertThat(read.problems()).isEmpty();
        var answers = read.scenarios().getFirst().answers();
        assertThat(answers.get("rf_bladder")).contains(new Answer.Unsure());
        assertThat(answers.get("rf_ivdrug")).contains(new Answer.Declined());
        assertThat(answers.get("guardian")).isEmpty();
        assertThat(answers.get("sex")).contains(new Answer.Choice("na"));
        assertThat(answers.get("leg_feel")).contains(Answer.Choices.of());
    }

    @Test
    void aMissingListIsNamed() {
        assertThat(read(Map.of()).problems()).containsExactly(problem("scenarios.json", "", Code.FILE_MISSING, "scenarios.json"));
    }

    @Test
    void aMissingScenarioIsNamedAndTheOthersAreRead() {
        var read = read(Map.of("scenarios.json", "{\"scenarios\": [\"A0\", \"A1\"]}", "scenarios/A1.json", GOOD));

        assertThat(read.scenarios()).extracting(Scenario::id).containsExactly("A1");
        assertThat(read.problems())
                .containsExactly(problem("scenarios/A0.json", "", Code.FILE_MISSING, "scenarios/A0.json"));
    }

    @Test
    void aScenarioIsListedOnceAndNeverOutsideItsFolder() {
        var read = read(Map.of("scenarios.json", "{\"scenarios\": [\"A1\", \"A1\", \"../pack\"]}", "scenarios/A1.json", GOOD));

        assertThat(read.scenarios()).hasSize(1);
        assertThat(read.problems()).extracting(PackProblem::pointer).containsExactly("/scenarios/1", "/scenarios/2");
        assertThat(read.problems()).extracting(PackProblem::code).containsExactly(Code.DUPLICATE_ID, Code.NOT_ALLOWED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`\"rf_saddle\": \"yes\"`|`\"rf_sadle\": \"yes\"`|/answers/rf_sadle|UNKNOWN_QUESTION",
        "`\"rf_saddle\": \"yes\"`|`\"rf_saddle\": \"maybe\"`|/answers/rf_saddle|UNKNOWN_CODE",
        "`\"rf_saddle\": \"yes\"`|`\"fu_health\": \"yes\"`|/answers/fu_health|UNKNOWN_QUESTION",
        "`\"rf_saddle\": \"yes\"`|`\"patient_name\": \"x\"`|/answers/patient_name|UNKNOWN_QUESTION",
        "`\"age\": 40`|`\"age\": 400`|/answers/age|NOT_ALLOWED",
        "`\"age\": 40`|`\"age\": [\"a\"]`|/answers/age|WRONG_KIND",
        "`\"age\": 40`|`\"age\": true`|/answers/age|WRONG_TYPE",
        "`\"leg_feel\": []`|`\"leg_feel\": [\"numbness\", \"numbness\"]`|/answers/leg_feel|DUPLICATE_ID",
        "`\"id\": \"A1\"`|`\"id\": \"A2\"`|``|NOT_ALLOWED",
        "`\"id\": \"A1\"`|`\"id\": \"A1\", \"form\": \"third\"`|/form|NOT_ALLOWED",
        "`\"title\": \"t\"`|`\"titel\": \"t\"`|/titel|MEMBER_UNKNOWN",
        "`{\"tag\": \"D\"}`|``|``|UNSOURCED",
        "`{\"tag\": \"D\"}`|`{\"key\": \"NOBODY\", \"tag\": \"V\"}`|/sources/0|UNKNOWN_SOURCE",
        "`\"triage\": \"EMERGENCY\"`|`\"triage\": \"SOON\"`|/expected/triage|NOT_ALLOWED",
        "`\"triage\": \"EMERGENCY\"`|`\"triage\": \"EMERGENCY\", \"findings\": [\"RF-X\"]`|/expected/findings/0|NOT_ALLOWED",
        "`\"triage\": \"EMERGENCY\"`|`\"triage\": \"EMERGENCY\", \"factors\": [\"mood\"]`|/expected/factors/0|UNKNOWN_CAUSE",
        "`\"triage\": \"EMERGENCY\"`|`\"triage\": \"EMERGENCY\", \"options\": {\"magic\": \"OFFER\"}`|/expected/options/magic|UNKNOWN_OPTION",
        "`\"title\": \"t\"`|`\"title\": \"t\", \"reference\": {\"kind\": \"published\", \"label\": \"l\", \"least\": \"URGENT\", \"most\": \"REFER\", \"source\": \"s\"}`|/reference|NONSENSE",
        "`\"title\": \"t\",`|`\"title\": \"t\"`|``|NOT_JSON",
    })
    void aDamagedScenarioIsNotReadAndSaysWhere(String written, String damaged, String pointer, Code code) {
        assertThat(GOOD).contains(written);
        var read = read(Map.of(
                "scenarios.json", "{\"scenarios\": [\"A1\"]}",
                "scenarios/A1.json", GOOD.replace(written, Optional.ofNullable(damaged).orElse(""))));

        assertThat(read.scenarios()).isEmpty();
        assertThat(read.problems()).anySatisfy(p -> {
            assertThat(p.file()).isEqualTo("scenarios/A1.json");
            assertThat(p.pointer()).isEqualTo(Optional.ofNullable(pointer).orElse(""));
            assertThat(p.code()).isEqualTo(code);
        });
    }

    private static PackProblem problem(String file, String pointer, Code code, String... args) {
        return new PackProblem(file, pointer, code, java.util.List.of(args));
    }

    private static ScenarioList read(Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new ScenarioReader().read(name -> Optional.ofNullable(bytes.get(name)), PACK);
    }
}
