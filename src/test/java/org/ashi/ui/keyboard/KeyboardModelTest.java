package org.ashi.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.ashi.text.Messages;
import org.ashi.ui.keyboard.FieldUse.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each key does, without a screen.
class KeyboardModelTest {

    private final Line line = new Line();

    private KeyboardModel model(FieldUse use) {
        return new KeyboardModel(KeyboardLayout.of("es"), use, line);
    }

    private static void type(KeyboardModel model, String keys) {
        keys.codePoints().mapToObj(Character::toString).forEach(key -> model.press(new Key.Type(key)));
    }

    @Test
    void wordsOfANameBeginWithACapital() {
        var model = model(FieldUse.NAME);
        type(model, "ana-maría o'neill peña");
        assertThat(line.text()).isEqualTo("Ana-María O'Neill Peña");
    }

    @Test
    void anApostropheInsideAWordIsNoBeginning() {
        var model = model(FieldUse.NAME);
        type(model, "hawai'i");
        assertThat(line.text()).isEqualTo("Hawai'i");
    }

    @Test
    void shiftIsForOneLetterAndCanBeTakenBack() {
        var model = model(FieldUse.NAME);
        model.press(Key.Command.SHIFT);
        type(model, "de la");
        model.press(Key.Command.DELETE);
        model.press(Key.Command.SHIFT);
        type(model, "ab");
        assertThat(line.text()).isEqualTo("de LAb");
    }

    @Test
    void otherFieldsHaveNoCapitalsOfTheirOwn() {
        var model = model(FieldUse.TEXT);
        type(model, "ab c");
        assertThat(line.text()).isEqualTo("ab c");
    }

    @Test
    void aPhoneFieldShowsDigitsFirstAndLettersAreAKeyAway() {
        var model = model(FieldUse.PHONE);
        assertThat(model.pageProperty().get()).isEqualTo(Page.NUMBERS);
        assertThat(keys(model)).contains(new Key.Type("7"), new Key.Type("+"), new Key.Type("("));
        model.press(Key.Command.LETTERS);
        assertThat(keys(model)).contains(new Key.Type("ñ"));
        model.press(Key.Command.MORE);
        assertThat(keys(model)).contains(new Key.Type("ç"));
        model.press(Key.Command.NUMBERS);
        assertThat(model.pageProperty().get()).isEqualTo(Page.NUMBERS);
    }

    @ParameterizedTest
    @CsvSource({"NAME, @, false", "NAME, ., true", "PHONE, @, false", "PHONE, +, true", "TEXT, @, true", "RECORD_NUMBER, (, false"})
    void aFieldOffersTheSignsThatItTakes(FieldUse use, String sign, boolean offered) {
        var model = model(use);
        model.press(Key.Command.NUMBERS);
        assertThat(keys(model).contains(new Key.Type(sign))).isEqualTo(offered);
    }

    @Test
    void everyPageHasDeleteAndDoneAndAWayBackAndNoKeyTwice() {
        for (var language : Messages.LANGUAGES) {
            for (var use : FieldUse.values()) {
                for (var page : Page.values()) {
                    var keys = KeyRow.of(KeyboardLayout.of(language), use, page).stream()
                            .flatMap(r -> r.places().stream())
                            .map(KeyRow.Place::key)
                            .toList();
                    assertThat(keys).contains(Key.Command.DELETE, Key.Command.DONE, new Key.Type(" "));
                    assertThat(keys.contains(Key.Command.LETTERS)).isEqualTo(page != Page.LETTERS);
                    assertThat(new HashSet<>(keys)).hasSameSizeAs(keys);
                }
            }
        }
    }

    @Test
    void doneIsTheEnterKey() {
        model(FieldUse.NAME).press(Key.Command.DONE);
        assertThat(line.done).isEqualTo(1);
    }

    @Test
    void aRowTooWideIsRefused() {
        var place = new KeyRow.Place(Key.Command.DONE, 11);
        assertThatThrownBy(() -> new KeyRow(0, List.of(place, place))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Key.Type("ab")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Key> keys(KeyboardModel model) {
        return model.rows().stream()
                .flatMap(r -> r.places().stream())
                .map(KeyRow.Place::key)
                .toList();
    }

    /// A line of text with its caret at the end.
    private static final class Line implements KeyboardModel.Target {
        private String text = "";
        private int done;

        @Override
        public String text() {
            return text;
        }

        @Override
        public int caret() {
            return text.length();
        }

        @Override
        public void insert(String more) {
            text += more;
        }

        @Override
        public void delete() {
            text = text.substring(0, text.length() - 1);
        }

        @Override
        public void done() {
            done++;
        }
    }
}
