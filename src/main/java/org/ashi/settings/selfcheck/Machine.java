package org.ashi.settings.selfcheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the checks look.
///
/// @param root the folder in which `proc`, `sys`, `etc`, `run` and `dev` are: `/` but in tests
/// @param dataFolder absolute; need not exist
public record Machine(Kind kind, Path root, Map<String, String> environment, Path dataFolder, Running running) {

    public enum Kind {
        LINUX,
        WINDOWS,
        OTHER;

        /// @param os as in the property `os.name`
        public static Kind of(String os) {
            var system = os.toLowerCase(Locale.ROOT);
            if (system.startsWith("linux")) {
                return LINUX;
            }
            return system.startsWith("windows") ? WINDOWS : OTHER;
        }
    }

    public Machine {
        environment = Map.copyOf(environment);
    }

    /// The one that the program runs on.
    public static Machine real(Path dataFolder) {
        var absolute = dataFolder.toAbsolutePath();
        return new Machine(
                Kind.of(System.getProperty("os.name", "")),
                absolute.getRoot(),
                System.getenv(),
                absolute,
                new ThisProcess());
    }

    public String environment(String name) {
        return environment.getOrDefault(name, "");
    }

    Path at(String path) {
        return root.resolve(path);
    }

    /// The lines of a file, or nothing where it cannot be read.
    Optional<List<String>> lines(String path) {
        return text(at(path)).map(text -> text.lines().toList());
    }

    static Optional<String> text(Path file) {
        try {
            // The pseudo files of Linux have no length and may hold any bytes.
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    /// What is in a folder, or nothing where it cannot be read.
    static Optional<List<Path>> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return Optional.of(entries.sorted().toList());
        } catch (IOException | UncheckedIOException | SecurityException unreadable) {
            return Optional.empty();
        }
    }

    /// The data folder with all links followed, or the nearest folder above it that is there.
    Optional<Path> nearestFolder() {
        for (var folder = dataFolder; folder != null; folder = folder.getParent()) {
            try {
                return Optional.of(folder.toRealPath());
            } catch (IOException | SecurityException notThere) {
                // The one above, then.
            }
        }
        return Optional.empty();
    }
}
