package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.ashi.intake.Alert;
import org.ashi.intake.Answer;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.BareIntakes;
import org.ashi.store.FreshArchive;
import org.ashi.store.Opening;
import org.ashi.store.SaveResult;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Intakes go in, are listed, shown and exported.
class RecordsTest {

    private static final String CALM =
            "{\"patient\":{\"name\":\"Ana Pérez\",\"birthDate\":\"1981-05-06\",\"phone\":\"12\",\"recordNumber\":\"R7\"},"
                    + "\"answers\":{\"pain_now\":4,\"rf_fever\":\"no\",\"worse\":[\"sit\"]}}\n";
    private static final String ALARMING =
            "{\"patient\":{\"name\":\"Bo Li\"},\"answers\":{\"age\":50,\"rf_saddle\":\"yes\"}}\n";

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Path data = archive.folder();
    private final Cli cli = Cli.with(archive);

    @Test
    void whatGoesInIsListedShownAndExported() throws IOException {
        var ids = cli.reading(CALM + ALARMING, "intake", "-");
        assertThat(ids.err()).isEmpty();
        assertThat(ids.exitCode()).isZero();
        assertThat(ids.lines()).hasSize(2).allSatisfy(id -> assertThat(UUID.fromString(id)).isNotNull());
        assertThat(store.saves()).isLessThanOrEqualTo(6);

        var list = cli.run("list");
        assertThat(list.lines()).hasSize(3);
        assertThat(list.lines().get(1)).contains(ids.lines().get(1), "Emergency", "New", "Bo Li");
        assertThat(list.lines().get(2)).contains(ids.lines().get(0), "Ana Pérez", "6 May 1981");

        var calm = cli.run("show", ids.lines().get(0));
        assertThat(calm.exitCode()).isZero();
        assertThat(calm.out()).contains("Ana Pérez", "age 45", "Phone: 12", "R7", "low-back-pain").doesNotContain("null");
        var alarming = cli.run("show", ids.lines().get(1));
        assertThat(alarming.out()).contains("Triage level: Emergency", "An emergency was shown", "RF-E01", "Withhold");

        var pdf = data.resolve("report.pdf");
        var export = cli.run("export", "pdf", ids.lines().get(0), "--to", pdf.toString(), "--paper", "letter", "--reason", "referral");
        assertThat(export.err()).isEmpty();
        assertThat(export.exitCode()).isZero();
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
        assertThat(store.closings()).as("once by each command").isEqualTo(5);
    }

    @Test
    void showSaysWhyTheLevelStandsAndWhatIsOpen() {
        var id = UUID.fromString(cli.reading(CALM, "intake", "-").out().strip());
        assertThat(cli.run("show", id.toString()).out())
                .contains("Some questions about needling safety have no clear answer")
                .doesNotContain("changed afterwards");
        var stored = store.get(id);
        var alerted = stored.intake().withAlert(new Alert(Cli.CLOCK.instant(), List.of("RF-E01")));
        store.save(new StoredIntake(
                alerted, stored.assessment().standing(alerted.alert()), stored.trace(), stored.revision()));
        assertThat(cli.run("show", id.toString()).out())
                .contains("Triage level: Emergency", "An answer was changed afterwards, and RF-E01 no longer fires");
    }

    @Test
    void warnsOfLeftOutAnswersAndKeepsTheIntake() {
        var run = cli.reading(CALM.replace("\"pain_now\"", "\"guardian\":\"yes\",\"pain_now\""), "intake", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.errors()).singleElement().asString().contains("line 1, at /answers/guardian", "was left out");
    }

    @Test
    void aRecordIsWrittenAsOneLineOfJson() {
        var id = cli.reading(ALARMING, "intake", "-").out().strip();

        var json = JsonMapper.shared().readTree(cli.run("show", id, "--json").out());

        assertThat(json.get("id").stringValue()).isEqualTo(id);
        assertThat(json.get("patient").get("name").stringValue()).isEqualTo("Bo Li");
        assertThat(json.get("answers").get("rf_saddle").stringValue()).isEqualTo("yes");
        assertThat(json.get("assessment").get("triage").stringValue()).isEqualTo("EMERGENCY");
        assertThat(json.get("alert").get("rules").toString()).contains("RF-E01");
        assertThat(json.get("rules").size()).isPositive();
    }

    @Test
    void theDateOfBirthWinsOverTheAge() {
        var line = "{\"patient\":{\"name\":\"A\",\"birthDate\":\"1981-05-06\"},\"answers\":{\"age\":%d}}%n";

        var run = cli.reading("\n" + line.formatted(30) + line.formatted(45), "intake", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).hasSize(1);
        assertThat(run.err()).contains("line 2, at /answers/age", "date of birth was taken");
        assertThat(store.all()).hasSize(2).allSatisfy(row -> assertThat(
                        row.intake().answers().get("age").orElseThrow())
                .isEqualTo(new Answer.Number(45)));
    }

