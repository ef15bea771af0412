package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.store.FreshArchive;
import org.ashi.store.StoredIntake;
import org.ashi.store.TroubledStore;
import org.ashi.vault.Action;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/// Records leave the archive for other programs, and the log says so first.
class ExchangeTest {

    private static final String CALM = "{\"patient\":{\"name\":\"Ana Pérez\",\"birthDate\":\"1981-05-06\"},\"answers\":{\"pain_now\":4,\"rf_fever\":\"no\"}}\n";
    private static final String ALARMING = "{\"patient\":{\"name\":\"Bo Li\"},\"answers\":{\"age\":50,\"rf_saddle\":\"yes\"}}\n";
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");
    private static final String[] EACH = {"fhir ID", "csv", "json"};

    @TempDir
    private Path folder;

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final TroubledStore store = archive.store();
    private final Cli cli = Cli.with(archive);
    private String calm = "";
    private Path file = Path.of("none");

    @BeforeEach
    void two() {
        var ids = cli.reading(CALM + ALARMING, "intake", "-").lines();
        calm = ids.getFirst();
        file = folder.resolve("x");
    }

    private Cli.Run export(String line) {
        return cli.run(("export " + line.replace("ID", calm) + " --reason own-file --to " + file).split(" "));
    }

    @Test
    void aRecordGoesAsFhir() throws IOException {
        var run = export("fhir ID");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        var bundle = new JsonMapper().readTree(Files.readAllBytes(file));
        assertThat(bundle.path("resourceType").asString()).isEqualTo("Bundle");
        assertThat(bundle.toString()).contains("Ana Pérez", "1981-05-06", "rf_fever.no");
        assertThat(store.audit().of(UUID.fromString(calm))).anyMatch(e -> e.detail().equals("fhir own-file"));
    }

    @Test
    void theNoteGoesOnlyWhereAskedFor() throws IOException {
        var stored = store.get(UUID.fromString(calm));
        var noted = stored.intake().reviewed(Status.IN_REVIEW, stored.intake().review().withNote("Private."));
        store.save(new StoredIntake(noted, stored.assessment(), stored.trace(), stored.revision()));
        export("fhir ID");
        assertThat(Files.readString(file)).doesNotContain("Private.");
        export("fhir ID --note");
        assertThat(Files.readString(file)).contains("Private.");
    }

    @Test
    void aSelectionGoesAsATable() throws IOException {
        assertThat(export("csv").err()).isEmpty();
        assertThat(Files.readString(file).lines()).hasSize(3).element(1).asString().contains("EMERGENCY");
        assertThat(Files.readString(file)).doesNotContain("Ana", "1981").contains(calm);
        assertThat(store.audit().page(LATER, 5).getFirst().detail()).isEqualTo("csv own-file");

        assertThat(export("json --level emergency --names").exitCode()).isZero();
        var json = new JsonMapper().readTree(Files.readAllBytes(file));
        assertThat(json).hasSize(1);
        assertThat(json.get(0).path("name").asString()).isEqualTo("Bo Li");
        assertThat(store.audit().page(LATER, 5).getFirst().detail()).isEqualTo("json names own-file");

        assertThat(export("csv --from 2026-11-21 --to-day 2026-11-21").exitCode()).isZero();
        assertThat(Files.readString(file).lines()).hasSize(3);
    }

    @Test
    void nobodyHasLookedAtARecordByThat() {
        assertThat(store.urgent()).isEqualTo(1);
        export("csv");
        assertThat(store.urgent()).isEqualTo(1);
        assertThat(store.audit().of(UUID.fromString(calm))).noneMatch(e -> e.action() == Action.OPENED);
    }

    @Test
    void whereNothingIsSelectedNothingIsWritten() {
        var run = export("csv --to-day 2001-01-01");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("Nothing was written to " + file + ": no record is like that.");
        assertThat(file).doesNotExist();
        assertThat(store.audit().page(LATER, 1).getFirst().detail()).doesNotContain("csv");
    }

    @Test
    void whatCannotBeLoggedIsNotWritten() {
        store.refuseLog();
        for (var line : EACH) {
            var run = export(line);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.errors()).containsExactly("Nothing was written to " + file + ": the audit log cannot be written.");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void aFolderThatIsMissingIsTold() {
        file = folder.resolve("none").resolve("x");
        for (var line : EACH) {
            var run = export(line);
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.errors()).containsExactly(
                    "Nothing was written to " + file + ": That folder does not exist. Choose another one.");
        }
        file = Path.of("/proc/ashi");
        assertThat(export("csv").err()).contains("The folder may be read-only or the disk full.");
    }

    @Test
    void aRecordThatIsNotThereIsTold() {
        calm = "00000000-0000-0000-0000-000000000000";
        assertThat(export("fhir ID").errors()).containsExactly("The archive has no intake " + calm);
        calm = "Bo";
        assertThat(export("fhir ID").exitCode()).isEqualTo(1);
        assertThat(file).doesNotExist();
    }

    @Test
    void anArchiveThatCannotBeReadIsTold() {
        store.unreadable("DAMAGED");
        for (var line : EACH) {
            assertThat(export(line).errors()).containsExactly("The archive cannot be read. Code: DAMAGED");
            assertThat(file).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fhir ID", "csv", "json --names"})
    void nothingLeavesALockedArchive(String line) {
        var clinic = LockedClinic.in(folder.resolve("clinic"));
        var id = clinic.cli().reading(LockedClinic.CALM, "intake", "-").out().strip();
        var words = ("export " + line.replace("ID", id) + " --reason other --to " + file).split(" ");
        var run = clinic.cli().run(words);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("The archive is locked.");
        assertThat(file).doesNotExist();
        assertThat(clinic.asFounder(words).exitCode()).isZero();
        assertThat(file).isNotEmptyFile();
    }
}
