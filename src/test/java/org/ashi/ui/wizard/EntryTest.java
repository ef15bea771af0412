package org.ashi.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest
    @CsvSource({
        "31, 2, 1990, wizard.problem.noSuchDay",
        "29, 2, 1990, wizard.problem.noSuchDay",
        "32, 1, 1990, wizard.problem.day",
        "x, 1, 1990, wizard.problem.day",
        "1, 13, 1990, wizard.problem.month",
        "1, '', 1990, wizard.problem.month",
        "1, 1, 52, wizard.problem.year",
        "22, 11, 2026, wizard.problem.future",
        "1, 1, 1895, wizard.problem.longAgo"
    })
    void saysWhatIsWrongWithADate(String day, String month, String year, String key) {
        assertThat(Entry.born(day, month, year, TODAY))
                .isInstanceOfSatisfying(Entry.Wrong.class, wrong -> assertThat(wrong.key()).isEqualTo(key));
    }

    @Test
    void takesRealDatesUpToToday() {
        assertThat(Entry.born("29", "02", "1988", TODAY)).isEqualTo(new Entry.Value<>(LocalDate.of(1988, 2, 29)));
        assertThat(Entry.born("21", "11", "2026", TODAY)).isEqualTo(new Entry.Value<>(TODAY));
        assertThat(Entry.born("", " ", "", TODAY)).isEqualTo(new Entry.Empty<>());
    }

    @ParameterizedTest
    @CsvSource({"-1", "121", "4x", "999999999999", "3.5"})
    void refusesWhatIsNoNumberInTheRange(String typed) {
        assertThat(Entry.number(typed, 0, 120)).isInstanceOf(Entry.Wrong.class);
    }

    @Test
    void takesWholeNumbersInTheRange() {
        assertThat(Entry.number(" 0 ", 0, 120)).isEqualTo(new Entry.Value<>(0));
        assertThat(Entry.number("120", 0, 120)).isEqualTo(new Entry.Value<>(120));
        assertThat(Entry.number(" ", 0, 120)).isEqualTo(new Entry.Empty<>());
    }

    @Test
    void refusesTextThatCannotBeKept() {
        assertThat(Entry.text("Ada\u0007", 120)).isInstanceOf(Entry.Wrong.class);
        assertThat(Entry.text("x".repeat(121), 120)).isInstanceOf(Entry.Wrong.class);
        assertThat(Entry.text(" Zoë O’Neill ", 120)).isEqualTo(new Entry.Value<>("Zoë O’Neill"));
    }
}
