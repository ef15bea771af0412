package org.ashi.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ashi.pack.BuiltInPack;
import org.ashi.pack.PackShelf;
import org.ashi.store.FreshArchive;
import org.ashi.store.Opening;

/// Runs the command line in this process.
///
/// @param archive opens the archive
/// @param data the standard data folder
/// @param terminal the person at the keyboard
record Cli(Function<Path, Opening> archive, Path data, Terminal terminal) {

    /// Without anybody at the keyboard.
    Cli(Function<Path, Opening> archive, Path data) {
        this(archive, data, Terminal.NONE);
    }

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:05:00Z"), ZoneOffset.UTC);
    static final PackShelf.Chosen PACK = new PackShelf.Chosen(
            BuiltInPack.lowBackPain(), PackShelf.Origin.BUILT_IN, true, List.of(), Optional.empty());

    /// For commands that must never open an archive.
    static final Cli WITHOUT_ARCHIVE = new Cli(
            folder -> {
                throw new AssertionError("the archive was opened");
            },
            Path.of("no", "such", "folder"));

    record Run(int exitCode, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }

        List<String> errors() {
            return err.lines().toList();
        }
    }

    /// For commands that all use the same archive; closing it is left to the test.
    static Cli with(FreshArchive archive) {
        return new Cli(folder -> new Opening.Ready(archive.store()), archive.folder());
    }

    Run run(String... args) {
        return reading(new byte[0], args);
    }

    Run reading(String input, String... args) {
        return reading(input.getBytes(StandardCharsets.UTF_8), args);
    }

    Run reading(byte[] input, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exitCode = CommandLineMain.run(
                args,
                new Surroundings(
                        new ByteArrayInputStream(input), out, err, data, folder -> PACK, archive, CLOCK, terminal));
        return new Run(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
