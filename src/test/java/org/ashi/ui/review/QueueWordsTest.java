package org.ashi.ui.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Query;
import org.ashi.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueueWordsTest {

    private final QueueWords english = new QueueWords(Messages.of(Locale.UK, ZoneOffset.UTC));
    private final QueueWords spanish = new QueueWords(Messages.of(Locale.forLanguageTag("es"), ZoneOffset.UTC));

    private static Query.Word only(QueueWords words, String text) {
        assertThat(words.of(text)).hasSize(1);
        return words.of(text).getFirst();
    }

    @Test
    void aWordMayNameALevelOrAStatus() {
        assertThat(only(english, "emer").levels()).containsExactly(TriageLevel.EMERGENCY);
        assertThat(only(english, "EMERGENCY").levels()).containsExactly(TriageLevel.EMERGENCY);
        assertThat(only(english, "signed").statuses()).containsExactly(Status.SIGNED_OFF);
        assertThat(only(spanish, "urgen").levels()).isNotEmpty();
        assertThat(only(english, "em").levels()).as("too short").isEmpty();
        assertThat(only(english, "Emerson").levels()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-03-01, 2026-03-01",
        "2026-3-1, 2026-03-01, 2026-03-01",
        "1/3/2026, 2026-03-01, 2026-03-01",
        "01.03.2026, 2026-03-01, 2026-03-01",
        "2026-02, 2026-02-01, 2026-02-28"
    })
    void aWordMayNameADay(String text, LocalDate first, LocalDate last) {
        assertThat(only(english, text).days()).contains(new Query.Days(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/2/2026", "2026-13-01", "2026-00", "1/3/26", "12345", "1-2-3"})
    void whatIsNoDayIsPartOfANumber(String text) {
        assertThat(only(english, text).days()).isEqualTo(Optional.empty());
        assertThat(only(english, text).text()).isEqualTo(text);
    }

    @Test
    void nothingTypedIsNoWord() {
        assertThat(english.of("  \u3000 ")).isEmpty();
        assertThat(english.of(" ana  alvarez ")).extracting(Query.Word::text).containsExactly("ana", "alvarez");
    }
}
