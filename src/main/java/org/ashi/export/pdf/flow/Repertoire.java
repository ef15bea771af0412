package org.ashi.export.pdf.flow;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/// What can be printed. Everything else is put in as [#REPLACEMENT], never left out, and can be listed.
public final class Repertoire {

    /// Stands where a character cannot be printed.
    public static final String REPLACEMENT = "\u25A1";
    /// Carries a mark that has no letter before it, as is the custom.
    private static final String CARRIER = "\u25CC";
    /// No script puts more marks on one letter; more of them would grow over the lines around.
    private static final int MOST_MARKS = 6;

    /// Scripts that run to the right and whose letters do not change by what stands beside them. All others need shaping or
    /// reordering; set letter by letter they would say something else, though a font may have the letters.
    private static final Set<UnicodeScript> PLAIN = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.CHEROKEE,
            UnicodeScript.CANADIAN_ABORIGINAL,
            UnicodeScript.TIFINAGH);

    private final IntPredicate drawn;

    /// @param drawn whether a font has the code point
    public Repertoire(IntPredicate drawn) {
        this.drawn = drawn;
    }

    /// The text as it is printed: composed (NFC), tabs and odd spaces as spaces, line ends as `\n`. A mark without a letter
    /// before it gets a dotted circle, else it would be put on a letter further off when the line is read again.
    public String printed(String raw) {
        var out = new StringBuilder();
        // At the beginning there is no letter to carry a mark.
        var marks = MOST_MARKS;
        for (var codePoint : lines(raw).codePoints().toArray()) {
            if (!isMark(codePoint)) {
                marks = isBlank(codePoint) ? MOST_MARKS : 0;
            } else if (marks < MOST_MARKS) {
                marks++;
            } else {
                out.append(CARRIER);
                marks = 1;
            }
            out.append(printed(codePoint));
        }
        return out.toString();
    }

    private static boolean isMark(int codePoint) {
        return Lines.isMark(codePoint) || Character.getType(codePoint) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isSpaceChar(codePoint) || Character.isWhitespace(codePoint);
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
                    default -> PLAIN.contains(UnicodeScript.of(codePoint)) && !runsLeftward(codePoint);
                };
    }

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
