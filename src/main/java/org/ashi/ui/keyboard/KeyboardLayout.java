package org.ashi.ui.keyboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.text.Messages;

/// The letters of one language, row by row from left to right as they stand on a desk's keyboard.
///
/// @param language BCP 47 tag
/// @param letters 1 to [#MAX_ROWS] rows, shown first
/// @param more as many rows at most, with letters of other languages: a name may need them
public record KeyboardLayout(String language, List<List<String>> letters, List<List<String>> more) {

    public static final int MAX_ROWS = 4;
    /// Keys in a row: more would be narrower than 56 px on a screen of 800 px.
    public static final int MAX_KEYS = 10;
    /// Keys in the last row, which also holds shift and delete.
    public static final int MAX_LAST = 7;

    /// @throws IllegalArgumentException if a row is empty or too long, or a key is not one small letter or stands twice
    public KeyboardLayout {
        letters = copy(letters);
        more = copy(more);
        check(language, "letters", letters);
        check(language, "more", more);
        var seen = new HashSet<String>();
        Stream.of(letters, more).flatMap(List::stream).flatMap(List::stream)
                .forEach(key -> require(seen.add(key), language, "key " + key + " stands twice"));
    }

    /// The layout of a language that the program is shipped in; of any other, the first of them: there is always a keyboard.
    ///
    /// @throws IllegalArgumentException if the file is broken; the message names the file and the place
    public static KeyboardLayout of(String language) {
        var known = Messages.LANGUAGES.contains(language) ? language : Messages.LANGUAGES.getFirst();
        var file = "/keyboard/" + known + ".json";
        try (var in = Optional.ofNullable(KeyboardLayout.class.getResourceAsStream(file))
                .orElseThrow(() -> new IllegalArgumentException(file + ": is missing"))) {
            return LayoutFile.read(file, known, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Locale locale() {
        return Locale.forLanguageTag(language);
    }

    private static List<List<String>> copy(List<List<String>> rows) {
        return rows.stream().map(List::copyOf).toList();
    }

    private static void check(String language, String page, List<List<String>> rows) {
        require(!rows.isEmpty() && rows.size() <= MAX_ROWS, language, page + " needs 1 to " + MAX_ROWS + " rows");
        for (int i = 0; i < rows.size(); i++) {
            var place = page + " row " + (i + 1);
            var most = i == rows.size() - 1 ? MAX_LAST : MAX_KEYS;
            require(rows.get(i).size() <= most, language, place + " holds at most " + most + " keys");
            rows.get(i).forEach(key -> require(isLetter(key, language), language, place + ": " + key + " is not one small letter"));
        }
    }

    private static boolean isLetter(String key, String language) {
        var capital = key.toUpperCase(Locale.forLanguageTag(language));
        return key.codePointCount(0, key.length()) == 1
                && Character.isLetter(key.codePointAt(0))
                && !Character.isUpperCase(key.codePointAt(0))
                && capital.codePointCount(0, capital.length()) == 1
                && Normalizer.isNormalized(key, Normalizer.Form.NFC);
    }

    private static void require(boolean holds, String language, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("keyboard " + language + ": " + problem);
        }
    }
}
