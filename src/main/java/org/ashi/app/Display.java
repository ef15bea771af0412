package org.ashi.app;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Whether this machine can open a window.
public final class Display {

    private Display() {}

    /// What is missing.
    public enum Missing {
        /// No display is named.
        DISPLAY,
        /// The GTK 3 library is not installed.
        GTK
    }

    /// Only Linux may run without a display; elsewhere there always is one.
    public static Optional<Missing> missing() {
        return missing(System.getProperty("os.name", ""), System.getenv());
    }

    static Optional<Missing> missing(String os, Map<String, String> environment) {
        if (!os.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of(Missing.DISPLAY);
        }
        return hasLibrary("libgtk-3.so.0") ? Optional.empty() : Optional.of(Missing.GTK);
    }

    static boolean hasLibrary(String name) {
        try (var arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(name, arena);
            return true;
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }
}