    @Test
    void listsPageByPageAndGoesOnBehindARecord() {
        for (var i = 0; i < 1100; i++) {
            var intake = BareIntakes.handedIn(UUID.randomUUID(), Cli.CLOCK.instant(), "Ana Pérez");
            store.save(BareIntakes.stored(intake, TriageLevel.ROUTINE));
        }

        var all = cli.run("list", "--json", "--limit", "5000");
        assertThat(all.lines()).hasSize(1100).doesNotHaveDuplicates();
        assertThat(all.err()).isEmpty();
        var some = cli.run("list", "--json", "--limit", "600");
        assertThat(some.lines()).isEqualTo(all.lines().subList(0, 600));
        assertThat(some.err()).contains("--after ");
        var last = JsonMapper.shared().readTree(some.lines().getLast()).get("id").stringValue();
        assertThat(cli.run("list", "--json", "--limit", "5000", "--after", last).lines())
                .isEqualTo(all.lines().subList(600, 1100));
        assertThat(cli.run("list", "--json", "--limit", "1100").err()).isEmpty();
    }

    @Test
    void filtersReachTheQueue() {
        cli.reading(CALM + ALARMING, "intake", "-");

        assertThat(cli.run("list", "--json", "--level", "emergency").lines()).hasSize(1);
        assertThat(cli.run("list", "--json", "--name", "ana").lines()).hasSize(1);
        assertThat(cli.run("list", "--json", "--status", "in-review").lines()).isEmpty();
        assertThat(cli.run("list", "--json", "--status", Status.NEW.name()).lines()).hasSize(2);
    }

    @Test
    void printsAnIdOnlyForWhatIsOnDisk() {
        store.refuseAfter(1, new SaveResult.Failed("FULL"));

        var run = cli.reading(CALM + ALARMING + CALM, "intake", "-");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).hasSize(1);
        assertThat(run.errors()).containsExactly("Line 2: the intake could not be saved, and nothing behind it was tried. Code: FULL");
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsSaidInOneLine() {
        var none = "00000000-0000-0000-0000-000000000000";
        assertThat(cli.run("show", none).errors()).containsExactly("The archive has no intake " + none);
        assertThat(cli.run("show", "1-1-1-1-1").err()).startsWith("This is not an id");
        assertThat(cli.run("show", "Bo Li").exitCode()).isEqualTo(1);
        assertThat(cli.run("list", "--after", none).exitCode()).isEqualTo(1);
        var id = cli.reading(CALM, "intake", "-").out().strip();
        var target = data.resolve("none").resolve("x.pdf").toString();
        var run = cli.run("export", "pdf", id, "--to", target, "--reason", "other");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).hasSize(1);
        assertThat(run.err()).contains(target, "folder does not exist");
        store.unreadable("DAMAGED");
        assertThat(cli.run("show", id).errors()).containsExactly("The archive cannot be read. Code: DAMAGED");
    }

    @Test
    void anArchiveOfANewerVersionCanBeReadNotChanged() {
        store.readOnly();
        var newer = new Cli(folder -> new Opening.NewerVersion(store, "9", "1"), data);

        assertThat(newer.run("list").exitCode()).isZero();
        assertThat(newer.run("list").err()).contains("newer version");
        var run = newer.reading(CALM, "intake", "-");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).hasSize(2);
        assertThat(store.saves()).isZero();
    }

    @Test
    void aDamagedArchiveIsSetAsideAndTheWorkGoesOn() {
        var aside = new Cli(folder -> new Opening.SetAside(store, data.resolve("ashi.damaged")), data);

        var run = aside.reading(CALM, "intake", "-");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.err()).contains("ashi.damaged");
    }

    @Test
    void anArchiveThatCannotBeOpenedOrIsNotThereIsSaidInOneLine() {
        var failed = new Cli(folder -> new Opening.Failed(folder, "LOCKED"), data);
        assertThat(failed.run("list").errors()).hasSize(1);
        assertThat(failed.run("list").err()).contains("Code: LOCKED");
        assertThat(failed.run("list").exitCode()).isEqualTo(1);
        assertThat(failed.reading(CALM, "intake", "-").exitCode()).isEqualTo(1);

        var elsewhere = data.resolve("nothing").toString();
        assertThat(cli.run("--data", elsewhere, "list").err()).contains("no archive in " + elsewhere);
        assertThat(cli.run("list", "--data", elsewhere).exitCode()).isEqualTo(1);
    }
}
