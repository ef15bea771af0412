package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.ashi.store.FreshArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {

    private static final Path HOME = Path.of("/home/someone");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such-command",
                "--no-such-option",
                "assess",
                "assess a.json b.json",
                "assess --no-such-option -",
                "intake",
                "show",
                "export",
                "export pdf",
                "export pdf 1",
                "export pdf 1 --to x.pdf",
                "init",
                "init --practice A",
                "user",
                "user add A",
                "audit",
                "list --passphrase x",
                "export docx 1",
                "export fhir 1 --to x.json",
                "export csv --reason other",
                "export json --to x.json",
                "list --status",
                "list --data",
                "list --language",
                "list --language tlh",
                "--language=xx list",
                "--data",
                "--kiosk list",
                "--kiosk --kiosk",
                "--data a --data b",
                "--kiosk --data"
            })
    void whatMakesNoSenseIsAUsageError(String line) {
        var run = Cli.WITHOUT_ARCHIVE.run(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--help").doesNotContain("Exception", "\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--language es --help", "list --help --language=es"})
    void itSpeaksTheLanguageThatIsAskedFor(String line) {
        var run = Cli.WITHOUT_ARCHIVE.run(line.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Carpeta de la base de datos.").doesNotContain("Folder of the archive.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list --status HALF",
                "list --level high",
                "list --from 4.3.2026",
                "list --to tomorrow",
                "list --limit 0",
                "list --limit many",
                "export pdf 00000000-0000-0000-0000-000000000000 --to x.pdf --reason other --paper a5",
                "export pdf 00000000-0000-0000-0000-000000000000 --to x.pdf --reason Ana-Perez",
                "export fhir 00000000-0000-0000-0000-000000000000 --to x.json --reason Ana-Perez",
                "export csv --to x.csv --reason other --level high",
                "export csv --to x.csv --reason other --from 4.3.2026",
                "export json --to x.json --reason other --to-day tomorrow",
                "export json --to x.json --reason why",
                "audit list --limit 501"
            })
    void aValueThatMakesNoSenseIsAUsageErrorInOneLine(String line) {
        try (var archive = FreshArchive.open()) {
            var run = Cli.with(archive).run(line.split(" "));

            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.errors()).hasSize(1);
            assertThat(run.err()).startsWith("--");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--data d\0x list", "--data=d\0x list", "list --data d\0x"})
    void aFolderThatCannotBeIsSaidInOneSentence(String line) {
        var run = Cli.WITHOUT_ARCHIVE.run(line.split(" "));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).containsExactly("--data needs a name that a file can have.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help", "-h", "assess --help", "intake --help", "list --help", "show --help", "export --help",
                "export pdf --help", "export fhir --help", "export csv --help", "export json --help", "init --help", "user --help", "user add --help", "audit verify --help", "doctor --help"
            })
    void helpIsEverywhere(String line) {
        var run = Cli.WITHOUT_ARCHIVE.run(line.split(" "));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: ashi", "--data").doesNotContain("cli.help");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theVersionIsOneLine() {
        var run = Cli.WITHOUT_ARCHIVE.run("--version");

        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(1);
        assertThat(run.out()).startsWith("Ashi ");
    }

    @Test
    void theScreensStartWithoutACommand() {
        assertThat(CommandLineMain.handles(new String[0])).isFalse();
        assertThat(CommandLineMain.handles(new String[] {"--data", "x"})).isFalse();
        assertThat(CommandLineMain.handles(new String[] {"--data=x"})).isFalse();
        assertThat(ScreenArguments.of(new String[] {"--data=x"}).orElseThrow().data()).contains(Path.of("x"));
        assertThat(CommandLineMain.handles(new String[] {"--data"})).isTrue();
        assertThat(CommandLineMain.handles(new String[] {"--data="})).isTrue();
        assertThat(CommandLineMain.handles(new String[] {"--data", "x", "list"})).isTrue();
        assertThat(CommandLineMain.handles(new String[] {"lsit"})).isTrue();
    }

    @Test
    void eachSystemHasItsFolderForData() {
        assertThat(DataFolder.standard("Linux", Map.of(), HOME)).isEqualTo(HOME.resolve(".local/share/ashi"));
        assertThat(DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME)).isEqualTo(Path.of("/data/ashi"));
        assertThat(DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(HOME.resolve(".local/share/ashi"));
        assertThat(DataFolder.standard("Linux", Map.of("XDG_DATA_HOME", ""), HOME))
                .isEqualTo(HOME.resolve(".local/share/ashi"));
        assertThat(DataFolder.standard("Mac OS X", Map.of(), HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Ashi"));
        assertThat(DataFolder.standard("Windows 11", Map.of(), HOME)).isEqualTo(HOME.resolve("AppData/Local/Ashi"));
        assertThat(DataFolder.standard("Windows 11", Map.of("LOCALAPPDATA", "/local"), HOME))
                .isEqualTo(Path.of("/local/Ashi"));
    }
}
