package org.ashi.export.csv;

import java.util.ArrayList;
import java.util.List;

/// Reads comma-separated values by the letter of RFC 4180.
final class Rfc4180 {

    private Rfc4180() {}

    static List<List<String>> read(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\r')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    if (text.charAt(++i) != '\n') {
                        throw new AssertionError("CR without LF");
                    }
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (!quoted && c == '\n') {
                throw new AssertionError("LF without CR");
            } else {
                cell.append(c);
            }
        }
        if (quoted || !row.isEmpty() || !cell.isEmpty()) {
            throw new AssertionError("the last line has no end");
        }
        return rows;
    }
}
