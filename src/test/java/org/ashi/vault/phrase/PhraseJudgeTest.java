package org.ashi.vault.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import org.ashi.vault.phrase.Strength.Reason;
import org.ashi.vault.phrase.Strength.Strong;
import org.ashi.vault.phrase.Strength.Weak;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseJudgeTest {

    private static final PhraseJudge JUDGE = new PhraseJudge();

    private static Strength judge(String typed, String... known) {
        return JUDGE.judge(typed.toCharArray(), List.of(known));
    }

    @ParameterizedTest
    @CsvSource({
        "'', SHORT",
        "Tr0ub4dor&3, SHORT",
        "x9#Kq2!mZ, SHORT",
        "three short words, GUESSABLE",
        "a-b-c, SHORT",
        "a b c d, GUESSABLE",
        "Correct-Horse  battery STAPLE, COMMON",
        "correct horse battery staple 1, GUESSABLE",
        "En un lugar de la Mancha, COMMON",
        "más vale tarde que nunca, COMMON",
        "111111111111111, GUESSABLE",
        "passwordpassword, GUESSABLE",
        "qwertyuiopasdfghjkl, GUESSABLE",
        "abcdefghijklmnopqrst, GUESSABLE",
        "copper copper copper copper, GUESSABLE",
        "1 2 3 4 5 6 7 8, GUESSABLE"
    })
    void aWeakPhraseIsRefusedAndSaysWhy(String typed, Reason reason) {
        assertThat(judge(typed)).isEqualTo(new Weak(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "copper mango tulip ravine", "our dentist paints blue giraffes", "el perro verde canta boleros tristes",
        "tumba guion bufanda tejer", "k7vQ-92mxw-PLr4t-zz81"
    })
    void aGoodPhraseIsTaken(String typed) {
        assertThat(judge(typed)).isEqualTo(new Strong());
    }

    /// What the thief reads on the door is no secret.
    @Test
    void whatIsKnownOfThePracticeCountsForNothing() {
        var typed = "Riverbend Clinic Achterberg 2024";
        assertThat(judge(typed)).isEqualTo(new Strong());
        assertThat(judge(typed, "Riverbend Clinic", "J. Achterberg")).isEqualTo(new Weak(Reason.GUESSABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"copper mango tulip\u0007ravine", "copper mango tulip \uE000avine", "copper mango tulip \uD83D ravine", "copper mango tulip \u0378avine"})
    void signsThatKeyboardsDoNotSendAlikeAreRefused(String typed) {
        assertThat(judge(typed)).isEqualTo(new Weak(Reason.STRANGE));
    }

    @Test
    void theLongestIsJudgedAndOneMoreIsRefused() {
        var phrase = "copper mango tulip ravine ".repeat(20);
        assertThat(judge(phrase.substring(0, Passphrases.MAX))).isEqualTo(new Strong());
        assertThat(judge(phrase.substring(0, Passphrases.MAX + 1))).isEqualTo(new Weak(Reason.LONG));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatTheProgramMakesItWouldTakeItself(String language) {
        var list = WordList.of(language);
        var random = new SecureRandom();
        for (var i = 0; i < 100; i++) {
            assertThat(JUDGE.judge(Passphrases.generate(list, random), List.of())).isEqualTo(new Strong());
        }
    }

    @Test
    void whatIsJudgedIsLeftAsItIsAndShownNowhere() {
        var typed = "Copper mango tulip ravine".toCharArray();
        assertThat(JUDGE.judge(typed, List.of()).toString()).doesNotContainIgnoringCase("copper");
        assertThat(new String(typed)).isEqualTo("Copper mango tulip ravine");
    }
}
