package org.ashi.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What a secret field keeps, without a screen.
class SecretTextTest {

    private final SecretText text = new SecretText(12);

    private String now() {
        var now = new StringBuilder();
        for (var i = 0; i < text.count(); i++) {
            now.append(text.shown(i));
        }
        return now.toString();
    }

    @Test
    void charactersGoInAtTheCaret() {
        text.insert("bd");
        text.moveTo(1);
        text.insert("c");
        text.moveTo(0);
        text.insert("a");
        assertThat(now()).isEqualTo("abcd");
        assertThat(text.caret()).isEqualTo(1);
    }

    @Test
    void deletingGoesByWholeCharactersAndLeavesNothingBehind() {
        text.insert("a😀b");
        text.moveTo(2);
        text.deleteBefore();
        assertThat(now()).isEqualTo("ab");
        text.deleteAfter();
        text.deleteAfter();
        assertThat(now()).isEqualTo("a");
        text.deleteBefore();
        text.deleteBefore();
        assertThat(text.length()).isZero();
        assertThat(text.wiped()).isTrue();
    }

    @Test
    void whatHasNoRoomIsNotTakenAtAll() {
        text.insert("elevenchars");
        assertThat(text.insert("xy")).isFalse();
        assertThat(text.insert("z")).isTrue();
        assertThat(text.insert("z")).isFalse();
        assertThat(now()).isEqualTo("elevencharsz");
    }

    @Test
    void lineEndsAndTabsAreLeftOut() {
        text.insert("a\tb\r\nc\u007F");
        assertThat(now()).isEqualTo("abc");
        assertThat(text.insert("\u0008")).isFalse();
    }

    @Test
    void whatIsMarkedIsReplaced() {
        text.insert("old");
        text.markAll();
        text.insert("new one");
        assertThat(now()).isEqualTo("new one");
        text.markAll();
        text.deleteBefore();
        assertThat(text.wiped()).isTrue();
        text.markAll();
        assertThat(text.marked()).isFalse();
    }

    @Test
    void takingHandsOverAndWipes() {
        text.insert("secret");
        assertThat(text.take()).containsExactly("secret".toCharArray());
        assertThat(text.wiped()).isTrue();
        assertThat(text.take()).isEmpty();
    }

    /// The control: an unwiped text is seen as such.
    @Test
    void whatIsThereIsSeen() {
        text.insert("x");
        assertThat(text.wiped()).isFalse();
    }
}
