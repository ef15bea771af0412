package org.ashi.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the archive is kept unless the command line names another folder.
public final class DataFolder {

    private DataFolder() {}

    /// The folder for the data of programs that each system has, and ours in it.
    ///
    /// @param os the system's name, as in the property `os.name`
    /// @param environment the environment variables
    /// @param home the user's home folder
    public static Path standard(String os, Map<String, String> environment, Path home) {
        var system = os.toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return absolute(environment.get("LOCALAPPDATA"))
                    .orElse(home.resolve("AppData").resolve("Local"))
                    .resolve("Ashi");
        }
        if (system.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Ashi");
        }
        // The XDG specification has relative paths ignored.
        return absolute(environment.get("XDG_DATA_HOME"))
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("ashi");
    }

    private static Optional<Path> absolute(@Nullable String value) {
        try {
            return Optional.ofNullable(value).filter(v -> !v.isBlank()).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }
}
