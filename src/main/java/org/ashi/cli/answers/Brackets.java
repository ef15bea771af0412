package org.ashi.cli.answers;

/// Whether a line of JSON goes on in the next.
final class Brackets {

    private Brackets() {}

    /// True where a bracket or brace is still open at the end, outside a text in quotes.
    static boolean leftOpen(String json) {
        var depth = 0;
        var quoted = false;
        for (var i = 0; i < json.length(); i++) {
            var c = json.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
        }
        return depth > 0 && !quoted;
    }
}
