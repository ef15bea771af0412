package org.ashi.readability;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How hard a text is to read.
///
/// @param words letters or digits with apostrophes; the parts of a hyphenated word count apart
/// @param sentences each text that is measured starts a new one
/// @param longest words of the longest sentence
record Readability(int words, int sentences, int syllables, int longest) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’]\\p{L}+)*");
    private static final Pattern END = Pattern.compile("[.!?…]+(?=[”\"')\\s]|$)");

    static Readability of(List<String> texts, ToIntFunction<String> syllables) {
        var sentences = texts.stream().flatMap(t -> sentences(t).stream()).toList();
        var words = sentences.stream().flatMap(s -> words(s).stream()).toList();
        return new Readability(
                words.size(),
                sentences.size(),
                words.stream().mapToInt(syllables).sum(),
                sentences.stream().mapToInt(s -> words(s).size()).max().orElse(0));
    }

    static Readability english(List<String> texts) {
        return of(texts, Syllables::of);
    }

    /// The Flesch-Kincaid grade: years of schooling in the United States that a reader needs.
    double grade() {
        return words == 0 ? 0 : 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    /// The Flesch-Szigriszt score for Spanish, 0 to 100 and more; from 65 on the INFLESZ scale calls it fairly easy.
    double szigriszt() {
        return words == 0 ? 100 : 206.835 - 62.3 * syllables / words - (double) words / sentences;
    }

    static List<String> sentences(String text) {
        return END.splitAsStream(text).filter(s -> !words(s).isEmpty()).toList();
    }

    static List<String> words(String sentence) {
        return WORD.matcher(sentence).results().map(MatchResult::group).toList();
    }
}
