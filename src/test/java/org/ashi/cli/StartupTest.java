package org.ashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.ashi.store.Opening;
import org.junit.jupiter.api.Test;

/// A machine without a screen, and a start without a wait: `assess` loads nothing of the screens or the archive.
class StartupTest {

    private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source:");
    private static final List<String> FORBIDDEN = List.of(
            "javafx.",
            "com.sun.javafx.",
            "org.sqlite.",
            "org.flywaydb.",
            "org.apache.pdfbox.",
            "org.ashi.ui.",
            "org.ashi.export.pdf.",
            "org.ashi.store.jdbc.");

    /// Runs the command line on this machine's own streams.
    public static final class Started {
        private Started() {}

        public static void main(String[] args) {
            System.exit(CommandLineMain.run(
                    args, Surroundings.ofThisMachine(folder -> new Opening.Failed(folder, "NONE"))));
        }
    }

    @Test
    void assessLoadsNoScreenAndNoArchive() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:stdout",
                        "-Dfile.encoding=US-ASCII",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Started.class.getName(),
                        "assess",
                        "-")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var to = process.outputWriter(StandardCharsets.UTF_8)) {
            to.write("{\"id\":\"痛\",\"answers\":{\"age\":40}}\n");
        }
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(out).contains("{\"id\":\"痛\",\"pack\"");
        var loaded = LOADED.matcher(out).results().map(found -> found.group(1)).toList();
        // The log is on, and it names what was loaded.
        assertThat(loaded).contains("org.ashi.cli.AssessCommand");
        assertThat(loaded).filteredOn(name -> FORBIDDEN.stream().anyMatch(name::startsWith)).isEmpty();
    }
}
