package org.ashi.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ashi.form.Page;
import org.ashi.form.Question;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.Citation;
import org.ashi.rules.Evaluator;
import org.ashi.rules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The low-back-pain pack is whole and says nothing that it must not say.
class PackContentTest {

    private static final Path PACKS = Path.of("resources/packs");

    /// Claims that are overstated, unsafe or unsupported. They must not appear in any text a person sees.
    private static final List<String> BANNED = List.of(
            "you have",
            "nothing serious",
            "holistic",
            "root cause",
            "root of the problem",
            "non-invasive",
            "noninvasive",
            "immune function",
            "boosts? (your )?immun",
            "white (blood )?cells",
            "nerve clusters",
            "improves? (blood )?(circulation|flow)",
            "stimulates? healing",
            "promotes? healing",
            "accelerates? (recovery|healing)",
            "misleads? the body",
            "hormone",
            "bad posture",
            "poor posture",
            "highly effective",
            "great pain relief",
            "stop taking",
            "stop your (blood|medicine|tablets)",
            "does not mask",
            "pain-causing fib");

    private final ProtocolPack pack = BuiltInPack.lowBackPain();
    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Path> files() throws IOException {
        var pack = PACKS.resolve("low-back-pain");
        try (var all = Files.walk(pack)) {
            return Stream.concat(
                    all.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream(),
                    Stream.of(Path.of("resources/bodymap/low-back.json")));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyFileFitsItsSchema(Path file) throws IOException {
        assertThat(errors(file, Files.readString(file))).isEmpty();
    }

    /// The schemas can say no.
    @ParameterizedTest
    @MethodSource("files")
    void anUnknownMemberDoesNotFitTheSchema(Path file) throws IOException {
        var broken = Files.readString(file).replaceFirst("\\{", "{\"surprise\": 1, ");
        assertThat(errors(file, broken)).isNotEmpty();
    }

    private List<String> errors(Path file, String content) {
        var folder = file.getParent().getFileName().toString();
        var name = switch (folder) {
            case "text" -> "text";
            case "bodymap" -> "bodymap";
            case "scenarios" -> "scenario";
            default -> file.getFileName().toString().replace(".json", "");
        };
        var schema = schemas.getSchema(SchemaLocation.of("classpath:packs/schema/" + name + ".schema.json"));
        return schema.validate(content, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void noTextMakesABannedClaim() {
        assertThat(banned(pack.texts("en").byKey())).isEmpty();
    }

    @Test
    void aBannedClaimWouldBeFound() {
        assertThat(banned(Map.of("x", "Needling is Holistic."))).hasSize(1);
    }

    private static Map<String, String> banned(Map<String, String> texts) {
        var found = new TreeMap<String, String>();
        for (var phrase : BANNED) {
            var pattern = Pattern.compile("\\b" + phrase, Pattern.CASE_INSENSITIVE);
            texts.forEach((key, text) -> {
                // Asking whether a doctor ever told the patient something is no diagnosis of ours.
                var question = key.startsWith("question.") || key.startsWith("answer.");
                if (pattern.matcher(text).find() && !(phrase.equals("you have") && question)) {
                    found.put(key, phrase);
                }
            });
        }
        return found;
    }

    @Test
    void thePackSaysThatNoClinicianHasSignedItOff() {
        assertThat(pack.signedOff()).isFalse();
        assertThat(pack.texts("en").get("pack.signOff")).contains("not yet").contains("clinician");
    }

    /// On no safety checklist does "none of these" set off a rule that the same patient without an answer would be spared.
    @Test
    void noneOfTheseOnEveryChecklistIsTheCalmAnswer() {
        var lines = pack.questionnaire().sections().stream()
                .flatMap(s -> s.pages().stream())
                .filter(Page::checklist)
                .flatMap(p -> p.questions().stream())
                .map(id -> pack.questionnaire().question(id).orElseThrow())
                .toList();
        assertThat(lines).hasSizeGreaterThan(40).extracting(Question::id).contains("ns_food", "ns_still", "ns_needle");
        var none = new TreeMap<String, Answer>();
        lines.forEach(q -> none.put(q.id(), new Answer.Choice(q.untickedCode())));
        assertThat(certain(new Answers(none))).isEmpty();
        lines.forEach(q -> {
            var ticked = new TreeMap<>(none);
            ticked.put(q.id(), new Answer.Choice(Answer.NO));
            if (q.unticked().filter(Answer.YES::equals).isPresent()) {
                assertThat(certain(new Answers(ticked))).as(q.id()).isNotEmpty();
            }
        });
    }

    private List<String> certain(Answers answers) {
        var assessment = new Evaluator(pack.rules()).assess(answers);
        return Stream.concat(assessment.findings().stream(), assessment.needling().stream())
                .filter(f -> !f.failSafe())
                .map(Assessment.Finding::ruleId)
                .toList();
    }

    @Test
    void everyRuleOfTheReferenceIsThere() {
        var ids = pack.rules().rules().stream().map(Rule::id).toList();
        assertThat(ids).containsAll(numbered("RF-E", 13)).containsAll(numbered("RF-U", 14));
        assertThat(ids).containsAll(numbered("RF-R", 16)).containsAll(numbered("RF-C", 12));
        assertThat(ids).containsAll(numbered("NS-", 32)).hasSize(13 + 14 + 16 + 12 + 32);
        assertThat(pack.rules().escalations()).extracting("id").containsExactly("ESC-1", "ESC-2");
    }

    /// All rules of the first visit, and its own; none of its own on a first visit. No source says how to triage a return visit.
    @Test
    void theReturnVisitHasRulesOfItsOwnAndEachIsMarkedAsADecision() {
        var first = pack.rules().rules();
        var back = pack.rules(Intake.RETURN_VISIT).rules();
        assertThat(back).containsAll(first);
        var own = back.stream().filter(r -> !first.contains(r)).toList();
        assertThat(own).extracting(Rule::id).containsExactlyElementsOf(numbered("RT-", 15));
        assertThat(own).allMatch(r -> r.sources().stream().anyMatch(c -> c.tag() == Citation.Tag.D));
        assertThat(pack.rules().leftOut()).isEmpty();
        assertThat(pack.rules(Intake.RETURN_VISIT).leftOut()).hasSizeGreaterThan(20);
    }

    private static List<String> numbered(String prefix, int to) {
        return Stream.iterate(1, i -> i + 1)
                .limit(to)
                .map(i -> String.format(java.util.Locale.ROOT, "%s%02d", prefix, i))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"RF-E, EMERGENCY", "RF-U, URGENT", "RF-R, REFER", "RF-C, CAUTION"})
    void rulesRaiseToTheLevelOfTheirTable(String prefix, TriageLevel level) {
        assertThat(pack.rules().rules().stream().filter(r -> r.id().startsWith(prefix)))
                .allMatch(r -> r.triage().filter(t -> t.level() == level).isPresent());
    }

    /// Patient texts at the highest levels name no disease.
    @Test
    void emergencyTextsForPatientsNameNoDisease() {
        var diseases = Pattern.compile(
                "cauda equina|cancer|tumou?r|malignan|aneurysm|fracture|infection|sepsis|stroke|heart attack|ectopic",
                Pattern.CASE_INSENSITIVE);
        var texts = pack.texts("en").byKey();
        assertThat(texts.keySet().stream()
                        .filter(k -> k.matches("(rule\\.RF-[EU].*|level\\.(EMERGENCY|URGENT))\\.patient"))
                        .filter(k -> diseases.matcher(texts.get(k)).find()))
                .isEmpty();
        assertThat(texts.get("level.EMERGENCY.patient")).startsWith("Please tell a member of staff now");
    }
}
