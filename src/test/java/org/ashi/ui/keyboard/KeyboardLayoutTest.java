package org.ashi.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Font;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The letters of each language, and what is said about a broken file.
class KeyboardLayoutTest {

    private static KeyboardLayout read(String json) {
        return LayoutFile.read("xx.json", "en", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<String> keys(KeyboardLayout layout) {
        return Stream.of(layout.letters(), layout.more()).flatMap(List::stream).flatMap(List::stream);
    }

    @Test
    void everyShippedLanguageHasALayoutOfItsOwn() {
        for (var language : Messages.LANGUAGES) {
            var layout = KeyboardLayout.of(language);
            assertThat(layout.language()).isEqualTo(language);
            var letters = layout.letters().stream().flatMap(List::stream).toList();
            assertThat(letters).contains("abcdefghijklmnopqrstuvwxyz".split(""));
        }
        assertThat(KeyboardLayout.of("es").letters().stream().flatMap(List::stream))
                .contains("ñ", "á", "é", "í", "ó", "ú", "ü");
    }

    @Test
    void anEnglishFormTakesASpanishName() {
        assertThat(keys(KeyboardLayout.of("en"))).contains("ñ", "á", "é", "í", "ó", "ú", "ü");
    }

    @Test
    void theShippedTypefaceHasEveryLetter() throws Exception {
        var font = Font.createFont(Font.TRUETYPE_FONT, new File("resources/fonts/AtkinsonHyperlegibleNext-Regular.ttf"));
        for (var language : Messages.LANGUAGES) {
            var text = String.join("", keys(KeyboardLayout.of(language)).toList());
            assertThat(font.canDisplayUpTo(text + text.toUpperCase(java.util.Locale.ROOT))).isEqualTo(-1);
        }
        assertThat(font.canDisplayUpTo("ア")).isZero();
    }

    @Test
    void anotherLanguageGetsTheFirstLayout() {
        assertThat(KeyboardLayout.of("tlh").language()).isEqualTo("en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{ | is not JSON",
        "{} x | is not JSON",
        "[] | must be an object",
        "{\"letters\":[\"a\"],\"letters\":[\"a\"],\"more\":[\"b\"]} | is not JSON",
        "{\"letters\":[\"a\"],\"more\":[\"b\"],\"mroe\":[]} | does not know mroe",
        "{\"letters\":[\"a\"]} | more must be a list of rows",
        "{\"letters\":\"a b\",\"more\":[\"c\"]} | letters must be a list of rows",
        "{\"letters\":[\" \"],\"more\":[\"c\"]} | letters holds an empty row",
        "{\"letters\":[7],\"more\":[\"c\"]} | letters holds an empty row",
        "{\"letters\":[],\"more\":[\"c\"]} | letters needs 1 to 4 rows",
        "{\"letters\":[\"a\",\"b\",\"c\",\"d\",\"e\"],\"more\":[\"f\"]} | letters needs 1 to 4 rows",
        "{\"letters\":[\"a b c d e f g h i j k\",\"l\"],\"more\":[\"m\"]} | letters row 1 holds at most 10 keys",
        "{\"letters\":[\"a b c d e f g h\"],\"more\":[\"m\"]} | letters row 1 holds at most 7 keys",
        "{\"letters\":[\"a ab\"],\"more\":[\"m\"]} | letters row 1: ab is not one small letter",
        "{\"letters\":[\"A\"],\"more\":[\"m\"]} | letters row 1: A is not one small letter",
        "{\"letters\":[\"a\"],\"more\":[\"ß\"]} | more row 1: ß is not one small letter",
        "{\"letters\":[\"a\"],\"more\":[\"b 1\"]} | more row 1: 1 is not one small letter",
        "{\"letters\":[\"a b\"],\"more\":[\"a\"]} | key a stands twice"
    })
    void aBrokenFileSaysWhere(String json, String problem) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("xx.json: ")
                .hasMessageContaining(problem);
    }

    @Test
    void aGoodFileIsRead() {
        assertThat(read("{\"letters\":[\"a b\",\"c\"],\"more\":[\"d\"]}").letters())
                .containsExactly(List.of("a", "b"), List.of("c"));
    }
}
