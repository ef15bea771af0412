package org.ashi.text;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// What a text asks for when it is filled in, read without filling it in.
///
/// @param arguments the numbers of the places to fill, also those inside a choice
/// @param sound whether all braces and quotes are paired, so that every reader of such patterns reads the same
/// @param words whether there is anything to translate besides places, signs and digits
record TextPattern(Set<Integer> arguments, boolean sound, boolean words) {

    private static final Pattern PLACE = Pattern.compile("\\{\\s*\\d+\\s*(,\\s*number\\s*(,\\s*\\w+\\s*)?)?\\}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\s*(\\d+)\\s*[,}]");

    static TextPattern of(String text) {
        var bare = new StringBuilder();
        var sound = true;
        var depth = 0;
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\'') {
                var next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
                if (next == '\'') {
                    i++;
                } else if (quoted) {
                    quoted = false;
                } else {
                    quoted = true;
                    sound = sound && (next == '{' || next == '}');
                }
            } else if (!quoted) {
                bare.append(c);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                sound = sound && depth >= 0;
            }
        }
        return new TextPattern(arguments(bare), sound && depth == 0 && !quoted, words(text));
    }

    private static Set<Integer> arguments(CharSequence bare) {
        var found = new TreeSet<Integer>();
        ARGUMENT.matcher(bare).results().forEach(m -> found.add(Integer.parseInt(m.group(1))));
        return found;
    }

    private static boolean words(String text) {
        return PLACE.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter);
    }
}
