package org.ashi.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ashi.intake.PageTime;
import org.ashi.intake.TriageLevel;
import org.ashi.rules.OptionStatus;
import org.ashi.tally.Times.Gathering;
import org.ashi.tally.Times.Typical;
import org.junit.jupiter.api.Test;

/// Each number is what it says.
class TallyTest {

    private final Figures worked = Samples.worked();

    @Test
    void whoIsStillFillingInIsNotCounted() {
        assertThat(worked.intakes()).isEqualTo(4);
        assertThat(worked.unreadable()).isZero();
    }

    @Test
    void theLevelThatStaffSetCounts() {
        assertThat(worked.levels())
                .isEqualTo(Map.of(
                        TriageLevel.EMERGENCY, 1, TriageLevel.URGENT, 1, TriageLevel.REFER, 0, TriageLevel.CAUTION, 0,
                        TriageLevel.ROUTINE, 2));
    }

    @Test
    void causesByHowOftenTheyCameFirst() {
        assertThat(worked.causes()).containsExactly(new Figures.Cause("C-2", 2, 3), new Figures.Cause("C-1", 1, 2));
        assertThat(worked.noCause()).isEqualTo(1);
    }

    /// What staff raised to Urgent is withheld, whatever the rules alone would offer.
    @Test
    void optionsByStatusAndPlan() {
        assertThat(worked.options())
                .containsExactly(new Figures.Choice(
                        "O-DN",
                        Map.of(OptionStatus.OFFER, 1, OptionStatus.CAVEAT, 1, OptionStatus.WITHHOLD, 2, OptionStatus.NOT_MATCHED, 0),
                        1));
    }

    @Test
    void openSafetyQuestions() {
        assertThat(worked.open().intakes()).isEqualTo(2);
        assertThat(worked.open().total()).isEqualTo(3);
        assertThat(worked.open().questions())
                .containsExactly(new Figures.Open.Question("rf_fever", 2), new Figures.Open.Question("ns_pregnant", 1));
    }

    @Test
    void timesOfWhatWasHandedInAlone() {
        assertThat(worked.review())
                .isEqualTo(new Times(2, 1, Optional.of(new Typical(minutes(20), minutes(30), minutes(30)))));
        assertThat(worked.reviewByLevel().get(TriageLevel.URGENT)).isEqualTo(new Times(0, 1, Optional.empty()));
        assertThat(worked.reviewByLevel().get(TriageLevel.EMERGENCY)).isEqualTo(Times.NONE);
        assertThat(worked.filling())
                .isEqualTo(Map.of("first", new Times(3, 0, Optional.of(new Typical(minutes(5), minutes(7), minutes(7))))));
    }

    /// Those handed in count for the times, those that were not for where they were left.
    @Test
    void pagesOfWhatWasHandedInAndWhereTheOthersWereLeft() {
        assertThat(worked.pages())
                .isEqualTo(new Figures.Pages(
                        List.of(page("patient_name", times(2, 15, 20, 20), 1), page("pain_now", times(2, 40, 61, 61), 1), page("sign", times(1, 5, 5, 5), 0)),
                        0));
        assertThat(worked.pages().left()).isEqualTo(2);
    }

    @Test
    void ofAFormThatWasLeftWithoutTimesThePageIsNotKnown() {
        var tally = new Tally(Samples.MARCH);
        tally.add(
                Samples.stored(Samples.begun().abandoned(), Samples.assessed(TriageLevel.URGENT, List.of(), OptionStatus.OFFER, List.of())),
                Optional.empty());
        tally.add(
                Samples.stored(Samples.handedIn(5), Samples.assessed(TriageLevel.ROUTINE, List.of(), OptionStatus.OFFER, List.of())),
                Optional.empty());
        assertThat(tally.figures().pages()).isEqualTo(new Figures.Pages(List.of(), 1));
    }

    @Test
    void pagesOfSeveralFormsComeInTheOrderOfEach() {
        var pages = new PageTally();
        pages.handedIn(shown("b", "e", "sign"));
        pages.handedIn(shown("a", "b", "c", "sign"));
        pages.left(shown("a", "d", "e", "f"));
        assertThat(pages.pages().pages()).extracting(Figures.Pages.Page::id).containsExactly("a", "d", "b", "c", "e", "f", "sign");
    }

    private static List<PageTime> shown(String... pages) {
        return Stream.of(pages).map(p -> new PageTime(p, Duration.ofSeconds(1))).toList();
    }

    private static Figures.Pages.Page page(String id, Times times, int left) {
        return new Figures.Pages.Page(id, times, left);
    }

    private static Times times(int count, int median, int ninetieth, int longest) {
        return new Times(
                count, 0,
                Optional.of(new Typical(Duration.ofSeconds(median), Duration.ofSeconds(ninetieth), Duration.ofSeconds(longest))));
    }

    @Test
    void theFormsAddUp() {
        assertThat(worked.forms().begun()).isEqualTo(11);
    }

    @Test
    void nothingTellsWhoAPatientIs() {
        assertThat(worked.toString()).contains("C-2").doesNotContain("Achterberg", "204817", "1987");
    }

    @Test
    void aTimeBeforeTheBeginningIsNoTime() {
        var tally = new Tally(Samples.MARCH);
        tally.add(
                Samples.stored(
                        Samples.handedIn(-60), Samples.assessed(TriageLevel.ROUTINE, List.of(), OptionStatus.OFFER, List.of())),
                Optional.of(minutes(-1)));
        assertThat(tally.figures().filling()).isEqualTo(Map.of("first", new Times(0, 1, Optional.empty())));
        assertThat(tally.figures().review()).isEqualTo(new Times(0, 1, Optional.empty()));
    }

    @Test
    void anOptionThatIsPlannedAndNoLongerInThePackCounts() {
        var tally = new Tally(Samples.MARCH);
        tally.add(
                Samples.stored(
                        Samples.reviewed(Samples.handedIn(60), Samples.planned("O-OLD")),
                        Samples.assessed(TriageLevel.ROUTINE, List.of(), OptionStatus.OFFER, List.of())),
                Optional.empty());
        assertThat(tally.figures().options()).extracting(Figures.Choice::id, Figures.Choice::planned)
                .contains(tuple("O-OLD", 1));
    }

    @Test
    void theMiddleAndNineOfTen() {
        var times = new Gathering();
        for (int i = 10; i >= 1; i--) {
            times.add(Optional.of(minutes(i)));
        }
        assertThat(times.times().typical())
                .contains(new Typical(Duration.ofSeconds(330), minutes(9), minutes(10)));
        times.add(Optional.of(minutes(10)));
        assertThat(times.times().typical()).contains(new Typical(minutes(6), minutes(10), minutes(10)));
        var one = new Gathering();
        one.add(Optional.of(Duration.ZERO));
        assertThat(one.times()).isEqualTo(new Times(1, 0, Optional.of(new Typical(Duration.ZERO, Duration.ZERO, Duration.ZERO))));
    }

    @Test
    void aSpanHasItsDays() {
        assertThat(Span.endingOn(LocalDate.of(2026, 3, 30), 30)).isEqualTo(new Span(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 30)));
        var day = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> new Span(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }
}
