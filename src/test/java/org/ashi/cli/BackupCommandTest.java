package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.BareIntakes;
import org.ashi.store.FreshArchive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The round from the archive to a backup and back, on the command line.
class BackupCommandTest {

    @TempDir
    Path temp;

    @AutoClose
    private final FreshArchive archive = FreshArchive.open();

    private final Cli cli = Cli.with(archive);

    @BeforeEach
    void fill() {
        for (int i = 0; i < 3; i++) {
            var intake = BareIntakes.handedIn(UUID.randomUUID(), Cli.CLOCK.instant(), "Ana Pérez");
            archive.store().save(BareIntakes.stored(intake, TriageLevel.ROUTINE));
        }
    }

    private String made(String... more) {
        var args = new java.util.ArrayList<>(java.util.List.of("backup", "--to", temp.resolve("usb").toString()));
        args.addAll(java.util.List.of(more));
        var run = cli.run(args.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(1);
        return run.lines().getFirst();
    }

    @Test
    void aBackupIsNamedTestedAndRestored() {
        var folder = made();
        assertThat(Path.of(folder)).isDirectory().hasParent(temp.resolve("usb"));
        var verified = cli.run("backup", "verify", folder);
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.errors())
                .first()
                .asString()
                .contains("Harbour Street Clinic", "can be restored", "Records in it: 3");
        assertThat(verified.err()).contains("3 records taken at random were opened");

        var data = temp.resolve("new");
        var restored = cli.run("restore", folder, "--data", data.toString());
        assertThat(restored.err()).contains("was restored to " + data, "Fingerprint of the practice", "unlock", "as they were when the backup was made");
        assertThat(restored.exitCode()).isZero();
        var opened = (Opening.Ready) Practices.archives(Cli.CLOCK.getZone(), Cli.CLOCK).open(data);
        try (var store = Practices.unlock(opened.store())) {
            assertThat(store.queue(org.ashi.store.Query.first(10))).hasSize(3);
        }
        var again = cli.run("restore", folder, "--data", data.toString());
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.errors()).hasSize(1);
        assertThat(again.err()).startsWith("There is an archive in the data folder");
    }

    @Test
    void whatWasNotLookedAtAndWhereItLiesIsSaid() {
        archive.store().lock();
        var run = cli.run("backup");
        assertThat(run.exitCode()).isZero();
        assertThat(Path.of(run.lines().getFirst())).hasParent(archive.folder().resolve("backups"));
        assertThat(run.err()).contains("It holds 3 records", "were not opened", "same disk").doesNotContain("recovery sheet");
    }

    @Test
    void whoeverUnlocksHasRecordsOpened() throws IOException {
        archive.store().lock();
        var file = Files.write(temp.resolve("phrase"), Practices.passphrase());
        var key = new String[] {"--user", Practices.FOUNDER, "--passphrase-file", file.toString()};
        var folder = made(key);
        archive.store().lock();
        var args = new java.util.ArrayList<>(java.util.List.of("backup", "verify", folder));
        assertThat(cli.run(args.toArray(String[]::new)).err()).contains("were not opened");
        args.addAll(java.util.List.of(key));
        assertThat(cli.run(args.toArray(String[]::new)).err()).contains("3 records taken at random were opened");
        archive.store().lock();
        Files.writeString(file, "another phrase than that");
        var wrong = cli.run(args.toArray(String[]::new));
        assertThat(wrong.exitCode()).isNotZero();
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void withoutSlotsTheSheetIsNamed() {
        var folder = made("--without-slots");
        var restored = cli.run("restore", folder, "--data", temp.resolve("new").toString());
        assertThat(restored.err()).contains("unlock with the recovery sheet").doesNotContain("practitioner's passphrase");
    }

    @Test
    void whatIsNoBackupIsRefusedInOneLine() throws IOException {
        var folder = Path.of(made());
        var database = folder.resolve("ashi.db");
        var bytes = Files.readAllBytes(database);
        bytes[30_000] ^= 1;
        Files.write(database, bytes);
        for (var run : java.util.List.of(
                cli.run("backup", "verify", folder.toString()),
                cli.run("restore", folder.toString(), "--data", temp.resolve("new").toString()))) {
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.errors()).hasSize(1);
            assertThat(run.err()).startsWith("The database in this backup is not the one");
        }
        assertThat(temp.resolve("new").resolve("ashi.db")).doesNotExist();
        assertThat(cli.run("restore", temp.toString(), "--data", temp.resolve("other").toString()).err())
                .startsWith("This is not a backup.");
        assertThat(temp.resolve("other")).doesNotExist();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidWithACode() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "");
        var run = cli.run("backup", "--to", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).hasSize(1);
        assertThat(run.err()).startsWith("The folder cannot be").contains("Code: ASHI-");
    }

    @Test
    void withoutAnArchiveThereIsNothingToBackUp() {
        var run = cli.run("backup", "--data", temp.resolve("none").toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("no archive in");
        assertThat(temp.resolve("none")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup --to", "backup verify", "restore", "backup verify a b", "restore a b", "backup now"})
    void whatMakesNoSenseIsAUsageError(String line) {
        assertThat(Cli.WITHOUT_ARCHIVE.run(line.split(" ")).exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup --help", "backup verify --help", "restore --help"})
    void helpIsThere(String line) {
        var run = Cli.WITHOUT_ARCHIVE.run(line.split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("ackup");
    }
}
