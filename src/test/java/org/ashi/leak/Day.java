package org.ashi.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jdk.jfr.consumer.RecordingFile;

/// A day's work by a program of its own, which ends as if its power was cut, and the names of the files that it wrote to.
final class Day {

    /// Parts of small files that got their name at once, and the report's own: see [org.ashi.vault.SafeFile]. A backup that is
    /// tried out is copied, byte by byte, from files that are searched.
    private static final String PART = "(workstation\\.key|log-head|backup-news|manifest\\.json|settings\\.json)\\.\\d+\\.part"
            + "|ashi-restoring\\.db|\\.ashi-[-0-9a-f]{36}\\.part";

    private final Path temp;
    private final Path root;

    /// @param temp for what is not the program's own
    /// @param name of a folder in it, to which all goes that the program writes
    Day(Path temp, String name) throws IOException {
        this.temp = temp;
        root = Files.createDirectories(temp.resolve(name));
    }

    Path root() {
        return root;
    }

    /// @param program gets the folder for everything, the file for what Java wrote to, and the arguments
    /// @param options of the virtual machine
    void work(Class<?> program, List<String> options, String... arguments) throws IOException, InterruptedException {
        for (var name : List.of("data", "export", "work", "temp")) {
            Files.createDirectories(root.resolve(name));
        }
        var jfr = temp.resolve("written.jfr");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-XX:-CreateCoredumpOnCrash", "-XX:+DisableAttachMechanism", "-XX:-UsePerfData", "-XX:ErrorFile=/dev/null",
                "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true",
                "-XX:FlightRecorderOptions=repository=" + temp.resolve("jfr"),
                "-Djava.io.tmpdir=" + root.resolve("temp"), "-Duser.home=" + root.resolve("work")));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), program.getName(), root.toString(), jfr.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(root.resolve("work").toFile())
                .redirectOutput(root.resolve("work/out.txt").toFile())
                .redirectError(root.resolve("work/err.txt").toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(root.resolve("work/err.txt"))).isZero();
    }

    /// What was written lies where is searched, or got its name at once.
    ///
    /// @param except what only the test has written
    void assertSearched(Path... except) throws IOException {
        var files = written();
        files.removeIf(path -> List.of(except).stream().anyMatch(path::startsWith));
        assertThat(files).isNotEmpty().allSatisfy(path -> {
            if (Files.exists(path)) {
                assertThat(path).startsWith(root);
            } else {
                assertThat(path.getFileName().toString()).matches(PART);
            }
        });
    }

    /// By Java; SQLite writes for itself.
    private Set<Path> written() throws IOException {
        var paths = new TreeSet<Path>();
        try (var events = new RecordingFile(temp.resolve("written.jfr"))) {
            while (events.hasMoreEvents()) {
                var path = events.readEvent().getString("path");
                if (path != null && !path.startsWith("/dev/")) {
                    paths.add(root.resolve("work").resolve(path));
                }
            }
        }
        return paths;
    }

    /// Absolute, because the program works elsewhere.
    private static String classPath() {
        var entries = System.getProperty("java.class.path").split(File.pathSeparator);
        return String.join(
                File.pathSeparator,
                List.of(entries).stream().map(e -> Path.of(e).toAbsolutePath().toString()).toList());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
