package org.ashi.ui.keyboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a keyboard's letters: `{"letters": ["q w e …", …], "more": ["á à …", …]}`, rows from the top, keys parted by blanks.
final class LayoutFile {

    private static final Set<String> MEMBERS = Set.of("letters", "more");

    private LayoutFile() {}

    /// @param file named in the messages
    /// @throws IllegalArgumentException saying where the file is broken
    static KeyboardLayout read(String file, String language, byte[] json) {
        var root = parse(file, json);
        require(root.isObject(), file, "must be an object");
        for (var name : root.propertyNames()) {
            require(MEMBERS.contains(name), file, "does not know " + name);
        }
        try {
            return new KeyboardLayout(language, rows(file, root, "letters"), rows(file, root, "more"));
        } catch (IllegalArgumentException broken) {
            throw new IllegalArgumentException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static JsonNode parse(String file, byte[] json) {
        try {
            return JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build()
                    .readTree(json);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException(file + ": is not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static List<List<String>> rows(String file, JsonNode root, String name) {
        require(root.path(name).isArray(), file, name + " must be a list of rows");
        var rows = new ArrayList<List<String>>();
        for (var row : root.path(name)) {
            require(row.isString() && !row.stringValue().isBlank(), file, name + " holds an empty row");
            rows.add(List.of(row.stringValue().strip().split("\\s+")));
        }
        return rows;
    }

    private static void require(boolean holds, String file, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(file + ": " + problem);
        }
    }
}
