package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {

    private static final List<String> OPTIONS = List.of(
            "-XX:-CreateCoredumpOnCrash", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData",
            "-XX:-HeapDumpOnOutOfMemoryError", "-XX:ErrorFile=/dev/null");

    @TempDir
    Path folder = Path.of("none");

    private LockedClinic clinic = new LockedClinic(folder, Cli.WITHOUT_ARCHIVE);

    /// Runs the command line on this machine's own streams.
    public static final class Program {
        private Program() {}

        public static void main(String[] args) {
            System.exit(CommandLineMain.run(args, Surroundings.ofThisMachine(LockedClinic.archives()::open)));
        }
    }

    @BeforeEach
    void found() {
        clinic = LockedClinic.in(folder);
        clinic.cli().reading(LockedClinic.CALM, "intake", "-");
    }

    @Test
    void aSoundArchiveInASoundProgramIsSound() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-Djava.io.tmpdir=" + folder,
                "-cp", System.getProperty("java.class.path"), Program.class.getName(),
                "doctor", "--data", clinic.data().toString(), "--passphrase-file", clinic.passphrase().toString()));
        var process = new ProcessBuilder(command).directory(folder.toFile()).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out + err).isZero();
        assertThat(err).isEmpty();
        assertThat(out.lines()).hasSize(9).allMatch(line -> line.startsWith("fine: "));
    }

    @Test
    void whatIsWrongIsNamedAndTheOthersAreLookedAtToo() throws IOException {
        clinic.execute("UPDATE sealed_intake SET signature = zeroblob(length(signature))");
        Files.setPosixFilePermissions(clinic.data().resolve("workstation.key"), PosixFilePermissions.fromString("rw-r--r--"));
        Files.writeString(clinic.data().resolve("hs_err_pid7.log"), "parts of memory");
        Files.writeString(clinic.data().resolve("ashi-damaged-20250301T090000Z.db"), "records");

        var run = clinic.asFounder("doctor");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.lines()).filteredOn(l -> l.startsWith("found: ")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(run.out())
                .contains("was not written by a workstation of this practice")
                .contains("other users of this computer can read or change " + clinic.data().resolve("workstation.key"))
                .contains("ashi-damaged-20250301T090000Z.db is an archive that was damaged")
                .contains("hs_err_pid7.log may hold parts of the memory")
                .contains("fine: its tables are of version")
                .doesNotContain("Ana", "Pérez");
    }

    /// Every file and folder that this program makes, but for those inside a folder that is closed.
    @Test
    void eachFileThatOthersMayReadIsNamed() throws IOException {
        var data = clinic.data();
        var open = List.of(
                "ashi-before-V3-20261121T090000Z.db", "ashi-damaged-20261121T090000Z.db-wal", "ashi-restoring.db", "backup-news",
                "restored", "log-head.123.part", "workstation-before-20261121T090000Z-2.key", "log-head-unfit", "settings.json",
                "backup-news.lock", "reports/ashi-1.pdf", "backups/ashi-backup-1/ashi.db", "sample/ashi.db",
                "scratch-17/ashi.db");
        for (var name : open) {
            var file = data.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "a record");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            for (var at = file.getParent(); !at.equals(data); at = at.getParent()) {
                Files.setPosixFilePermissions(at, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
        Files.writeString(data.resolve("notes.txt"), "somebody's own");
        Files.setPosixFilePermissions(data.resolve("notes.txt"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(new PrivateFiles(data).open())
                .containsAll(open.stream().map(data::resolve).toList())
                .contains(data.resolve("reports"), data.resolve("backups/ashi-backup-1"))
                .doesNotContain(data.resolve("notes.txt"), data.resolve("ashi.db"));
        assertThat(clinic.asFounder("doctor").out()).contains("read or change " + data.resolve("backup-news"));

        Files.setPosixFilePermissions(data.resolve("reports"), PosixFilePermissions.fromString("rwx------"));
        assertThat(new PrivateFiles(data).open()).doesNotContain(data.resolve("reports"), data.resolve("reports/ashi-1.pdf"));
    }

    @Test
    void aReportThatWasCutOffIsNamed() throws IOException {
        var reports = Files.createDirectories(clinic.data().resolve("reports"));
        var part = Files.writeString(reports.resolve(".ashi-00000000-0000-0000-0000-000000000000.part"), "a record");
        assertThat(clinic.asFounder("doctor").out()).contains("found: " + part + " may hold a whole report");
    }

    @Test
    void whatIsBesideAnArchiveInTroubleIsLookedAtToo() throws IOException {
        Files.writeString(clinic.data().resolve("hs_err_pid7.log"), "parts of memory");
        var wrong = Files.writeString(folder.resolve("wrong"), "not the words of anybody");
        var run = clinic.cli().run("doctor", "--passphrase-file", wrong.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("hs_err_pid7.log may hold parts of the memory");
        assertThat(run.err()).as("what the trouble is").isNotBlank();
    }

    @Test
    void withoutAPersonItSaysWhatItCouldNotSee() throws IOException {
        Files.delete(clinic.data().resolve("workstation.key"));
        var run = clinic.cli().run("doctor");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("not seen: single records", "found: This computer has no key of its own");
    }

    @Test
    void anOlderArchiveIsNotBroughtUpToDate() throws IOException {
        clinic.execute("DELETE FROM flyway_schema_history WHERE version = '006'");
        var before = Files.readAllBytes(clinic.data().resolve("ashi.db"));
        var run = clinic.asFounder("doctor");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("found: its tables were of version", "not seen: keys and records");
        assertThat(clinic.data().resolve("ashi.db")).hasBinaryContent(before);
    }

    @Test
    void rightsAreLookedAtBeforeOpeningPutsThemRight() throws IOException {
        Files.setPosixFilePermissions(clinic.data().resolve("ashi.db"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(clinic.asFounder("doctor").out())
                .contains("other users of this computer can read or change " + clinic.data().resolve("ashi.db"));
    }

    @Test
    void aDamagedFileStaysWhereItIs() throws IOException {
        var file = clinic.data().resolve("ashi.db");
        Files.write(file, new byte[5000]);
        var run = clinic.asFounder("doctor");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).contains("is damaged or cannot be read");
        assertThat(file).hasBinaryContent(new byte[5000]);
        assertThat(new Cli(clinic.cli().archive(), folder.resolve("nothing")).run("doctor").err()).contains("no archive in");
    }
}
