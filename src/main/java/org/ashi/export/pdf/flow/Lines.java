package org.ashi.export.pdf.flow;

import java.util.ArrayList;
import java.util.List;

/// Breaks text into lines of a width: between words, and inside a word only where it alone is too wide. A line that ends between
/// words keeps the blank there, which nobody sees, so that who reads the file aloud does not run the words together.
final class Lines {

    private static final String BLANK = " ";

    private final Typefaces faces;
    private final Style style;
    private final float width;

    Lines(Typefaces faces, Style style, float width) {
        this.faces = faces;
        this.style = style;
        this.width = width;
    }

    /// At least one line, which may be empty.
    List<String> of(String raw) {
        var lines = new ArrayList<String>();
        for (var paragraph : faces.repertoire().printed(raw).split("\n", -1)) {
            if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
                lines.add(lines.removeLast() + BLANK);
            }
            wrap(paragraph.strip(), lines);
        }
        return lines;
    }

    private void wrap(String paragraph, List<String> lines) {
        var line = "";
        for (var word : paragraph.split(" +")) {
            var longer = line.isEmpty() ? word : line + BLANK + word;
            if (fits(longer)) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line + BLANK);
            }
            line = fits(word) ? word : chop(word, lines);
        }
        lines.add(line);
    }

    /// Adds the full lines of an overlong word and gives back its rest.
    private String chop(String word, List<String> lines) {
        var start = 0;
        var room = width;
        for (var at = 0; at < word.length(); ) {
            var codePoint = word.codePointAt(at);
            var end = at + Character.charCount(codePoint);
            var advance = faces.width(word.substring(at, end), style);
            // A mark stays with its letter.
            if (advance > room && at > start && !isMark(codePoint)) {
                lines.add(word.substring(start, at));
                start = at;
                room = width;
            }
            room -= advance;
            at = end;
        }
        return word.substring(start);
    }

    private boolean fits(String text) {
        return faces.width(text, style) <= width;
    }

    /// A sign that is written on the letter before it.
    static boolean isMark(int codePoint) {
        var type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
