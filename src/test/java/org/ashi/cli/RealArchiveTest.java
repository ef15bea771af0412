package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import org.ashi.store.jdbc.SqliteArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole round on an archive on disk, opened anew by each command.
class RealArchiveTest {

    @Test
    void whatGoesInComesOut(@TempDir Path folder) throws IOException {
        var clinic = LockedClinic.in(folder);
        var cli = clinic.cli();
        var scenario = Files.readString(Path.of("resources/packs/low-back-pain/scenarios/V04.json"));
        var forms = "{\"patient\":{\"name\":\"Zoë Ångström\",\"birthDate\":\"1983-01-02\"}," + answers(scenario) + "}\n"
                + "{\"patient\":{\"name\":\"Bo Li\"},\"language\":\"en\",\"answers\":{\"age\":40}}\n";

        var ids = cli.reading(forms, "intake", "-");

        assertThat(ids.err()).isEmpty();
        assertThat(ids.exitCode()).isZero();
        assertThat(ids.lines()).hasSize(2);
        var list = clinic.asFounder("list", "--json");
        assertThat(list.lines()).hasSize(2);
        assertThat(list.lines().getFirst()).contains(ids.lines().getFirst(), "EMERGENCY", "Zoë Ångström", "1983-01-02");
        assertThat(clinic.asFounder("list", "--json", "--name", "angstrom").lines()).hasSize(1);
        assertThat(clinic.asFounder("list", "--json", "--limit", "1").err()).contains(ids.lines().getFirst());
        assertThat(clinic.asFounder("list", "--json", "--after", ids.lines().getFirst()).lines())
                .isEqualTo(list.lines().subList(1, 2));
        assertThat(clinic.asFounder("show", ids.lines().getFirst()).out()).contains("Zoë Ångström", "RF-E01", "An emergency was shown");
        assertThat(clinic.asFounder("show", "--json", ids.lines().getFirst()).out()).contains("\"triage\":\"EMERGENCY\"");
        var pdf = folder.resolve("report.pdf");
        var export = clinic.asFounder("export", "pdf", ids.lines().getFirst(), "--to", pdf.toString(), "--reason", "referral");
        assertThat(export.err()).isEmpty();
        assertThat(Files.readAllBytes(pdf)).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void readingMakesNoArchive(@TempDir Path data) throws IOException {
        var cli = new Cli(new SqliteArchive(ZoneOffset.UTC, Cli.CLOCK)::open, data);
        var id = "00000000-0000-0000-0000-000000000000";

        for (var line : new String[] {"list", "show " + id, "export pdf " + id + " --to x.pdf --reason other"}) {
            var run = cli.run(line.split(" "));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).contains("no archive in " + data);
        }
        try (var files = Files.list(data)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aDamagedArchiveIsSetAsideAndTold(@TempDir Path folder) throws IOException {
        var clinic = LockedClinic.in(folder);
        var data = clinic.data();
        var cli = clinic.cli();
        cli.reading("{\"patient\":{\"name\":\"A\"},\"answers\":{}}", "intake", "-");
        try (var files = Files.list(data)) {
            for (var file : files.filter(f -> f.toString().endsWith(".db")).toList()) {
                Files.write(file, new byte[5000]);
            }
        }

        var run = cli.run("list", "--json");

        // The empty one has no practice yet.
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.errors()).hasSize(2);
        assertThat(run.err()).startsWith("The archive was damaged.").contains("No practice has been set up");
    }

    private static String answers(String scenario) {
        var from = scenario.indexOf("\"answers\"");
        return scenario.substring(from, scenario.indexOf('}', from) + 1).replace("\n", "");
    }
}
