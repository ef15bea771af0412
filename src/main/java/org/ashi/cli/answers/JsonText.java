package org.ashi.cli.answers;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON token by token, with limits that no answer file in good faith meets.
final class JsonText {

    /// Answers need four levels.
    static final int MAX_DEPTH = 32;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    // The length of a line is limited as a whole.
                    .maxStringLength(2 * RawLines.MAX_BYTES)
                    .maxNameLength(2 * RawLines.MAX_BYTES)
                    .maxNumberLength(2 * RawLines.MAX_BYTES)
                    .build())
            .build();

    JsonParser parser(String json) {
        return factory.createParser(ObjectReadContext.empty(), json);
    }

    /// Passes over the value at hand; only members that stand twice in it are noted.
    static void skip(JsonParser p, String pointer, Problems problems) {
        if (p.currentToken() == JsonToken.START_ARRAY) {
            for (var i = 0; p.nextToken() != JsonToken.END_ARRAY; i++) {
                skip(p, pointer + "/" + i, problems);
            }
        } else if (p.currentToken() == JsonToken.START_OBJECT) {
            var seen = new HashSet<String>();
            while (p.nextToken() != JsonToken.END_OBJECT) {
                var name = p.currentName();
                var here = Pointers.of(pointer, name);
                first(p, name, here, seen, problems);
                p.nextToken();
                skip(p, here, problems);
            }
        }
    }

    /// Whether the member stands here for the first time in its object; if not, that is a problem.
    static boolean first(JsonParser p, String name, String pointer, Set<String> seen, Problems problems) {
        if (seen.add(name)) {
            return true;
        }
        problems.add(p, pointer, "DUPLICATE_MEMBER");
        return false;
    }

    /// False where the text holds half of a surrogate pair, which cannot be written as UTF-8.
    static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
