package org.ashi.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

    private static final Instant AT = Instant.parse("2026-03-01T09:00:00.123456Z");

    private static Entry entry(Deed deed) {
        return new Entry("Dr A", AT, deed);
    }

    @Test
    void whatWasPutDownLastCounts() {
        var review = Review.NONE
                .with(entry(new Deed.LevelSet(TriageLevel.URGENT, "looks unwell")))
                .with(entry(new Deed.Planned(new Plan(Optional.of("acupuncture"), Optional.of(6), Optional.empty()))))
                .with(entry(new Deed.LevelSet(TriageLevel.REFER, "seen by a doctor")))
                .with(entry(new Deed.Planned(Plan.NONE)));
        assertThat(review.levelSet()).contains(TriageLevel.REFER);
        assertThat(review.plan()).isEqualTo(Plan.NONE);
        assertThat(Review.NONE.levelSet()).isEmpty();
        assertThat(Review.NONE.plan()).isEqualTo(Plan.NONE);
    }

    @Test
    void whoHasItIsWhoTookItOnLast() {
        var taken = Review.NONE.with(new Entry("Dr A", AT, new Deed.TakenOn())).with(new Entry("Dr B", AT, new Deed.TakenOn()));
        assertThat(taken.holder()).contains("Dr B");
        assertThat(taken.with(entry(new Deed.LetGo())).holder()).isEmpty();
        assertThat(Review.NONE.holder()).isEmpty();
    }

    @Test
    void aMatchCanBeTakenBack() {
        var patient = UUID.randomUUID();
        var matched = Review.NONE.with(entry(new Deed.Matched(patient)));
        assertThat(matched.patient()).contains(patient);
        assertThat(matched.with(entry(new Deed.Parted())).patient()).isEmpty();
    }

    @Test
    void onlyMoreEntriesFollow() {
        var one = Review.NONE.with(entry(new Deed.TakenOn()));
        var two = one.with(entry(new Deed.Amended("more")));
        assertThat(two.follows(one)).isTrue();
        assertThat(one.withNote("another").follows(one)).isTrue();
        assertThat(one.follows(two)).isFalse();
        assertThat(Review.NONE.with(entry(new Deed.LetGo())).with(entry(new Deed.Amended("more"))).follows(one)).isFalse();
    }

    @Test
    void anEntryIsKeptInMillisecondsAndNamesWhoMadeIt() {
        assertThat(entry(new Deed.TakenOn()).at()).isEqualTo(Instant.parse("2026-03-01T09:00:00.123Z"));
        assertThatThrownBy(() -> new Entry(" ", AT, new Deed.TakenOn())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry("x".repeat(201), AT, new Deed.TakenOn()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aReasonIsNeeded() {
        assertThatThrownBy(() -> new Deed.LevelSet(TriageLevel.ROUTINE, "  ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deed.Amended("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deed.Amended("x".repeat(Deed.MOST_TEXT + 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new Deed.Harmed(Harm.BRUISING, false, LocalDate.EPOCH, " ").text()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "10001", "1.234", "many", "", "1e9"})
    void noScore(String text) {
        assertThatThrownBy(() -> Score.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "24", "7.5", "100.25", "10000"})
    void score(String text) {
        assertThat(Score.of(text).text()).isEqualTo(text);
        assertThat(Score.of(text + (text.contains(".") ? "0" : ".0"))).isEqualTo(Score.of(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Plan.MOST_SESSIONS + 1})
    void noNumberOfSessions(int sessions) {
        assertThatThrownBy(() -> new Plan(Optional.empty(), Optional.of(sessions), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
