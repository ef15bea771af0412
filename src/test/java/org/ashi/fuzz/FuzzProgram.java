package org.ashi.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Looks for inputs that break a reader: `mvn -Pfuzz`. First for one that breaks the reader with the planted fault, which must be
/// found, then for so many seconds in each target. Inputs that lead further in are kept in `target/fuzz` for the next time, those
/// that break something in `target/fuzz/NAME/found`; from there they belong into the corpus.
public final class FuzzProgram {

    private static final Path FOLDER = Path.of("target/fuzz");
    private static final int PLANTED_SECONDS = 60;
    private static final Pattern EXECUTED = Pattern.compile("stat::number_of_executed_units: *(\\d+)|^#(\\d+)\\s.*", Pattern.MULTILINE);

    private FuzzProgram() {}

    /// @param args seconds for each target, then its names; all of them where none is named
    public static void main(String[] args) throws IOException, InterruptedException {
        long seconds = Long.parseLong(args[0]);
        var names = Arrays.stream(args).skip(1).flatMap(a -> Arrays.stream(a.split("[ ,]+"))).filter(a -> !a.isBlank()).toList();
        if (!finds("planted", Planted.class, List.of(), PLANTED_SECONDS)) {
            System.out.println("The planted fault was not found: what follows would say nothing.");
            System.exit(2);
        }
        var found = false;
        for (var target : Target.values()) {
            var name = target.name().toLowerCase(Locale.ROOT);
            if (names.isEmpty() || names.contains(name)) {
                found |= finds(name, target.type(), List.of(target.corpus()), seconds);
            }
        }
        System.exit(found ? 1 : 0);
    }

    /// Whether an input was found that breaks it.
    private static boolean finds(String name, Class<?> target, List<Path> corpora, long seconds)
            throws IOException, InterruptedException {
        var folder = FOLDER.resolve(name);
        var found = Files.createDirectories(folder.resolve("found"));
        var corpus = Files.createDirectories(folder.resolve("corpus"));
        var log = folder.resolve("log.txt");
        int exit = new ProcessBuilder(command(target, found, corpus, corpora, seconds))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        System.out.printf(
                Locale.ROOT, "%-10s %,d inputs, %s%n", name, executed(log), exit == 0 ? "nothing found" : "see " + log);
        return exit != 0;
    }

    private static List<String> command(Class<?> target, Path found, Path corpus, List<Path> corpora, long seconds) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dashi.fuzz-memory=2048",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=org.ashi.**",
                "--reproducer_path=" + found,
                "-artifact_prefix=" + found + "/",
                "-max_total_time=" + seconds,
                "-max_len=65536",
                // One second is what a small input may take; counted by the clock on the wall, a busy machine gets more.
                "-timeout=10",
                "-print_final_stats=1",
                corpus.toString()));
        corpora.forEach(folder -> command.add(folder.toString()));
        return command;
    }

    private static long executed(Path log) throws IOException {
        return EXECUTED.matcher(Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1))
                .results()
                .mapToLong(m -> Long.parseLong(m.group(1) == null ? m.group(2) : m.group(1)))
                .max()
                .orElse(0);
    }
}
