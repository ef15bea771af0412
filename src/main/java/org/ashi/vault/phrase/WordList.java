package org.ashi.vault.phrase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// Words of one language that people can spell: small letters without accents, none twice.
///
/// English has the 7,776 words of the EFF, Spanish those of BIP-39 that have no accent (see `resources/vault/NOTICE.txt`).
public final class WordList {

    /// A phrase of random words withstands at least so many bits of guessing.
    static final double BITS = 64;

    private static final String DEFAULT = "en";
    private static final List<String> LANGUAGES = List.of(DEFAULT, "es");

    private final List<String> words;

    /// @throws IllegalArgumentException if a word stands twice, or there are fewer than two
    WordList(List<String> words) {
        this.words = List.copyOf(words);
        if (words.size() < 2 || new HashSet<>(words).size() != words.size()) {
            throw new IllegalArgumentException("a list of words has at least two, and none twice");
        }
    }

    /// @param language BCP 47 tag such as `es`; any that has no list gets the English one
    public static WordList of(String language) {
        return new WordList(lines("words_" + (LANGUAGES.contains(language) ? language : DEFAULT) + ".txt"));
    }

    List<String> words() {
        return words;
    }

    /// How many random words make a phrase strong enough: 5 of the English list (64.6 bits), 6 of the shorter Spanish one.
    public int needed() {
        return (int) Math.ceil(BITS * Math.log(2) / Math.log(words.size()));
    }

    /// Bits of chance in that many words.
    double bits(int count) {
        return count * Math.log(words.size()) / Math.log(2);
    }

    static List<String> lines(String file) {
        var path = "/vault/" + file;
        try (var in = Optional.ofNullable(WordList.class.getResourceAsStream(path))
                .orElseThrow(() -> new IllegalStateException(path + " is missing"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
