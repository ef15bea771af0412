package org.ashi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Seven days, four weeks, twelve months.
class BackupKeepTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private final BackupKeep keep = new BackupKeep(ZoneOffset.UTC);

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /// One each day for two years. TODAY is a Wednesday: weeks end on Sundays.
    @ParameterizedTest
    @CsvSource({
        "0, true, today", "1, true, a day", "6, true, the seventh day", "7, false, the eighth day",
        "10, true, Sunday of the last week but one", "9, false, a Monday", "17, true, the fourth week", "18, true, last day of October",
        "24, false, the fifth week", "49, true, last day of September", "48, false, first of October",
        "322, true, last day of December before", "353, false, the month before it"
    })
    void oneADay(int daysAgo, boolean stays, String what) {
        var all = Stream.iterate(TODAY, day -> day.minusDays(1)).limit(730).map(BackupKeepTest::noon).toList();
        assertThat(keep.of(all).contains(noon(TODAY.minusDays(daysAgo)))).as(what).isEqualTo(stays);
    }

    @Test
    void twoYearsOfDaysComeDownToAFew() {
        var all = Stream.iterate(TODAY, day -> day.minusDays(1)).limit(730).map(BackupKeepTest::noon).toList();
        assertThat(keep.of(all)).hasSizeBetween(18, 23);
    }

    @Test
    void ofADayTheNewestStays() {
        var morning = noon(TODAY).minusSeconds(3600);
        assertThat(keep.of(List.of(morning, noon(TODAY)))).containsExactly(noon(TODAY));
    }

    @Test
    void daysWithoutOneDoNotCount() {
        var old = Stream.iterate(TODAY.minusYears(3), day -> day.minusDays(1)).limit(7).map(BackupKeepTest::noon).toList();
        assertThat(keep.of(old)).containsExactlyInAnyOrderElementsOf(old);
    }

    @Test
    void aDayBeginsInTheZoneOfTheClinic() {
        var justBefore = Instant.parse("2026-11-17T23:30:00Z");
        var justAfter = Instant.parse("2026-11-18T00:30:00Z");
        assertThat(keep.of(List.of(justBefore, justAfter))).hasSize(2);
        assertThat(new BackupKeep(ZoneId.of("Europe/Berlin")).of(List.of(justBefore, justAfter))).containsExactly(justAfter);
    }

    @Test
    void ofNoneNoneStays() {
        assertThat(keep.of(List.of())).isEmpty();
    }
}
