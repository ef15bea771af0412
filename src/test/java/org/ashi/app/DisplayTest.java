package org.ashi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.ashi.settings.FileStaffCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the program says where it cannot open a window.
class DisplayTest {

    @Test
    void withoutADisplayOnLinuxTheDisplayIsMissing() {
        assertThat(Display.missing("Linux", Map.of())).contains(Display.Missing.DISPLAY);
        assertThat(Display.missing("Linux", Map.of("DISPLAY", " "))).contains(Display.Missing.DISPLAY);
    }

    @Test
    void otherSystemsAlwaysHaveOne() {
        assertThat(Display.missing("Windows 11", Map.of())).isEmpty();
        assertThat(Display.missing("Mac OS X", Map.of())).isEmpty();
    }

    @Test
    void aLibraryIsFoundOnlyWhereItIs() {
        assertThat(Display.hasLibrary("libc.so.6")).isTrue();
        assertThat(Display.hasLibrary("libgtk-that-nobody-has.so.0")).isFalse();
    }

    @Test
    void theProgramSaysInOneLineWhatIsMissing(@TempDir Path data) throws IOException, InterruptedException {
        assertThat(saidAtStart("--data", data.toString())).contains("DISPLAY");
    }

    @Test
    void aKioskThatNobodyCouldLeaveIsNotStarted(@TempDir Path data) throws IOException, InterruptedException {
        assertThat(saidAtStart("--kiosk", "--data", data.toString())).contains("no staff code is set");
        FileStaffCode.in(data).set("7392");
        assertThat(saidAtStart("--kiosk", "--data", data.toString())).contains("DISPLAY");
    }

    /// The one line that the program says before it ends with 1.
    private static String saidAtStart(String... args) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var line = new ArrayList<>(List.of(java, "-cp", System.getProperty("java.class.path"), "org.ashi.app.Main"));
        line.addAll(List.of(args));
        var builder = new ProcessBuilder(line);
        builder.environment().remove("DISPLAY");
        builder.redirectErrorStream(true);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(said.lines()).hasSize(1);
        return said;
    }
}
