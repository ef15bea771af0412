package org.ashi.export.pdf.flow;

import java.text.Normalizer;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// What can be printed. Everything else is put in as [#REPLACEMENT], never left out, and can be listed.
public final class Repertoire {

    /// Stands where a character cannot be printed.
    public static final String REPLACEMENT = "\u25A1";

    private final IntPredicate drawn;

    /// @param drawn whether a font has the code point
    public Repertoire(IntPredicate drawn) {
        this.drawn = drawn;
    }

    /// The text as it is printed: composed (NFC), tabs and odd spaces as spaces, line ends as `\n`.
    public String printed(String raw) {
        var out = new StringBuilder();
        lines(raw).codePoints().forEach(c -> out.append(printed(c)));
        return out.toString();
    }

    /// The code points of a text that cannot be printed.
    public SortedSet<Integer> missing(String raw) {
        var missing = new TreeSet<Integer>();
        lines(raw).codePoints().filter(c -> printed(c).equals(REPLACEMENT)).forEach(missing::add);
        missing.remove(REPLACEMENT.codePointAt(0));
        return missing;
    }

    private String printed(int codePoint) {
        if (codePoint == '\n') {
            return "\n";
        }
        if (prints(codePoint)) {
            return Character.toString(codePoint);
        }
        if (Character.isSpaceChar(codePoint) || codePoint == '\t') {
            return " ";
        }
        var apart = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD);
        return apart.codePoints().allMatch(this::prints) ? apart : REPLACEMENT;
    }

    private boolean prints(int codePoint) {
        return drawn.test(codePoint)
                && switch (Character.getType(codePoint)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> false;
                    default -> !runsLeftward(codePoint);
                };
    }

    /// Right-to-left scripts need shaping and reordering; set letter by letter they would say something else.
    private static boolean runsLeftward(int codePoint) {
        var direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                || direction == Character.DIRECTIONALITY_ARABIC_NUMBER;
    }

    private static String lines(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
    }
}
