package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.ashi.intake.Intake;
import org.ashi.store.FreshArchive;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// Answer files of return visits, and what the commands say of them.
class ReturnVisitFileTest {

    private static final String BACK =
            "{\"form\":\"return\",\"patient\":{\"name\":\"Bo Li\"},\"answers\":{\"age\":50,\"fu_same\":\"same\",\"fu_after\":[\"bruise\"]}}\n";

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Cli cli = Cli.with(archive);

    @Test
    void goesInUnderItsFormAndSaysSoEverywhere() {
        var id = cli.reading(BACK, "intake", "-").out().strip();
        assertThat(archive.store().get(UUID.fromString(id)).intake().form()).isEqualTo(Intake.RETURN_VISIT);
        assertThat(cli.run("list").lines().get(0)).contains("Form");
        assertThat(cli.run("list").lines().get(1)).contains("return", "Bo Li");
        assertThat(cli.run("list", "--json").out()).contains("\"form\":\"return\"");
        assertThat(cli.run("show", id).out())
                .contains("Form: Return visit (short)", "Causes are not ranked", "This short form left out", "A bruise")
                .doesNotContain("Blood thinner");
        assertThat(cli.run("show", id, "--json").out()).contains("\"form\":\"return\"");
    }

    @Test
    void withoutAFormItIsAFirstVisit() {
        var id = cli.reading("{\"patient\":{\"name\":\"Bo\"},\"answers\":{}}\n", "intake", "-").out().strip();
        assertThat(archive.store().get(UUID.fromString(id)).intake().form()).isEqualTo(Intake.FIRST_VISIT);
        assertThat(cli.run("show", id).out()).contains("Form: First visit").doesNotContain("This short form left out");
    }

    @Test
    void assessSaysWhichFormAndHowMuchItLeftOut() {
        var back = cli.reading("{\"id\":1,\"answers\":{},\"form\":\"return\"}\n", "assess", "-");
        assertThat(back.out()).contains("\"form\":\"return\"").containsPattern("\"leftOut\":[1-9]").contains("RT-01");
        var first = cli.reading("{\"id\":1,\"answers\":{}}\n", "assess", "-");
        assertThat(first.out()).contains("\"form\":\"first\"", "\"leftOut\":0").doesNotContain("RT-");
    }

    @Test
    void refusesAFormThatThePackDoesNotHave() {
        var run = cli.reading("{\"id\":1,\"form\":\"later\",\"answers\":{}}\n", "assess", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("/form", "first, return").doesNotContain("later");
    }

    /// An answer that the form does not ask for may be a danger that no rule would see.
    @Test
    void refusesAnAnswerThatTheFormDoesNotAskFor() {
        var run = cli.reading("{\"id\":1,\n\"answers\":{\"age\":50,\n\"rf_cancer\":\"current\"},\n\"form\":\"return\"}\n", "assess", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("line 3", "/answers/rf_cancer", "does not ask").doesNotContain("current");
        var first = cli.reading("{\"id\":1,\"answers\":{\"fu_after\":[\"chest\"]}}\n", "assess", "-");
        assertThat(first.err()).contains("/answers/fu_after", "\"first\" does not ask");
    }
}
