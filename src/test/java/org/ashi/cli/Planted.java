package org.ashi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ashi.pack.PackCopy;
import org.ashi.pack.PackFiles;
import tools.jackson.databind.json.JsonMapper;

/// A fault to be put into the shipped pack. They lie in `packs/planted-faults.json`.
///
/// @param check the id of the check that must see it
/// @param name for people
record Planted(String check, String name, List<Edit> edits) {

    private static final PackFiles SHIPPED = PackFiles.builtIn("low-back-pain");

    /// @param from stands once in the file
    record Edit(String file, String from, String to) {}

    private record All(List<Planted> faults) {}

    static List<Planted> all() {
        try (InputStream in = Planted.class.getResourceAsStream("/packs/planted-faults.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(in), All.class).faults();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes the pack with the fault into a folder, with its scenarios.
    Path in(Path folder) throws IOException {
        PackCopy.to(folder);
        var index = SHIPPED.read("scenarios.json").orElseThrow();
        Files.write(folder.resolve("scenarios.json"), index);
        Files.createDirectories(folder.resolve("scenarios"));
        for (var id : JsonMapper.shared().readTree(index).get("scenarios")) {
            var name = "scenarios/" + id.stringValue() + ".json";
            Files.write(folder.resolve(name), SHIPPED.read(name).orElseThrow());
        }
        for (var edit : edits) {
            var file = folder.resolve(edit.file);
            Files.writeString(file, replaced(Files.readString(file), edit));
        }
        return folder;
    }

    private static String replaced(String text, Edit edit) {
        var at = text.indexOf(edit.from);
        if (at < 0 || text.indexOf(edit.from, at + 1) >= 0) {
            throw new AssertionError("not once in " + edit.file + ": " + edit.from);
        }
        return text.substring(0, at) + edit.to + text.substring(at + edit.from.length());
    }
}
