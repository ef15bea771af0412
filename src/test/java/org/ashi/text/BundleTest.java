package org.ashi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ashi.text.BundleComparison.Fault;
import org.ashi.text.BundleComparison.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shipped language says all that the English says, and with the same values in it.
class BundleTest {

    /// Texts that rightly read as in English.
    private static final Set<String> SAME_AS_ENGLISH = Set.of(
            // The product's name.
            "product.name", "shell.title", "cli.version",
            // The name of an algorithm.
            "report.pack.sha",
            // The same word in Spanish.
            "answer.no", "cli.column.id",
            // The sign of a unit.
            "clinic.time.seconds");

    private static final Bundles BUNDLES = Bundles.SHIPPED;
    private static final BundleComparison COMPARISON = new BundleComparison(SAME_AS_ENGLISH);

    static Stream<String> languages() {
        return BUNDLES.languages().stream();
    }

    static Stream<String> languagesAndEnglish() {
        return Stream.concat(Stream.of("en"), languages());
    }

    @Test
    void theLanguagesOnDiskAreThoseTheProgramOffers() {
        assertThat(languagesAndEnglish()).contains("es").containsExactlyInAnyOrderElementsOf(Messages.LANGUAGES);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPartSaysWhatTheEnglishSays(String language) {
        assertThat(BUNDLES.parts()).isNotEmpty().allSatisfy(part -> assertThat(
                        COMPARISON.faults(BUNDLES.english(part), BUNDLES.translated(part, language)))
                .as(part)
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("languagesAndEnglish")
    void everyTextCanBeFilledIn(String language) {
        var messages = messages(language);
        BUNDLES.english().forEach((key, english) -> {
            var pattern = TextPattern.of(english);
            assertThat(pattern.sound()).as(key).isTrue();
            // None, one and several: a choice has a branch for each.
            IntStream.of(0, 1, 7).forEach(n -> assertThat(messages.get(key, fill(pattern, n)))
                    .as(key)
                    .isNotBlank()
                    .doesNotContainPattern("\\{\\d"));
        });
    }

    /// A count must show in the text, whichever branch it takes, or be said in words.
    @ParameterizedTest
    @MethodSource("languagesAndEnglish")
    void everyPlainPlaceShowsItsValue(String language) {
        var messages = messages(language);
        BUNDLES.english().forEach((key, english) -> {
            if (!english.contains("choice") && !english.contains("plural")) {
                var arguments = TextPattern.of(english).arguments();
                var said = messages.get(key, IntStream.range(0, 10).mapToObj(n -> 70 + n).toArray());
                // What chooses between words shows by the words.
                assertThat(arguments).as(key).filteredOn(n -> !english.contains("{" + n + ", select")).allSatisfy(n -> assertThat(said).contains("7" + n));
            }
        });
    }

    /// A text that names a button must call it by what stands on it.
    @ParameterizedTest
    @CsvSource({"wizard.problem.choices, answer.noneOfThese", "wizard.problem.staff, wizard.staff.later"})
    void aButtonIsCalledByItsName(String text, String button) {
        assertThat(languagesAndEnglish()).allSatisfy(language -> {
            var messages = messages(language);
            assertThat(messages.get(text)).as(language).containsPattern("[“«]" + messages.get(button) + "[”»]");
        });
    }

    @Test
    void noLeaveToReadAsInEnglishIsOutOfUse() {
        var english = BUNDLES.english();
        assertThat(SAME_AS_ENGLISH).allSatisfy(key -> assertThat(languages())
                .as(key)
                .anyMatch(language -> BUNDLES.parts().stream()
                        .map(part -> BUNDLES.translated(part, language).getOrDefault(key, ""))
                        .anyMatch(text -> text.equals(english.getOrDefault(key, "none")))));
    }

    @Test
    void aFaultlessTranslationHasNoFault() {
        assertThat(faults("Delete {0}?", "¿Borrar {0}?")).isEmpty();
        assertThat(faults("{0}: {1}", "{0}: {1}")).isEmpty();
        assertThat(faults("The patient''s '{'\"id\"'}'", "'{'\"id\"'}' del paciente")).isEmpty();
        assertThat(faults("{0,choice,0#none|0<some ({0,number,integer})}", "{0,choice,0#nada|0<algo ({0,number,integer})}"))
                .isEmpty();
    }

    @Test
    void aMissingKeyIsFound() {
        assertThat(COMPARISON.faults(Map.of("a", "One", "b", "Two"), Map.of("a", "Uno")))
                .containsExactly(new Fault(Kind.MISSING, "b"));
    }

    @Test
    void anExtraKeyIsFound() {
        assertThat(COMPARISON.faults(Map.of("a", "One"), Map.of("a", "Uno", "b", "Dos")))
                .containsExactly(new Fault(Kind.EXTRA, "b"));
    }

    @Test
    void aLostOrForeignArgumentIsFound() {
        assertThat(faults("Step {0} of {1}", "Paso {0}")).containsExactly(Kind.ARGUMENTS);
        assertThat(faults("Step {0}", "Paso {0} de {1}")).containsExactly(Kind.ARGUMENTS);
        assertThat(faults("{0,number,integer} more", "más")).containsExactly(Kind.ARGUMENTS);
        assertThat(faults("{0,choice,1#one|1<{1,number,integer} more}", "{0,choice,1#uno|1<más}"))
                .containsExactly(Kind.ARGUMENTS);
        // In quotes it is no place to fill.
        assertThat(faults("Step {0}", "Paso '{0}'")).containsExactly(Kind.ARGUMENTS);
    }

    @Test
    void aCopiedEnglishTextIsFound() {
        assertThat(faults("Delete", "Delete")).containsExactly(Kind.SAME_AS_ENGLISH);
        assertThat(faults("{0,choice,1#one|1<more}", "{0,choice,1#one|1<more}")).containsExactly(Kind.SAME_AS_ENGLISH);
        assertThat(new BundleComparison(Set.of("key")).faults(Map.of("key", "Ashi"), Map.of("key", "Ashi")))
                .isEmpty();
    }

    @Test
    void anEmptyTextIsFound() {
        assertThat(faults("Delete", " ")).containsExactly(Kind.EMPTY);
    }

    @Test
    void aLoneQuoteOrBraceIsFound() {
        assertThat(faults("The water", "L'agua")).containsExactly(Kind.BROKEN);
        assertThat(faults("Step {0}", "L'agua {0}")).containsExactly(Kind.BROKEN, Kind.ARGUMENTS);
        assertThat(faults("Step", "Paso '{'0")).isEmpty();
        assertThat(faults("Step", "Paso {")).containsExactly(Kind.BROKEN);
        assertThat(faults("Step", "Paso }")).containsExactly(Kind.BROKEN);
    }

    @Test
    void aKeyThatStandsTwiceIsRefused(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("messages-kit.properties"), "a=One\na=Two\n");
        assertThatIllegalStateException().isThrownBy(() -> new Bundles(folder).english("kit"));
    }

    @Test
    void aMissingFileIsATranslationWithoutTexts(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("messages-kit.properties"), "a=One\n");
        Files.writeString(folder.resolve("messages-shell.properties"), "b=Two\n");
        Files.writeString(folder.resolve("messages-kit_es.properties"), "a=Uno\n");
        var bundles = new Bundles(folder);
        assertThat(bundles.parts()).containsExactly("kit", "shell");
        assertThat(bundles.languages()).containsExactly("es");
        assertThat(COMPARISON.faults(bundles.english("shell"), bundles.translated("shell", "es")))
                .containsExactly(new Fault(Kind.MISSING, "b"));
    }

    private static List<Kind> faults(String english, String other) {
        return COMPARISON.faults(Map.of("key", english), Map.of("key", other)).stream()
                .map(Fault::kind)
                .toList();
    }

    private static Messages messages(String language) {
        return Messages.of(language, ZoneOffset.UTC);
    }

    private static Object[] fill(TextPattern pattern, int value) {
        var highest = pattern.arguments().stream().mapToInt(n -> n).max().orElse(-1);
        return IntStream.rangeClosed(0, highest).mapToObj(n -> value).toArray();
    }
}
