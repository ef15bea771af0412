package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `init`: the practice is there, and what was printed opens it.
class InitTest {

    private static final String PHRASE = "Passphrase of Dana Reyes: ";
    private static final String CODE = "Recovery code: ";

    @TempDir
    Path folder = Path.of("none");

    @Test
    void whatIsPrintedOnceOpensThePractice() throws IOException {
        var cli = new Cli(LockedClinic.archives()::open, folder.resolve("data"));
        var sheet = folder.resolve("sheet.pdf");

        var run = cli.run("init", "--practice", "Harbour", "--founder", "Dana Reyes", "--sheet", sheet.toString());

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.lines()).hasSize(3);
        assertThat(run.lines().get(0)).startsWith(PHRASE);
        assertThat(run.lines().get(1)).startsWith(CODE);
        assertThat(run.lines().get(2)).matches("Fingerprint of the practice: [0-9A-Z]{4}( [0-9A-Z]{4}){7}");
        var phrase = file("phrase", run.lines().get(0).substring(PHRASE.length()));
        var code = file("code", run.lines().get(1).substring(CODE.length()));
        assertThat(cli.run("list", "--passphrase-file", phrase.toString()).exitCode()).isZero();
        assertThat(cli.run("list", "--sheet-file", code.toString()).exitCode()).isZero();
        try (var pdf = Loader.loadPDF(sheet.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(run.lines().get(1).substring(CODE.length()).split(" "));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet))).isEqualTo("rw-------");

        var again = cli.run("init", "--practice", "Another", "--founder", "Bo");
        assertThat(again.exitCode()).isEqualTo(1);
        assertThat(again.out()).isEmpty();
        assertThat(again.errors()).containsExactly("A practice is set up here already: Harbour");
    }

    @Test
    void aPassphraseFromAFileIsNotShownAndMustBeHardToGuess() {
        var cli = new Cli(LockedClinic.archives()::open, folder.resolve("data"));
        var weak = file("weak", "Harbour Dana Reyes 2026");
        var refused = cli.run("init", "--practice", "Harbour", "--founder", "Dana Reyes", "--passphrase-file", weak.toString());
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).singleElement().asString().startsWith("This passphrase is easy to guess.");
        assertThat(refused.out()).isEmpty();

        var good = file("good", "grapple unwashed velvet cactus orbit");
        var run = cli.run("init", "--practice", "Harbour", "--founder", "Dana Reyes", "--passphrase-file", good.toString());
        assertThat(run.exitCode()).isZero();
        assertThat(run.lines()).hasSize(2);
        assertThat(run.out()).doesNotContain("grapple");
        assertThat(cli.run("list", "--passphrase-file", good.toString()).exitCode()).isZero();
    }

    @Test
    void withoutAFolderForTheSheetNothingIsSetUp() {
        var cli = new Cli(LockedClinic.archives()::open, folder.resolve("data"));
        var sheet = folder.resolve("none").resolve("sheet.pdf").toString();
        var run = cli.run("init", "--practice", "Harbour", "--founder", "Dana Reyes", "--sheet", sheet);
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Nothing was set up.");
        assertThat(cli.run("init", "--practice", " ", "--founder", "Dana Reyes").exitCode()).isEqualTo(2);
        assertThat(cli.run("init", "--practice", "A\nB", "--founder", "Dana Reyes").exitCode()).isEqualTo(2);
    }

    @Test
    void whatNobodySawIsNotSetUp() {
        var data = folder.resolve("data");
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("nobody reads");
            }
        };
        var exit = CommandLineMain.run(
                new String[] {"init", "--practice", "Harbour", "--founder", "Dana Reyes"},
                new Surroundings(
                        InputStream.nullInputStream(),
                        closed,
                        OutputStream.nullOutputStream(),
                        data,
                        folder -> Cli.PACK,
                        LockedClinic.archives()::open,
                        Cli.CLOCK));
        assertThat(exit).isEqualTo(1);
        assertThat(new Cli(LockedClinic.archives()::open, data).run("list").err()).contains("No practice has been set up");
    }

    private Path file(String name, String text) {
        return LockedClinic.secret(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
