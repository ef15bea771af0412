package org.ashi.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The built-in pack as files that a test may change.
public final class PackCopy {

    public static final List<String> FILES = List.of(
            "pack.json", "questions.json", "rules.json", "causes.json", "options.json", "sources.json",
            "obligations.json", "text/en.json", "text/es.json");

    private PackCopy() {}

    public static void to(Path folder) throws IOException {
        for (var name : FILES) {
            var target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            Files.write(target, PackFiles.builtIn("low-back-pain").read(name).orElseThrow());
        }
    }
}
