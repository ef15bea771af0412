package org.ashi.store.jdbc;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Names as they are compared when searching: letter case, accents and ways of typing do not count.
final class SearchName {

    /// Accents, once taken off their letters, and invisible characters.
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /// Letters that Unicode does not see as a plain letter with an accent, but people who search do.
    private static final List<Map.Entry<String, String>> LETTERS = List.of(
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ø", "o"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ł", "l"),
            Map.entry("ħ", "h"),
            Map.entry("þ", "th"),
            Map.entry("ς", "σ"),
            Map.entry("’", "'"),
            Map.entry("‐", "-"));

    private SearchName() {}

    static String of(String name) {
        var bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        // Upper case first: it makes SS of ß and I of the Turkish ı.
        var folded = bare.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        for (var letter : LETTERS) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return SPACES.matcher(folded).replaceAll(" ").strip();
    }
}
