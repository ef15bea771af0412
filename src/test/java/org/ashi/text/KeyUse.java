package org.ashi.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which texts the program asks for, read from its sources.
///
/// A key is used if it stands there as a whole, or if its beginning up to the last dot does and its last part is one
/// of the words of that beginning: those given in `families`, otherwise any string of the same folder.
///
/// @param sources all source files
/// @param families for a beginning such as "level.", the words that the program puts behind it
record KeyUse(List<Source> sources, Map<String, Set<String>> families) {

    /// @param folder files in one folder belong together
    /// @param java the text of the file
    /// @param strings those in the code, not those in comments; read once, as they are looked through for every key
    record Source(String folder, String java, Set<String> strings) {

        private static final Pattern TOKEN = Pattern.compile(
                "\"\"\".*?\"\"\"|\"(?<string>(?:[^\"\\\\\n]|\\\\.)*)\"|'(?:[^'\\\\\n]|\\\\.)+'|//[^\n]*|/\\*.*?\\*/",
                Pattern.DOTALL);

        Source(String folder, String java) {
            this(folder, java, stringsIn(java));
        }

        private static Set<String> stringsIn(String java) {
            return TOKEN.matcher(java)
                    .results()
                    .map(m -> m.group(1))
                    .filter(s -> s != null)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /// The keys that are asked for by their whole name at the place where they stand.
        private Set<String> lookedUp() {
            var code = TOKEN.matcher(java).replaceAll(m -> m.group().startsWith("/") ? " " : Matcher.quoteReplacement(m.group()));
            return LOOKUP.matcher(code).results().map(m -> m.group(1)).collect(Collectors.toUnmodifiableSet());
        }

        private static final Pattern LOOKUP =
                Pattern.compile("\\b(?:messages|messages\\(\\)|m)\\s*\\.\\s*(?:get|has)\\(\\s*\"([^\"\n]+)\"\\s*[,)]");
    }

    /// Beginnings that the pack's texts have too: not every such string is a key of the program's own.
    private static final Set<String> SHARED = Set.of("answer", "cause", "guideline", "level", "option", "pack");

    /// The name of a file is no key.
    private static final Pattern KEY =
            Pattern.compile("[a-zA-Z]+(\\.\\w+)*\\.(?!(?:css|db|json|pdf|png|properties|svg)$)\\w+");

    /// The keys that nothing asks for.
    SortedSet<String> unused(Set<String> keys) {
        var strings = new HashSet<String>();
        sources.forEach(s -> strings.addAll(s.strings()));
        return keys.stream()
                .filter(key -> !strings.contains(key) && !composed(key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean composed(String key) {
        var end = key.lastIndexOf('.') + 1;
        var beginning = key.substring(0, end);
        var word = key.substring(end);
        return sources.stream()
                .filter(s -> s.strings().contains(beginning))
                .anyMatch(s -> families.containsKey(beginning)
                        ? families.getOrDefault(beginning, Set.of()).contains(word)
                        : said(s.folder(), word));
    }

    private boolean said(String folder, String word) {
        return sources.stream().anyMatch(s -> s.folder().equals(folder) && s.strings().contains(word));
    }

    /// What is asked for and is not there: in a lookup, or in any string that begins like the program's own keys.
    SortedSet<String> missing(Set<String> keys) {
        var own = keys.stream().map(KeyUse::first).filter(f -> !SHARED.contains(f)).collect(Collectors.toSet());
        var asked = new TreeSet<String>();
        for (var source : sources) {
            asked.addAll(source.lookedUp());
            source.strings().stream()
                    .filter(s -> KEY.matcher(s).matches() && own.contains(first(s)))
                    .forEach(asked::add);
        }
        asked.removeAll(keys);
        return asked;
    }

    private static String first(String key) {
        return key.substring(0, key.indexOf('.'));
    }
}
