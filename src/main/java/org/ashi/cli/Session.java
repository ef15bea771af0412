package org.ashi.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.ashi.pack.PackShelf;
import org.ashi.pack.ProtocolPack;
import org.ashi.text.Messages;
import org.ashi.wording.ProblemWording;

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

    /// The pack in use. Where the clinic's own is refused, says so and why, and goes on with the last good one.
    ProtocolPack pack() {
        return chosen().pack();
    }

    /// The same with where it comes from.
    PackShelf.Chosen chosen() {
        var chosen = surroundings.pack().apply(dataFolder());
        if (!chosen.refused().isEmpty()) {
            say("cli.pack.refused", chosen.pack().ref().version(), chosen.refused().size());
            var wording = new ProblemWording(messages);
            chosen.refused().forEach(problem -> console.say(wording.line(problem)));
        }
        chosen.waiting().ifPresent(waiting ->
                say("cli.pack.waiting", waiting.ref().version(), chosen.pack().ref().version()));
        return chosen;
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
