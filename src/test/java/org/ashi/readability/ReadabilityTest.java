package org.ashi.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.pack.BuiltInPack;
import org.junit.jupiter.api.Test;

/// Each page that a patient reads in English is within reach of an eleven-year-old. No word is exempt.
class ReadabilityTest {

    private static final double HARDEST = 6.0;
    private static final int LONGEST = 20;

    private final Map<String, List<String>> pages = pages();

    private static Map<String, List<String>> pages() {
        var pack = BuiltInPack.lowBackPain();
        var texts = new PageTexts(pack.questionnaire(), pack.texts("en").byKey());
        var all = new LinkedHashMap<String, List<String>>(texts.pages());
        all.putAll(texts.alone());
        all.putAll(PageTexts.program());
        all.putAll(PageTexts.handout(""));
        return all;
    }

    @Test
    void everyPageIsListed() {
        assertThat(pages)
                .containsKeys("page check_numb", "rule.RF-E01.patient", "safetyNet.legs", "wizard problem", "handout", "handout.session.monitoring")
                .doesNotContainKeys("page capacity", "wizard staff");
        assertThat(pages.values()).noneMatch(List::isEmpty);
        var table = table(measured(pages));
        assertThat(table.rows()).hasSameSizeAs(pages.keySet());
        table.write(Path.of("target/readability.txt"));
    }

    @Test
    void noPageIsAboveGradeSix() {
        assertThat(hard(pages)).isEmpty();
    }

    @Test
    void noSentenceIsOverTwentyWords() {
        assertThat(longSentences(pages)).isEmpty();
    }

    @Test
    void aHardPageAndALongSentenceWouldBeFound() {
        var tooMuch = Map.of(
                "hard", List.of("Immediate consultation is indispensable."),
                "long", List.of("word ".repeat(21)),
                "just right", List.of("word ".repeat(20)));
        assertThat(hard(tooMuch)).hasSize(1);
        assertThat(longSentences(tooMuch)).hasSize(1);
    }

    private static Stream<String> hard(Map<String, List<String>> pages) {
        return table(measured(pages)).rows().stream()
                .filter(r -> r.measured() > HARDEST)
                .map(r -> "%s: %.1f".formatted(r.page(), r.measured()));
    }

    private static Stream<String> longSentences(Map<String, List<String>> pages) {
        return pages.values().stream()
                .flatMap(List::stream)
                .flatMap(t -> Readability.sentences(t).stream())
                .filter(s -> Readability.words(s).size() > LONGEST);
    }

    private static Map<String, Readability> measured(Map<String, List<String>> pages) {
        return pages.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> Readability.english(e.getValue())));
    }

    private static ReadabilityTable table(Map<String, Readability> pages) {
        return ReadabilityTable.of("English", "Grade", pages, Readability::grade, Readability::grade);
    }
}
