package org.ashi.text;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.bodymap.View;
import org.ashi.pack.BuiltInPack;
import org.ashi.text.KeyUse.Source;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every text is asked for somewhere, and every text that is asked for is there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TextUseTest {

    /// Beginnings of keys that end in the id of a check or the code of what it found; the proof's own tests know those.
    private static final Set<String> BY_ID = Set.of("proof.check.", "proof.refuted.");

    /// Keys made of a beginning and the name of a constant. Each constant needs its text.
    static final List<Family> FAMILIES = List.of(
            new Family("level.", "org.ashi.intake.TriageLevel"),
            new Family("cli.score.", "org.ashi.cli.score.Scoreboard$Measure"),
            new Family("cli.role.", "org.ashi.vault.Role"),
            new Family("cli.key.weak.", "org.ashi.vault.phrase.Strength$Reason"),
            new Family("cli.warning.vault.", "org.ashi.store.Archive$Warning"),
            new Family("cli.audit.finding.", "org.ashi.store.AuditVerdict$Kind"),
            new Family("cli.doctor.quarantined.", "org.ashi.vault.VaultException$Reason"),
            new Family("status.", "org.ashi.intake.Status"),
            new Family("queue.does.", "org.ashi.ui.review.QueueKey"),
            new Family("review.news.", "org.ashi.ui.review.RecordWatch$News"),
            new Family("queue.raise.reason.", "org.ashi.store.Raise$Reason"),
            new Family("queue.stopped.", "org.ashi.ui.review.BulkModel$Stop"),
            new Family("exchange.failed.", "org.ashi.export.FileResult$Code"),
            new Family("option.status.", "org.ashi.rules.OptionStatus"),
            new Family("option.fit.", "org.ashi.rules.Fit"),
            new Family("cause.strength.", "org.ashi.rules.Assessment$Strength"),
            new Family("review.strength.", "org.ashi.rules.Cause$Strength"),
            new Family("report.strength.", "org.ashi.rules.Cause$Strength"),
            new Family("guideline.stance.", "org.ashi.pack.Guidance$Stance"),
            new Family("signature.state.", "org.ashi.intake.Signature$State"),
            new Family("sign.problem.", "org.ashi.ui.sign.SignModel$Problem"),
            new Family("truth.", "org.ashi.rules.Truth"),
            new Family("review.queue.status.", "org.ashi.ui.review.StatusChoice"),
            new Family("pack.problem.", "org.ashi.pack.PackProblem$Code"),
            new Family("proof.verdict.", "org.ashi.pack.proof.CheckResult$Verdict"),
            new Family("proof.fault.", "org.ashi.pack.proof.Fault"),
            new Family("proof.change.", "org.ashi.pack.proof.Comparison$Kind"),
            new Family("bodymap.facing.", "org.ashi.bodymap.View$Facing"),
            new Family("bodymap.side.", "org.ashi.bodymap.Side"),
            new Family("bodymap.side.yes.", "org.ashi.bodymap.Side"),
            new Family("answer.problem.", "org.ashi.form.AnswerProblem$Code"),
            new Family("report.failed.", "org.ashi.export.pdf.ReportResult$Code"),
            new Family("handout.remark.", "org.ashi.export.pdf.HandoutRemark"),
            new Family("paper.name.", "org.ashi.export.Paper"),
            new Family("visits.finding.", "org.ashi.course.FindingChange$Course"),
            new Family("visits.level.", "org.ashi.course.Measure$Way"),
            new Family("visits.scale.", "org.ashi.course.Measure$Way"),
            new Family("visits.impact.", "org.ashi.course.Measure$Way"),
            new Family("unlock.weak.", "org.ashi.vault.phrase.Strength$Reason"),
            new Family("unlock.warning.", "org.ashi.store.Archive$Warning"),
            new Family("unlock.group.", "org.ashi.vault.recovery.Parsed$Fault"),
            new Family("people.role.", "org.ashi.vault.Role"),
            new Family("people.action.", "org.ashi.vault.Action"),
            new Family("people.finding.", "org.ashi.store.AuditVerdict$Kind"),
            new Family("people.reason.", "org.ashi.export.ExportReason"),
            new Family("review.export.problem.", "org.ashi.ui.review.ExportAsk$Problem"),
            new Family("decision.harm.", "org.ashi.intake.Harm"),
            new Family("decision.problem.", "org.ashi.ui.review.DecisionProblem"),
            new Family("backup.trouble.", "org.ashi.store.BackupTrouble"),
            new Family("settings.check.title.", "org.ashi.settings.selfcheck.Topic"),
            new Family("settings.check.advice.", "org.ashi.settings.selfcheck.Topic"),
            new Family("settings.check.windows.", "org.ashi.settings.selfcheck.Topic"));

    private static final Family TAGS = new Family("citation.tag.", "org.ashi.rules.Citation$Tag");

    record Family(String beginning, String constants) {

        Set<String> words() {
            try {
                return Arrays.stream(Class.forName(constants).getEnumConstants())
                        .map(c -> ((Enum<?>) c).name())
                        .collect(Collectors.toUnmodifiableSet());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return beginning;
        }
    }

    private final Set<String> keys = Bundles.SHIPPED.english().keySet();
    private KeyUse program = new KeyUse(List.of(), Map.of());

    @BeforeAll
    void readTheProgram() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            program = new KeyUse(
                    files.filter(f -> f.toString().endsWith(".java")).map(TextUseTest::source).toList(), words());
        }
        assertThat(program.sources()).hasSizeGreaterThan(100);
    }

    @Test
    void everyTextIsUsed() {
        assertThat(program.unused(keys)).allMatch(key -> BY_ID.stream().anyMatch(key::startsWith));
    }

    @Test
    void everyTextThatIsAskedForIsThere() {
        assertThat(program.missing(keys)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("FAMILIES")
    void everyConstantHasItsText(Family family) {
        assertThat(family.words()).isNotEmpty().allSatisfy(w -> assertThat(keys).contains(family.beginning() + w));
    }

    @Test
    void everyTagOfASourceHasItsText() {
        assertThat(lower(TAGS.words())).isNotEmpty().allSatisfy(w -> assertThat(keys).contains(TAGS.beginning() + w));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "wizard.neverSaid", "level.MILD", "review.tab.weather", "answer.problem.WRONG_SHOES",
        "citation.tag.x", "start.discard.maybe", "wizard.field.unit.weeks", "cli.problem.SUNSHINE", "answer.title"
    })
    void aTextThatNobodyAsksForIsFound(String key) {
        assertThat(program.unused(Set.of(key))).containsExactly(key);
    }

    @Test
    void aKeyIsUsedAsAWholeOrInTwoPartsOfOneFolder() {
        var use = new KeyUse(
                List.of(
                        new Source("a", "m.get(\"wizard.whole\"); m.get(\"wizard.tab.\" + name); // \"wizard.comment\""),
                        new Source("a", "tab(\"near\");"),
                        new Source("b", "tab(\"far\"); c = '\"'; m.get(\"level.\" + x); /* \"wizard.also\" */")),
                Map.of("level.", Set.of("HIGH"), "truth.", Set.of("YES")));
        assertThat(use.unused(Set.of("wizard.whole", "wizard.tab.near", "level.HIGH"))).isEmpty();
        var unused = Set.of("wizard.comment", "wizard.also", "wizard.tab.far", "level.LOW", "level.far", "truth.YES");
        assertThat(use.unused(unused)).containsExactlyInAnyOrderElementsOf(unused);
    }

    @Test
    void aTextThatIsAskedForAndNotThereIsFound() {
        var use = new KeyUse(
                List.of(new Source(
                        "a",
                        """
                        m.get("wizard.there"); say("wizard.gone"); a ? "wizard.goneToo" : "wizard.there";
                        wording.messages()
                                .get("answer.gone", 1);
                        messages.get("nowhere.atAll");
                        add("answer.ofThePack"); read("wizard.json"); // m.get("wizard.comment")
                        m.get("wizard.tab." + name);
                        """)),
                Map.of());
        assertThat(use.missing(Set.of("wizard.there", "answer.none")))
                .containsExactlyInAnyOrder("wizard.gone", "wizard.goneToo", "answer.gone", "nowhere.atAll");
    }

    private static Map<String, Set<String>> words() throws IOException {
        var problems = new Family("cli.hint.", "org.ashi.form.AnswerProblem$Code");
        var units = units();
        var rest = Map.ofEntries(
                entry(TAGS.beginning(), lower(TAGS.words())),
                // Only those that an answer in a file needs more said about.
                entry(problems.beginning(), problems.words()),
                entry("answer.", Set.of("yes", "no")),
                // Views of the chart that comes with the program.
                entry(
                        "bodymap.view.",
                        BuiltInPack.lowBackPain().bodyMap().orElseThrow().views().stream()
                                .map(View::id)
                                .collect(Collectors.toUnmodifiableSet())),
                entry("wizard.field.unit.", units),
                entry("report.number.", units));
        return Stream.concat(
                        FAMILIES.stream().map(f -> entry(f.beginning(), f.words())), rest.entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The units that the shipped pack counts in.
    private static Set<String> units() throws IOException {
        var questions = Files.readString(Path.of("resources/packs/low-back-pain/questions.json"));
        return Pattern.compile("\"unit\": \"(\\w+)\"").matcher(questions).results()
                .map(m -> m.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(n -> n.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static Source source(Path file) {
        try {
            return new Source(String.valueOf(file.getParent()), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
