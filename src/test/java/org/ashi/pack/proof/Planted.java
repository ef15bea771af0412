package org.ashi.pack.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ashi.pack.PackFiles;

/// A fault put into the shipped pack.
///
/// @param check the id of the check that must see it
/// @param name for people
record Planted(String check, String name, List<Edit> edits) {

    /// @param from stands once in the file
    record Edit(String file, String from, String to) {}

    static Planted of(String check, String name, Edit... edits) {
        return new Planted(check, name, List.of(edits));
    }

    static Edit edit(String file, String from, String to) {
        return new Edit(file, from, to);
    }

    PackFiles files() {
        var files = PackFiles.builtIn("low-back-pain");
        return name -> {
            var bytes = files.read(name);
            for (var edit : edits) {
                if (edit.file.equals(name)) {
                    bytes = Optional.of(replaced(new String(bytes.orElseThrow(), StandardCharsets.UTF_8), edit)
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
            return bytes;
        };
    }

    private static String replaced(String text, Edit edit) {
        var at = text.indexOf(edit.from);
        if (at < 0 || text.indexOf(edit.from, at + 1) >= 0) {
            throw new AssertionError("not once in " + edit.file + ": " + edit.from);
        }
        return text.substring(0, at) + edit.to + text.substring(at + edit.from.length());
    }
}
