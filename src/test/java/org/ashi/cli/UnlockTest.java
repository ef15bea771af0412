package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.jdbc.SqliteArchive;
import org.ashi.vault.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Commands that read need somebody who opens the archive; handing in does not.
class UnlockTest {

    @TempDir
    Path folder = Path.of("none");

    private final List<Duration> waits = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> typed = Optional.empty();
    private LockedClinic clinic = new LockedClinic(folder, Cli.WITHOUT_ARCHIVE);

    private final Terminal terminal = new Terminal() {
        @Override
        public Optional<char[]> secret(String words) {
            asked.add(words);
            return typed.map(String::toCharArray);
        }

        @Override
        public void await(Duration time) {
            waits.add(time);
            // As if the time had passed.
            clinic.execute("UPDATE wrong_try SET wrong = 0");
        }
    };

    @BeforeEach
    void found() {
        clinic = LockedClinic.in(folder, terminal);
    }

    @Test
    void handingInNeedsNobodyAndReadingDoes() {
        var given = clinic.cli().reading(LockedClinic.CALM, "intake", "-");
        assertThat(given.err()).isEmpty();
        assertThat(given.exitCode()).isZero();
        var id = given.out().strip();

        for (var line : List.of("list", "show " + id, "export pdf " + id + " --to x.pdf --reason other", "audit list", "audit verify")) {
            var run = clinic.cli().run(line.split(" "));
            assertThat(run.exitCode()).as(line).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.errors()).containsExactly("The archive is locked. Say who opens it, with --user NAME"
                    + " --passphrase-file FILE, or with --sheet-file FILE.");
        }
        assertThat(clinic.asFounder("list").out()).contains(id, "Ana Pérez");
        assertThat(clinic.bySheet("show", id).out()).contains("Ana Pérez");
        assertThat(clinic.cli().run("list").exitCode()).as("locked again").isEqualTo(2);
    }

    @Test
    void goingOnWithAListOpensNothing() {
        var urgent = "{\"patient\":{\"name\":\"Bo Li\"},\"answers\":{\"age\":50,\"rf_saddle\":\"yes\"}}\n";
        var id = clinic.cli().reading(urgent, "intake", "-").out().strip();
        assertThat(clinic.asFounder("list", "--after", id).exitCode()).isZero();
        assertThat(clinic.asFounder("audit", "list", "--intake", id).out()).doesNotContain("OPENED");
        assertThat(clinic.urgent()).isEqualTo(1);
        assertThat(clinic.asFounder("list", "--after", "00000000-0000-0000-0000-000000000000").err()).contains("has no intake");
    }

    @Test
    void whatIsShownIsSeenAndWaitsNoLonger() {
        var urgent = "{\"patient\":{\"name\":\"Bo Li\"},\"answers\":{\"age\":50,\"rf_saddle\":\"yes\"}}\n";
        var id = clinic.cli().reading(urgent, "intake", "-").out().strip();
        assertThat(clinic.urgent()).isEqualTo(1);
        assertThat(clinic.asFounder("show", id).out()).contains("Bo Li");
        assertThat(clinic.urgent()).isZero();
    }

    @Test
    void aPassphraseMayBeTyped() {
        typed = Optional.of("Correct-HORSE battery  staple pony ");
        assertThat(clinic.cli().run("list").exitCode()).isZero();
        assertThat(asked).containsExactly("Passphrase of Dana Reyes:");
    }

    @Test
    void whatDoesNotOpenIsSaid() {
        var wrong = LockedClinic.secret(folder.resolve("wrong"), "another phrase altogether".getBytes(StandardCharsets.UTF_8));
        var run = clinic.as("dana reyes", wrong, "list");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("The passphrase or code is wrong. 4 more tries may follow at once.");
        assertThat(clinic.as("Bo Li", wrong, "list").errors())
                .containsExactly("Nobody called Bo Li can open this archive. Those who can: Dana Reyes.");
        assertThat(clinic.as(Practices.FOUNDER, folder.resolve("none"), "list").err()).contains("cannot be read");
        var empty = LockedClinic.secret(folder.resolve("empty"), " \n".getBytes(StandardCharsets.UTF_8));
        assertThat(clinic.as(Practices.FOUNDER, empty, "list").errors()).containsExactly("The passphrase is empty.");
        var bytes = LockedClinic.secret(folder.resolve("bytes"), new byte[] {(byte) 0xC3});
        assertThat(clinic.as(Practices.FOUNDER, bytes, "list").err()).contains("is not UTF-8 text");
        var both = clinic.cli().run("list", "--user", "A", "--sheet-file", clinic.sheet().toString());
        assertThat(both.exitCode()).isEqualTo(2);
        assertThat(both.err()).contains("not with both");
    }

    @Test
    void afterTooManyWrongTriesTheCommandWaits() {
        var wrong = LockedClinic.secret(folder.resolve("wrong"), "another phrase altogether".getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 5; i++) {
            assertThat(clinic.as(Practices.FOUNDER, wrong, "list").exitCode()).isEqualTo(1);
        }
        assertThat(waits).isEmpty();
        var run = clinic.asFounder("list");
        assertThat(run.exitCode()).isZero();
        assertThat(waits).singleElement().satisfies(w -> assertThat(w).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30)));
        assertThat(run.err()).startsWith("There were too many wrong tries. Waiting ");
    }

    @Test
    void aSheetThatWasMistypedNamesTheGroup() throws IOException {
        var groups = Files.readString(clinic.sheet()).split(" ");
        groups[6] = groups[6].charAt(0) == '7' ? "8" + groups[6].substring(1) : "7" + groups[6].substring(1);
        var file = LockedClinic.secret(folder.resolve("typo"), String.join("\n", groups).getBytes(StandardCharsets.UTF_8));

        var run = clinic.cli().run("list", "--sheet-file", file.toString());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("The recovery code is not right. Look at these groups again: 7");
        var lines = LockedClinic.secret(
                folder.resolve("lines"), (Files.readString(clinic.sheet()).replace(" ", "\r\n") + "\n").getBytes(StandardCharsets.UTF_8));
        assertThat(clinic.cli().run("list", "--sheet-file", lines.toString()).exitCode()).isZero();
    }

    @Test
    void aFileThatOthersMayReadIsNoted() throws IOException {
        var file = clinic.passphrase();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        var run = clinic.cli().run("list", "--passphrase-file", file.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).singleElement().asString().startsWith("Note: other users");
        assertThat(clinic.asFounder("list").err()).isEmpty();
    }

    @Test
    void theFrontDeskListsAndOpensNothing() {
        var phrase = LockedClinic.secret(folder.resolve("desk"), "another phrase altogether".getBytes(StandardCharsets.UTF_8));
        if (LockedClinic.archives().open(clinic.data()) instanceof Opening.Ready(var archive)) {
            Practices.unlock(archive);
            archive.staff().add("Front", Role.FRONT_DESK, "another phrase altogether".getBytes(StandardCharsets.UTF_8));
            archive.close();
        }
        var id = clinic.cli().reading(LockedClinic.CALM, "intake", "-").out().strip();

        assertThat(clinic.as("Front", phrase, "list").out()).contains("Ana Pérez");
        for (var line : List.of("show " + id, "audit list", "audit verify", "user remove Front")) {
            var run = clinic.as("Front", phrase, line.split(" "));
            assertThat(run.exitCode()).as(line).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.errors()).containsExactly("Only a practitioner may do that.");
        }
        // Two people now: one has to be named.
        assertThat(clinic.cli().run("list", "--passphrase-file", phrase.toString()).err()).contains("More than one person");
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "intake -", "audit verify"})
    void whereNoPracticeIsThereItIsSaid(String line) {
        var archives = LockedClinic.archives();
        var data = folder.resolve("new");
        if (archives.open(data) instanceof Opening.Ready(var archive)) {
            archive.close();
        }
        var run = new Cli(archives::open, data).reading(LockedClinic.CALM, line.split(" "));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors()).containsExactly("No practice has been set up here yet. Run init first.");
    }

    @Test
    void anExportIsLoggedWithItsReasonOrNotMade() {
        var id = clinic.cli().reading(LockedClinic.CALM, "intake", "-").out().strip();
        var target = folder.resolve("x.pdf");
        var export = new String[] {"export", "pdf", id, "--to", target.toString(), "--reason", "patient-copy"};
        assertThat(clinic.asFounder(export).exitCode()).isZero();
        assertThat(target).isNotEmptyFile();
        assertThat(clinic.asFounder("audit", "list", "--intake", id).out()).contains("EXPORTED", "pdf patient-copy", "Dana Reyes");

        clinic.execute("CREATE TRIGGER full BEFORE INSERT ON audit WHEN NEW.action = 24 BEGIN SELECT RAISE(ABORT, 'full'); END");
        var again = Arrays.copyOf(export, export.length);
        again[4] = folder.resolve("y.pdf").toString();
        var run = clinic.asFounder(again);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the audit log cannot be written");
        assertThat(folder.resolve("y.pdf")).doesNotExist();
    }

    /// Read and refused like a passphrase, and before the log says that anything left the archive.
    @Test
    void anExportIsLockedWithThePasswordOfAFile() throws IOException {
        var id = clinic.cli().reading(LockedClinic.CALM, "intake", "-").out().strip();
        var target = folder.resolve("x.pdf");
        var password = LockedClinic.secret(folder.resolve("password"), "cinco años más\n".getBytes(StandardCharsets.UTF_8));
        var export = List.of("export", "pdf", id, "--to", target.toString(), "--reason", "patient-copy", "--password-file");
        var refused = Map.of(
                "nine sign", "The password is too short. Use at least 10 characters.",
                "ten signs \u200B!", "A sign in the password cannot be typed everywhere.",
                "", "The password is too short.");
        for (var bad : refused.entrySet()) {
            var file = LockedClinic.secret(folder.resolve("bad"), bad.getKey().getBytes(StandardCharsets.UTF_8));
            var run = clinic.asFounder(with(export, file.toString()));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).startsWith(bad.getValue());
        }
        assertThat(clinic.asFounder(with(export, folder.resolve("none").toString())).exitCode()).isEqualTo(1);
        assertThat(target).doesNotExist();
        assertThat(clinic.asFounder("audit", "list", "--intake", id).out()).doesNotContain("EXPORTED");

        var run = clinic.asFounder(with(export, password.toString()));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThatThrownBy(() -> Loader.loadPDF(target.toFile())).isInstanceOf(InvalidPasswordException.class);
        try (var pdf = Loader.loadPDF(target.toFile(), "cinco años más")) {
            assertThat(pdf.isEncrypted()).isTrue();
        }
    }

    private static String[] with(List<String> command, String last) {
        return Stream.concat(command.stream(), Stream.of(last)).toArray(String[]::new);
    }

    /// The real cost of a try.
    @Test
    void theRealArchiveUnlocksToo() {
        var cli = new Cli(new SqliteArchive(java.time.ZoneOffset.UTC, Cli.CLOCK)::open, clinic.data());
        assertThat(cli.run("list", "--passphrase-file", clinic.passphrase().toString()).exitCode()).isZero();
    }
}
