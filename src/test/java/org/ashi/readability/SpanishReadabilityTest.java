package org.ashi.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.pack.BuiltInPack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the patient reads in Spanish: whole, and in short sentences.
class SpanishReadabilityTest {

    private static final int LONGEST = 25;
    private static final Pattern PATIENT = Pattern.compile(
            "(question|answer|section|page|region|regionGroup|safetyNet)\\..*|(rule|level)\\.[A-Za-z0-9_-]+\\.patient");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final Pattern DISEASES = Pattern.compile(
            "cola de caballo|cáncer|tumor|malign|aneurisma|fractura|infecci|sepsis|derrame|infarto|ectópico",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern BANNED =
            Pattern.compile("usted tiene(?! 1)|nada grave|deje de tomar", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> english = SpanishTexts.english();
    private final Map<String, String> spanish = SpanishTexts.spanish();

    @Test
    void everyPatientTextIsThereWithItsPlaceholders() {
        var keys = english.keySet().stream().filter(PATIENT.asMatchPredicate()).toList();
        assertThat(keys).hasSizeGreaterThan(600);
        assertThat(spanish).containsKeys(keys.toArray(String[]::new));
        assertThat(keys).allSatisfy(k -> assertThat(placeholders(spanish.get(k)))
                .as(k)
                .containsExactlyInAnyOrderElementsOf(placeholders(english.get(k))));
    }

    /// A time limit or an age that differs would change who says yes.
    @Test
    void theNumbersAreTheSame() {
        var differing = english.keySet().stream()
                .filter(PATIENT.asMatchPredicate())
                .filter(k -> !numbers(english.get(k)).equals(numbers(spanish.getOrDefault(k, ""))));
        assertThat(differing).isEmpty();
    }

    @Test
    void noSentenceIsTooLong() {
        assertThat(pages().values().stream()
                        .flatMap(List::stream)
                        .flatMap(t -> Readability.sentences(t).stream())
                        .filter(s -> Readability.words(s).size() > LONGEST))
                .isEmpty();
    }

    @Test
    void noPatientTextClaimsTooMuch() {
        assertThat(spanish.entrySet().stream()
                        .filter(e -> PATIENT.matcher(e.getKey()).matches())
                        .filter(e -> BANNED.matcher(e.getValue()).find()))
                .isEmpty();
        assertThat(spanish.entrySet().stream()
                        .filter(e -> e.getKey().matches("(rule\\.RF-[EU].*|level\\.(EMERGENCY|URGENT))\\.patient"))
                        .filter(e -> DISEASES.matcher(e.getValue()).find()))
                .isEmpty();
        assertThat(DISEASES.matcher("un CÁNCER").find()).isTrue();
        assertThat(BANNED.matcher("Usted tiene fiebre").find()).isTrue();
    }

    /// From 65 on the INFLESZ scale calls a text fairly easy. A text of a few words cannot be graded.
    @Test
    void theHandoutIsEasy() {
        var handout = PageTexts.handout("_es");
        assertThat(handout).containsOnlyKeys(PageTexts.handout("").keySet());
        assertThat(Readability.of(handout.get("handout"), SpanishSyllables::of).szigriszt()).isGreaterThan(65);
        var sessions = handout.values().stream().filter(texts -> texts.size() == 1).flatMap(List::stream).toList();
        assertThat(Readability.of(sessions, SpanishSyllables::of).szigriszt()).isGreaterThan(65);
        assertThat(handout.values().stream()
                        .flatMap(List::stream)
                        .flatMap(t -> Readability.sentences(t).stream())
                        .filter(s -> Readability.words(s).size() > LONGEST - 5))
                .isEmpty();
        assertThat(handout.values().stream().flatMap(List::stream).filter(t -> BANNED.matcher(t).find())).isEmpty();
    }

    @Test
    void thePagesAreListed() {
        var measured = pages().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> Readability.of(e.getValue(), SpanishSyllables::of)));
        var table = ReadabilityTable.of(
                "Spanish", "Flesch-Szigriszt", measured, Readability::szigriszt, r -> -r.szigriszt());
        assertThat(table.rows()).hasSizeGreaterThan(100);
        table.write(Path.of("target/readability-es.txt"));
    }

    @ParameterizedTest
    @CsvSource({"muy, 1", "y, 1", "hoy, 1", "pie, 1", "día, 2", "médico, 3", "siente, 2", "ahora, 3", "cuídese, 3",
        "también, 2", "todavía, 4", "área, 3", "yo, 1", "inmediato, 4", "12, 2"})
    void knownWords(String word, int syllables) {
        assertThat(SpanishSyllables.of(word)).isEqualTo(syllables);
    }

    private Map<String, List<String>> pages() {
        var shown = new LinkedHashMap<String, String>();
        spanish.forEach((key, text) -> shown.put(key, PLACEHOLDER.matcher(text).replaceAll("112")));
        var texts = new PageTexts(BuiltInPack.lowBackPain().questionnaire(), shown);
        var pages = new LinkedHashMap<String, List<String>>(texts.pages());
        pages.putAll(texts.alone());
        return pages;
    }

    private static List<String> placeholders(String text) {
        return found(PLACEHOLDER, text).toList();
    }

    private static List<String> numbers(String text) {
        return found(Pattern.compile("\\d+"), text).sorted().toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }
}
