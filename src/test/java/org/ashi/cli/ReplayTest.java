package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.ashi.intake.Answer;
import org.ashi.intake.Answers;
import org.ashi.intake.Intake;
import org.ashi.intake.TriageLevel;
import org.ashi.store.BareIntakes;
import org.ashi.store.FreshArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReplayTest {

    private static final Cli CLI = Cli.WITHOUT_ARCHIVE;
    private static final String CALM = "{\"id\":\"calm\",\"answers\":{\"age\":40,\"rf_collapse\":\"no\"}}\n";
    private static final String COLLAPSED = "{\"id\":\"collapsed\",\"answers\":{\"age\":40,\"rf_collapse\":\"yes\"}}\n";
    private static final String CALF = "{\"id\":\"calf\",\"form\":\"return\",\"answers\":{\"age\":40,\"rf_calf\":\"yes\"}}\n";

    @TempDir
    Path folder = Path.of("none");

    private String pack = "";

    @BeforeEach
    void copy() throws IOException {
        pack = Packs.copy(folder.resolve("pack")).toString();
    }

    @Test
    void theSamePackChangesNothing() {
        var run = CLI.reading(CALM + COLLAPSED + CALF, "replay", pack, "--against", pack, "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines())
                .containsExactly("3 intakes: 0 with a lower level, 0 more open, 0 changed otherwise, 3 the same.");
    }

    @Test
    void aLoweredLevelIsListedFirst() throws IOException {
        // The later answers raise a level, so that the order is not that of the file.
        var other = other("rules.json", "\"rf_collapse\", \"is\": \"yes\"}, \"triage\": \"EMERGENCY\"",
                "\"rf_collapse\", \"is\": \"yes\"}, \"triage\": \"URGENT\"", "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"URGENT\"",
                "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"EMERGENCY\"");

        var run = CLI.reading(CALM + CALF + COLLAPSED, "replay", pack, "--against", other, "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).isEqualTo("Lower level: intake collapsed (first): level from Emergency to Urgent");
        assertThat(run.lines().get(1)).isEqualTo("Changed: intake calf (return): level from Urgent to Emergency");
        assertThat(run.lines().get(2)).startsWith("3 intakes: 1 with a lower level, 0 more open, 1 changed otherwise, 1 the same");
    }

    @Test
    void aHigherLevelAloneIsNoFault() throws IOException {
        var other = other("rules.json", "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"URGENT\"",
                "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"EMERGENCY\"");

        assertThat(CLI.reading(CALF, "replay", pack, "--against", other, "-").exitCode()).isZero();
        assertThat(CLI.reading(CALF, "replay", other, "--against", pack, "-").exitCode()).isEqualTo(1);
    }

    @Test
    void aRuleLessIsNamedAndWhatItWithheldIsOpened() throws IOException {
        var other = other("rules.json", "\"capacity\", \"is\": \"no\"}", "\"capacity\", \"is\": \"yes\"}");
        var answers = "{\"id\":\"opened\",\"answers\":{\"capacity\":\"no\",\"intake_consent\":\"yes\"}}";

        var run = CLI.reading(answers, "replay", pack, "--against", other, "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().getFirst())
                .startsWith("More open: intake opened (first): ")
                .contains("Acupuncture from Withhold to With caution", "no longer: NS-02");
        var json = JsonMapper.shared().readTree(
                CLI.reading(answers, "replay", pack, "--against", other, "-", "--json").out());
        assertThat(json.get("opened").intValue()).isEqualTo(1);
        var change = json.get("changes").get(0);
        assertThat(change.get("change").stringValue()).isEqualTo("OPENED");
        assertThat(change.at("/before/options/acupuncture").stringValue()).isEqualTo("WITHHOLD");
        assertThat(change.at("/after/options/acupuncture").stringValue()).isEqualTo("CAVEAT");
    }

    @Test
    void everyIntakeOfTheArchiveIsReplayedOnItsFormWithoutNames() throws IOException {
        var other = other("rules.json", "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"URGENT\"",
                "\"rf_calf\", \"is\": \"yes\"}, \"triage\": \"REFER\"");
        try (var archive = FreshArchive.open()) {
            var cli = Cli.with(archive);
            var calf = new Answers(Map.of("rf_calf", Answer.yes()));
            var handedIn = BareIntakes.handedIn(UUID.randomUUID(), Cli.CLOCK.instant(), "Ana Pérez").withAnswers(calf);
            var draft = Intake.started(UUID.randomUUID(), Cli.CLOCK.instant(), "en", Intake.RETURN_VISIT).withAnswers(calf);
            var calm = BareIntakes.handedIn(UUID.randomUUID(), Cli.CLOCK.instant(), "Bo Li");
            for (var intake : new Intake[] {handedIn, draft, calm}) {
                archive.store().save(BareIntakes.stored(intake, TriageLevel.ROUTINE));
            }

            var run = cli.run("replay", pack, "--against", other);

            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .contains("intake " + handedIn.id() + " (first): level from Urgent to Refer")
                    .contains("intake " + draft.id() + " (return): level from Urgent to Refer")
                    .contains("3 intakes: 2 with a lower level")
                    .doesNotContain("Ana", "Bo Li", calm.id().toString());
            assertThat(cli.run("replay", pack, "--against", other, "--json").out()).doesNotContain("Ana", "Bo Li");
            assertThat(cli.run("replay", pack, "--against", pack).exitCode()).isZero();
        }
    }

    @Test
    void answersThatTheSecondPackDoesNotTakeCountAsNotGiven() throws IOException {
        var other = other("questions.json", "\"maxValue\": 120", "\"maxValue\": 45");

        var run = CLI.reading(
                "{\"id\":1,\"answers\":{\"duration\":\"y1_plus\",\"onset_age\":60}}", "replay", pack, "--against", other, "-");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("were read as not given: in 1 intake.");
    }

    @Test
    void aBadLineIsReportedAndTheRestGoesOn() {
        var run = CLI.reading("{\"id\":1}\n" + CALM + CALM, "replay", pack, "--against", pack, "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("line 1");
        assertThat(run.out()).startsWith("2 intakes");
    }

    @Test
    void whatCannotBeReadIsSaidInOneLine() throws IOException {
        var broken = Packs.unreadable(folder.resolve("broken")).toString();

        assertThat(CLI.run("replay", pack, "--against", folder.resolve("none").toString(), "-").errors()).hasSize(1);
        assertThat(CLI.run("replay", broken, "--against", pack, "-").exitCode()).isEqualTo(1);
        assertThat(CLI.run("replay", broken, "--against", pack, "-").err()).contains("rf_colapse").doesNotContain("\tat ");
        assertThat(CLI.run("replay", pack, "--against", pack).err()).contains("There is no archive");
        assertThat(CLI.run("replay", pack, "-").exitCode()).isEqualTo(2);
        assertThat(CLI.run("replay").exitCode()).isEqualTo(2);
    }

    private String other(String file, String... beforeAndAfter) throws IOException {
        var target = Packs.copy(folder.resolve("other"));
        var text = Files.readString(target.resolve(file));
        for (var i = 0; i < beforeAndAfter.length; i += 2) {
            text = text.replace(beforeAndAfter[i], beforeAndAfter[i + 1]);
        }
        assertThat(text).isNotEqualTo(Files.readString(target.resolve(file)));
        Files.writeString(target.resolve(file), text);
        return target.toString();
    }
}
