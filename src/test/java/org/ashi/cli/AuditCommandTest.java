package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class AuditCommandTest {

    private static final Pattern STANDS = Pattern.compile("The log stands at (\\d+-[0-9a-f]{16})\\.");

    @TempDir
    Path folder = Path.of("none");

    private LockedClinic clinic = new LockedClinic(folder, Cli.WITHOUT_ARCHIVE);
    private String id = "";

    @BeforeEach
    void found() {
        clinic = LockedClinic.in(folder);
        id = clinic.cli().reading(LockedClinic.CALM, "intake", "-").out().strip();
    }

    @Test
    void itListsWhoDidWhatWithoutAPatientsName() {
        clinic.asFounder("show", id);
        var all = clinic.asFounder("audit", "list");
        assertThat(all.exitCode()).isZero();
        assertThat(all.out()).contains("FOUNDED", "HANDED_IN", "OPENED", "UNLOCKED", "Dana Reyes").doesNotContain("Ana", "Pérez");
        assertThat(all.lines().getFirst()).as("newest first").contains("UNLOCKED");
        assertThat(clinic.asFounder("audit", "list", "--limit", "2").lines()).hasSize(2);
        var one = clinic.asFounder("audit", "list", "--intake", id, "--json");
        assertThat(one.lines()).hasSize(2).allSatisfy(line -> assertThat(
                        JsonMapper.shared().readTree(line).get("intake").stringValue())
                .isEqualTo(id));
        assertThat(clinic.bySheet("audit", "list").out()).contains("recovery sheet");
    }

    @Test
    void aSoundLogIsSoundWithEveryHeadThatWasKept() throws IOException {
        var first = clinic.asFounder("audit", "verify");
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("1 intake checked: all is as it was written.");
        var kept = Files.copy(clinic.data().resolve("log-head"), folder.resolve("kept"));
        var again = clinic.asFounder("audit", "verify", "--head", stands(first), kept.toString());
        assertThat(again.exitCode()).isZero();
        assertThat(stands(again)).isNotEqualTo(stands(first));
        assertThat(clinic.cli().run("audit", "verify", "--head", "12-xyz").exitCode()).isEqualTo(2);
    }

    @Test
    void whatWasChangedIsFoundInPlainWords() {
        clinic.execute("UPDATE audit SET at = at + 1 WHERE n = 2");
        var run = clinic.asFounder("audit", "verify");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines().getFirst()).startsWith("Entry 2 of the log of workstation ").endsWith("put in or moved.");
        assertThat(run.out()).contains(": one finding.");
    }

    @Test
    void anIntakeThatWasTakenAwayIsFound() {
        clinic.execute("DELETE FROM sealed_intake");
        var run = clinic.asFounder("audit", "verify");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("Intake " + id + " was saved, as entry ", " and is not there.");
    }

    @Test
    void anOlderArchiveInThePlaceOfThisOneIsFound() throws IOException {
        var old = Files.copy(clinic.data().resolve("ashi.db"), folder.resolve("old.db"));
        clinic.cli().reading(LockedClinic.CALM, "intake", "-");
        var stands = stands(clinic.asFounder("audit", "verify"));
        Files.copy(old, clinic.data().resolve("ashi.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        var run = clinic.asFounder("audit", "verify", "--head", stands);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .contains("somebody put an old copy in its place", "The log has no entry " + stands.split("-")[0] + " as that report names it");
    }

    private static String stands(Cli.Run run) {
        var found = STANDS.matcher(run.out());
        assertThat(found.find()).as(run.out()).isTrue();
        return found.group(1);
    }
}
