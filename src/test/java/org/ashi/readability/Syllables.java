package org.ashi.readability;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Counts the spoken syllables of an English word: groups of vowels, less the letter e where it is silent, plus
/// vowels that stand side by side and are spoken apart. Words that follow no rule are listed.
final class Syllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /// "pain-e" at the end is silent: "take", "takes", "checked"; but not in "muscle", "doses", "needed", "hundred".
    private static final Pattern SILENT_END =
            Pattern.compile("[^aeiouy]e$(?<![^aeiouylr]le)" + "|[^aeiouy]es$(?<!([szxcg]|[cs]h|[^aeiouylr]l)es)"
                    + "|[^aeiouytd]ed$(?<![^aeiouylr]red)");

    /// An e that ends the first part of a longer word: "safety", "something", "pacemaker".
    private static final Pattern SILENT_INSIDE = Pattern.compile("(?<=[aeiouy][^aeiouyl])"
            + "e(?=(ly|ful|less|ness|ment|ty|times?|thing|one|body|where|maker)s?$)");

    /// Neighbours that are two syllables: "period", "easier", "usual", "going", "react", "spasm", "didn't".
    private static final Pattern APART = Pattern.compile("(?<![ctgsx])i(a|o(?!u))|(?<=n[sc])ia|(?<=[bdlmnprv])iu"
            + "|(?<!g)eo(?!ple|n)|(?<![gq])ua|[aeouy](?=ing$)|(sm|thm)s?$|[^aeiout]ie(?=t|nt|nce)|[^aeiou]iers?$"
            + "|rea(?=ct)|[^aeiou]n't$");

    private static final Map<String, Integer> LISTED = Map.ofEntries(
            Map.entry("anyone", 3),
            Map.entry("area", 3),
            Map.entry("business", 2),
            Map.entry("diabetes", 4),
            Map.entry("fluid", 2),
            Map.entry("physiotherapy", 6),
            Map.entry("quiet", 2),
            Map.entry("sacroiliac", 5),
            Map.entry("someone", 2),
            Map.entry("spondyloarthritis", 6),
            Map.entry("tb", 2),
            Map.entry("tired", 2),
            Map.entry("uveitis", 4),
            Map.entry("whoever", 3));

    private Syllables() {}

    /// A number counts one for each digit, which is near to how it is spoken ("30", "14").
    static int of(String word) {
        var plain = word.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("'s?$", "");
        var digits = (int) plain.chars().filter(Character::isDigit).count();
        if (digits > 0) {
            return digits;
        }
        return LISTED.containsKey(plain) ? LISTED.get(plain) : Math.max(1, ruled(plain));
    }

    private static int ruled(String word) {
        var groups = matches(VOWELS, word);
        var silentEnd = groups > 1 ? matches(SILENT_END, word) : 0;
        return groups - silentEnd - matches(SILENT_INSIDE, word) + matches(APART, word);
    }

    private static int matches(Pattern pattern, String word) {
        return (int) pattern.matcher(word).results().count();
    }
}
