package org.ashi.vault.phrase;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.WipeableString;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.vault.phrase.Strength.Reason;
import org.ashi.vault.phrase.Strength.Strong;
import org.ashi.vault.phrase.Strength.Weak;

/// Judges phrases that people choose. Phrases that are made from random words need no judge.
///
/// The guesses are zxcvbn's, which also gets the word lists and the common phrases. While it counts it makes strings of parts of
/// the phrase, which stay in memory until it is used for something else; all that can be wiped is. Loading takes a moment, so
/// that one judge is kept while a phrase is being chosen.
public final class PhraseJudge {

    static final int WORDS = 4;
    static final int CHARACTERS = 15;
    static final double GUESSES = 1e12;

    /// The counting takes the square of the length in time, and a beginning that is strong makes the whole strong.
    private static final int COUNTED = 72;

    private final Set<String> common;
    private final Zxcvbn zxcvbn;

    /// @throws UncheckedIOException if a list cannot be read
    public PhraseJudge() {
        var phrases = WordList.lines("common.txt");
        common = phrases.stream().map(PhraseJudge::form).collect(Collectors.toUnmodifiableSet());
        try {
            zxcvbn = new ZxcvbnBuilder()
                    .dictionaries(StandardDictionaries.loadAllDictionaries())
                    .keyboards(StandardKeyboards.loadAllKeyboards())
                    .dictionary(new Dictionary("phrases", List.copyOf(common)))
                    .dictionary(new Dictionary("words_en", WordList.of("en").words()))
                    .dictionary(new Dictionary("words_es", WordList.of("es").words()))
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param typed is left as it is; wiped by the caller
    /// @param known what a thief knows as well, such as the names of the practice and of the person
    public Strength judge(char[] typed, List<String> known) {
        if (typed.length > Passphrases.MAX) {
            return new Weak(Reason.LONG);
        }
        if (strange(typed)) {
            return new Weak(Reason.STRANGE);
        }
        var form = Passphrases.normal(typed);
        try {
            return judged(form, known);
        } finally {
            Arrays.fill(form, '\0');
        }
    }

    private Strength judged(char[] form, List<String> known) {
        if (form.length < CHARACTERS && words(form) < WORDS) {
            return new Weak(Reason.SHORT);
        }
        if (common.stream().anyMatch(phrase -> Arrays.equals(phrase.toCharArray(), form))) {
            return new Weak(Reason.COMMON);
        }
        return guesses(form, known) < GUESSES ? new Weak(Reason.GUESSABLE) : new Strong();
    }

    /// The fewer of the guesses for the phrase as it is and for what remains of it without blanks and without what is known:
    /// who guesses has these for nothing.
    private double guesses(char[] form, List<String> known) {
        var parts = known.stream()
                .map(PhraseJudge::form)
                .flatMap(name -> Stream.concat(Stream.of(name), Stream.of(name.split(" "))))
                .filter(part -> part.length() > 2)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        var rest = form.clone();
        var length = rest.length;
        for (var part : parts) {
            length = without(rest, length, part);
        }
        length = without(rest, length, " ");
        try {
            return Math.min(guesses(form, form.length, parts), length == 0 ? 0 : guesses(rest, length, parts));
        } finally {
            Arrays.fill(rest, '\0');
        }
    }

    /// Takes a part out of the text wherever it stands.
    ///
    /// @return the length that remains
    private static int without(char[] text, int length, String part) {
        var kept = 0;
        for (var i = 0; i < length; ) {
            if (i + part.length() <= length && CharBuffer.wrap(text, i, part.length()).equals(CharBuffer.wrap(part))) {
                i += part.length();
            } else {
                text[kept++] = text[i++];
            }
        }
        return kept;
    }

    private double guesses(char[] text, int length, List<String> parts) {
        var counted = new WipeableString(CharBuffer.wrap(text, 0, Math.min(length, COUNTED)));
        var measured = zxcvbn.measure(counted, parts);
        try {
            return measured.getGuesses();
        } finally {
            measured.wipe();
        }
    }

    private static int words(char[] form) {
        var words = form.length == 0 ? 0 : 1;
        for (var c : form) {
            words += c == ' ' ? 1 : 0;
        }
        return words;
    }

    /// What a later version of Unicode may fold in another way would lock its owner out.
    private static boolean strange(char[] typed) {
        for (var i = 0; i < typed.length; ) {
            var codePoint = Character.codePointAt(typed, i);
            switch (Character.getType(codePoint)) {
                case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> {
                    return true;
                }
                default -> i += Character.charCount(codePoint);
            }
        }
        return false;
    }

    private static String form(String text) {
        return new String(Passphrases.normal(text.substring(0, Math.min(text.length(), Passphrases.MAX)).toCharArray()));
    }
}
