package org.ashi.readability;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// The texts of the pack as they stand in a file, whether or not the pack already offers the language.
final class SpanishTexts {

    private static final Path FOLDER = Path.of("resources/packs/low-back-pain/text");

    private SpanishTexts() {}

    static Map<String, String> spanish() {
        return read("es.json");
    }

    static Map<String, String> english() {
        return read("en.json");
    }

    private static Map<String, String> read(String file) {
        var texts = new HashMap<String, String>();
        var tree = JsonMapper.builder().build().readTree(FOLDER.resolve(file));
        tree.get("texts").properties().forEach(e -> texts.put(e.getKey(), e.getValue().asString()));
        return texts;
    }
}
