package org.ashi.arch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds text files that have grown too long to read in one go.
///
/// @param most the number of lines a file may have
record FileLength(int most) {

    FileLength {
        if (most < 1) {
            throw new IllegalArgumentException("A file needs at least one line, not " + most);
        }
    }

    /// Every longer file below the folder, as `path: N lines`. Pictures and other bytes that are no UTF-8 do not count.
    ///
    /// @throws IOException if the folder or a file cannot be read
    List<String> tooLong(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            lines(file).filter(n -> n > most).ifPresent(n -> found.add(file + ": " + n + " lines"));
        }
        return List.copyOf(found);
    }

    private static Optional<Integer> lines(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllLines(file).size());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }
}
