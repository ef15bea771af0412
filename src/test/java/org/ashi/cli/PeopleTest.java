package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ashi.store.Practices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `user`: people come, go and forget.
class PeopleTest {

    private static final String MADE = "Passphrase of ";

    @TempDir
    Path folder = Path.of("none");

    private LockedClinic clinic = new LockedClinic(folder, Cli.WITHOUT_ARCHIVE);

    @BeforeEach
    void found() {
        clinic = LockedClinic.in(folder);
    }

    @Test
    void somebodyComesAndGoes() {
        var added = clinic.asFounder("user", "add", "Bo Li", "--role", "practitioner");
        assertThat(added.err()).isEmpty();
        assertThat(added.exitCode()).isZero();
        var phrase = made(added, "Bo Li");
        assertThat(clinic.cli().run("user", "list").lines())
                .containsExactlyInAnyOrder("practitioner    Dana Reyes", "practitioner    Bo Li");
        assertThat(clinic.as("Bo Li", phrase, "list").exitCode()).isZero();
        assertThat(clinic.asFounder("user", "add", "bo li", "--role", "front-desk").err()).contains("is called bo li already");

        var removed = clinic.asFounder("user", "remove", "bo li");
        assertThat(removed.exitCode()).isZero();
        assertThat(removed.errors()).containsExactly("Bo Li was removed. New keys are in use.");
        assertThat(clinic.as("Bo Li", phrase, "list").err()).contains("Nobody called Bo Li");
        assertThat(clinic.asFounder("user", "remove", Practices.FOUNDER).err()).contains("last practitioner");
        assertThat(clinic.asFounder("list").exitCode()).isZero();
    }

    @Test
    void whoForgotGetsAnotherByTheSheet() {
        var reset = clinic.bySheet("user", "reset", Practices.FOUNDER);
        assertThat(reset.exitCode()).isZero();
        assertThat(clinic.asFounder("list").err()).contains("is wrong");
        assertThat(clinic.as(Practices.FOUNDER, made(reset, Practices.FOUNDER), "list").exitCode()).isZero();
    }

    /// The power may go right after the change: what counts was shown before.
    @ParameterizedTest
    @ValueSource(strings = {"user add Bo --role practitioner", "user reset Dana", "user passphrase"})
    void aPassphraseIsShownBeforeItCounts(String line) {
        var command = Arrays.stream(line.split(" ")).map(w -> w.equals("Dana") ? Practices.FOUNDER : w).toArray(String[]::new);
        clinic.execute("CREATE TRIGGER full BEFORE INSERT ON slot BEGIN SELECT RAISE(ABORT, 'full'); END");
        var run = clinic.asFounder(command);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("Nothing was changed.");
        assertThat(run.out()).contains(line.contains("Bo") ? "Bo" : Practices.FOUNDER);
        assertThat(made(run, line.contains("Bo") ? "Bo" : Practices.FOUNDER)).isNotEmptyFile();
        clinic.execute("DROP TRIGGER full");
        assertThat(clinic.asFounder("list").exitCode()).as("the old one stays").isZero();
    }

    /// What cannot come to count is not shown.
    @Test
    void noPassphraseIsShownForANameThatIsTakenOrByTheFrontDesk() {
        assertThat(clinic.asFounder("user", "add", "dana reyes", "--role", "front-desk").out()).isEmpty();
        var phrase = made(clinic.asFounder("user", "add", "Front", "--role", "front-desk"), "Front");
        for (var line : List.of("user add Bo --role practitioner", "user reset Front")) {
            var run = clinic.as("Front", phrase, line.split(" "));
            assertThat(run.out()).as(line).isEmpty();
            assertThat(run.errors()).containsExactly("Only a practitioner may do that.");
        }
    }

    @Test
    void onesOwnPassphraseIsChanged() {
        var fresh = LockedClinic.secret(
                folder.resolve("fresh"), "grapple unwashed velvet cactus orbit\n".getBytes(StandardCharsets.UTF_8));
        var run = clinic.asFounder("user", "passphrase", "--new-passphrase-file", fresh.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).as("what was chosen is not shown").isEmpty();
        assertThat(clinic.asFounder("list").exitCode()).isEqualTo(1);
        assertThat(clinic.as(Practices.FOUNDER, fresh, "list").exitCode()).isZero();
        assertThat(clinic.bySheet("user", "passphrase").exitCode()).isEqualTo(2);
    }

    @Test
    void whatIsEasilyGuessedIsRefused() {
        var weak = LockedClinic.secret(folder.resolve("weak"), "password".getBytes(StandardCharsets.UTF_8));
        var run = clinic.asFounder("user", "passphrase", "--new-passphrase-file", weak.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("This passphrase is too short.");
        assertThat(clinic.asFounder("list").exitCode()).as("the old one stays").isZero();
        assertThat(clinic.asFounder("user", "add", "Bo", "--role", "nurse").exitCode()).isEqualTo(2);
    }

    private Path made(Cli.Run run, String name) {
        assertThat(run.lines()).singleElement().asString().startsWith(MADE + name + ": ");
        var words = run.out().strip().substring((MADE + name + ": ").length());
        assertThat(words.split(" ")).hasSize(5);
        return LockedClinic.secret(folder.resolve("made"), words.getBytes(StandardCharsets.UTF_8));
    }
}
