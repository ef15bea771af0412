package org.ashi.export.pdf.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Letters, lines and marks with the fonts that ship.
class TypesettingTest {

    private static final Style STYLE = new Style(false, 10, 14, Ink.BLACK);

    private PDDocument document;
    private Typefaces faces;

    @BeforeEach
    void load() throws IOException {
        document = new PDDocument();
        faces = Typefaces.load(document);
    }

    @AfterEach
    void close() throws IOException {
        document.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚẞ",
        "ẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸƠƯ",
        "ΆΈΉΊΌΎΏΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩἀἁἂἃἄἅἆἇᾀᾳᾴᾶᾷῂῃῒΐῢΰῤῥῲῳ",
        "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯЂЃЄЅІЇЈЉЊЋЌЎЏҐӘҒҚҢӨҰҮҺ",
        "0123456789 .,;:!?-–—…“”‘’„«»()[]{}/\\|@#%&*+=<>~^_`§°•·½¼¾²³€£¥₤₺₸₴",
        "≥≤≠≈±×÷→←↑↓✓✗☐☑√∞µ"
    })
    void printsWhatClinicsWrite(String text) {
        assertThat(faces.repertoire().missing(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x4E2D, 0x1780, 0x0928, 0x05E9, 0x0639, 0x1F600, 0x200F, 0x2066, 0, 1, 0x7F, 0xE000, 0xD83D, 0x10FFFF
            })
    void replacesWhatItCannotPrint(int codePoint) {
        var text = Character.toString(codePoint);
        assertThat(faces.repertoire().printed("a" + text + "b")).isEqualTo("a□b");
        assertThat(faces.repertoire().missing("a" + text + "b")).containsExactly(codePoint);
    }

    @Test
    void aBoxThatSomebodyTypedIsNotCalledMissing() {
        assertThat(faces.repertoire().missing("□")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one two three four five six seven",
                "Donaudampfschifffahrtsgesellschaftskapitän",
                "a b",
                "iiiii WWWWW e\u0323\u0301e\u0323\u0301 M\u0303M\u0303M\u0303"
            })
    void linesFitAndLoseNothing(String text) {
        var lines = new Lines(faces, STYLE, 60).of(text);
        assertThat(lines).allSatisfy(l -> assertThat(faces.width(l.stripTrailing(), STYLE)).isLessThanOrEqualTo(60));
        assertThat(lines.stream().map(l -> l.replace(" ", "")).collect(Collectors.joining()))
                .isEqualTo(faces.repertoire().printed(text).replace(" ", ""));
        assertThat(lines).noneMatch(l -> !l.isEmpty() && Lines.isMark(l.codePointAt(0)));
    }

    @Test
    void emptyTextIsOneEmptyLine() {
        assertThat(new Lines(faces, STYLE, 60).of("")).containsExactly("");
        assertThat(new Lines(faces, STYLE, 60).of("a\n\nb")).containsExactly("a ", "", "b");
    }

    /// A program that reads aloud would run the words together, or take one word for two.
    @Test
    void aBlankStandsWhereALineEndsBetweenWords() {
        assertThat(new Lines(faces, STYLE, 60).of("one two three four")).containsExactly("one two ", "three four");
        assertThat(new Lines(faces, STYLE, 60).of("Schifffahrtsgesellschaft")).hasSizeGreaterThan(1).noneMatch(l -> l.contains(" "));
    }

    @Test
    void aLineInOneFontIsOneFragment() {
        assertThat(Fragments.of(faces, STYLE, "Đặng Łódź Ὀδυσσεύς")).hasSize(1);
        assertThat(Fragments.of(faces, STYLE, "4 → 5")).hasSize(3);
    }

    @Test
    void marksClearCapitalsAndEachOther() {
        var small = Fragments.of(faces, STYLE, "x\u0304").getLast();
        var capital = Fragments.of(faces, STYLE, "M\u0304\u0304");
        assertThat(small.rise()).isZero();
        assertThat(capital.get(1).rise()).isPositive();
        assertThat(capital.get(2).rise()).isGreaterThan(capital.get(1).rise() + 0.5f);
    }

    /// The ring of the vowel stands between the letter and its tone.
    @Test
    void aToneClearsTheVowelThatReachesOverItsLetter() {
        var bare = Fragments.of(faces, STYLE, "น้า").get(1);
        var ringed = Fragments.of(faces, STYLE, "น้ำ").get(1);
        assertThat(ringed.rise()).isGreaterThan(bare.rise() + 1);
    }

    /// A font may have letters that say something else when they are set one by one.
    @Test
    void aLetterOfAScriptThatNeedsShapingIsNotSetAlone() {
        var all = new Repertoire(c -> true);
        assertThat(all.missing("नमस्ते")).isNotEmpty();
        assertThat(all.missing("שלום")).isNotEmpty();
        assertThat(all.missing("ខ្មែរ")).isNotEmpty();
        assertThat(all.missing("ไทย ລາວ አማርኛ ქართული")).isEmpty();
    }

    @Test
    void fragmentsAdvanceLikeTheLine() {
        var text = "ab→cd";
        var last = Fragments.of(faces, STYLE, text).getLast();
        assertThat(last.x() + faces.width(last.text(), STYLE))
                .isCloseTo(faces.width(text, STYLE), org.assertj.core.data.Offset.offset(0.01f));
    }

    @Test
    void aMissingFontIsTold() {
        assertThatThrownBy(() -> Face.load(document, "Nowhere.ttf"))
                .isInstanceOf(IOException.class)
                .hasMessage("no font Nowhere.ttf");
    }

    @Test
    void aFrameNeedsRoomForText() {
        assertThatThrownBy(() -> new Frame(300, 200, 40, 20, 20)).isInstanceOf(IllegalArgumentException.class);
    }
}
