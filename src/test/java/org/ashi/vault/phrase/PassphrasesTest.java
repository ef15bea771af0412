package org.ashi.vault.phrase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassphrasesTest {

    private final SecureRandom random = new SecureRandom();

    private static String form(String typed) {
        return new String(Passphrases.bytes(typed.toCharArray()), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"en, 7776, 5", "es, 1701, 6", "de, 7776, 5"})
    void theListsAreClean(String language, int size, int needed) {
        var list = WordList.of(language);
        assertThat(list.words()).hasSize(size).doesNotHaveDuplicates().allSatisfy(word -> assertThat(word)
                .matches("[a-z]+(-[a-z]+)?")
                .hasSizeBetween(3, 12)
                .matches(w -> Normalizer.isNormalized(w, Normalizer.Form.NFC)));
        assertThat(list.needed()).isEqualTo(needed);
        assertThat(list.bits(needed)).isGreaterThanOrEqualTo(WordList.BITS);
    }

    /// Two rows of words never make one phrase: no word begins like a word with a hyphen up to it.
    @Test
    void noPhraseOfTheListCanBeReadInTwoWays() {
        for (var language : List.of("en", "es")) {
            var words = new HashSet<>(WordList.of(language).words());
            assertThat(words).filteredOn(w -> w.contains("-")).noneMatch(w -> words.contains(w.split("-")[0]));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aPhraseIsMadeOfWordsOfTheList(String language) {
        var list = WordList.of(language);
        var seen = new HashSet<String>();
        for (var i = 0; i < 500; i++) {
            var phrase = new String(Passphrases.generate(list, random));
            assertThat(phrase.split(" ")).hasSize(list.needed()).isSubsetOf(list.words());
            assertThat(phrase).hasSizeLessThan(Passphrases.MAX);
            assertThat(form(phrase)).isEqualTo(phrase.replace('-', ' '));
            seen.add(phrase);
        }
        assertThat(seen).hasSize(500);
    }

    /// Each of the words comes up about as often as any other: chi-squared over 40,000 draws, far beyond chance.
    @Test
    void everyWordIsAsLikely() {
        var list = new WordList(List.of("ant", "bee", "cow", "dog"));
        var count = new HashMap<String, Integer>();
        var draws = 0;
        for (var i = 0; i < 1_250; i++) {
            for (var word : new String(Passphrases.generate(list, random)).split(" ")) {
                count.merge(word, 1, Integer::sum);
                draws++;
            }
        }
        var expected = draws / 4.0;
        assertThat(draws).isEqualTo(1_250 * 32);
        assertThat(count.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum()).isLessThan(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "copper mango tulip", "Copper-Mango-Tulip", "  COPPER   mango--tulip ", "copper\u00A0mango\u2013tulip", "copper - mango\u2011tulip-",
        "ｃｏｐｐｅｒ mango tulip", "cop\u00ADper mango tulip"
    })
    void oneFormForAllWaysToType(String typed) {
        assertThat(form(typed)).isEqualTo("copper mango tulip");
    }

    @ParameterizedTest
    @CsvSource({"pena, peña", "copper mango, coppermango", "a.b c, a b c", "one two, one  two!", "co pper, copper", "a_b, a b", "el, él"})
    void allElseCounts(String one, String other) {
        assertThat(form(one)).isNotEqualTo(form(other));
    }

    @Test
    void composedAndDecomposedAreOne() {
        assertThat(form("pen\u0303a \u0065\u0301l")).isEqualTo(form("PEÑA ÉL")).isEqualTo("peña él");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " - — ", "\u00AD"})
    void nothingIsNothing(String typed) {
        assertThat(form(typed)).isEmpty();
    }

    @Test
    void formingTwiceChangesNothing() {
        for (var typed : List.of("Straße İstanbul ǅ", "ﬁne ﷺ x", "Σίσυφος-Ωmega", "日本 語", "👍🏽 a-b")) {
            assertThat(form(form(typed))).isEqualTo(form(typed));
        }
    }

    @Test
    void theLongestFitsAndOneMoreIsRefused() {
        var typed = new char[Passphrases.MAX];
        Arrays.fill(typed, '\uFDFA');
        assertThat(Passphrases.bytes(typed)).isNotEmpty();
        assertThat(typed).containsOnly('\uFDFA');
        assertThatIllegalArgumentException().isThrownBy(() -> Passphrases.bytes(new char[Passphrases.MAX + 1]));
    }

    @Test
    void aListNeedsDifferentWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WordList(List.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new WordList(List.of("a", "a")));
    }
}
