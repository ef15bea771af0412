package org.ashi.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.ashi.pack.ProtocolPack;
import org.ashi.pack.ReadResult;
import org.ashi.text.Messages;

/// One run of the command line: its surroundings, its console and the folder it works on.
///
/// @param named the data folder that the command line names
record Session(Surroundings surroundings, Messages messages, Console console, Optional<Path> named) {

    /// Stands for standard input.
    static final String STANDARD_INPUT = "-";

    void say(String key, Object... args) {
        console.say(messages.get(key, args));
    }

    Path dataFolder() {
        return named.orElseGet(surroundings::dataFolder);
    }

    /// @throws Stop if the pack is refused
    ProtocolPack pack() {
        return switch (surroundings.pack().get()) {
            case ReadResult.Good(ProtocolPack pack) -> pack;
            case ReadResult.Refused(var problems) -> {
                var first = problems.getFirst();
                throw Stop.failed(
                        "cli.pack.refused",
                        first.file(),
                        first.pointer(),
                        first.code().name(),
                        problems.size());
            }
        };
    }

    /// Opens a file to read.
    ///
    /// @param file a path, or `-` for standard input, which is not closed with the stream
    /// @throws Stop if there is no such file or it may not be read
    InputStream input(String file) {
        if (file.equals(STANDARD_INPUT)) {
            return new FilterInputStream(surroundings.in()) {
                @Override
                public void close() {
                    // Whoever gave us standard input goes on with it.
                }
            };
        }
        try {
            var path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw Stop.failed("cli.file.folder", file);
            }
            return Files.newInputStream(path);
        } catch (IOException | InvalidPathException e) {
            throw Stop.failed("cli.file.unreadable", file);
        }
    }

    /// How messages name the file.
    String nameOf(String file) {
        return file.equals(STANDARD_INPUT) ? messages.get("cli.standardInput") : file;
    }
}
