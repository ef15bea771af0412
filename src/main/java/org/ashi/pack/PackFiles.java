package org.ashi.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The files of one pack, wherever they are.
public interface PackFiles {

    /// The bytes of a file, such as `text/en.json`; empty if there is none.
    ///
    /// @throws IOException if it is there and cannot be read
    Optional<byte[]> read(String name) throws IOException;

    /// A pack that came with the program.
    static PackFiles builtIn(String packId) {
        return name -> {
            try (InputStream in = PackFiles.class.getResourceAsStream("/packs/" + packId + "/" + name)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            }
        };
    }

    /// A pack in a folder.
    static PackFiles of(Path folder) {
        return name -> {
            var file = folder.resolve(name);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (var in = Files.newInputStream(file)) {
                // One byte more tells that it is too long.
                return Optional.of(in.readNBytes(JsonFile.MAX_BYTES + 1));
            }
        };
    }
}
