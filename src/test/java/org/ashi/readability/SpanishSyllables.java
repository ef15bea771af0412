package org.ashi.readability;

import java.util.Locale;
import java.util.regex.Pattern;

/// Counts the syllables of a Spanish word: in each run of vowels, one for each strong vowel. An accent makes a weak
/// vowel strong ("día"), and a run of weak vowels alone is one syllable ("muy"). Only h parts a run ("ahora").
final class SpanishSyllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouáéíóúü]+y?$|[aeiouáéíóúü]+|^y$");
    private static final String STRONG = "aeoáéíóú";

    private SpanishSyllables() {}

    /// A number counts one for each digit.
    static int of(String word) {
        var plain = word.toLowerCase(Locale.ROOT);
        var digits = (int) plain.chars().filter(Character::isDigit).count();
        if (digits > 0) {
            return digits;
        }
        var count = VOWELS.matcher(plain)
                .results()
                .mapToInt(run -> Math.max(1, strong(run.group())))
                .sum();
        return Math.max(1, count);
    }

    private static int strong(String run) {
        return (int) run.chars().filter(c -> STRONG.indexOf(c) >= 0).count();
    }
}
