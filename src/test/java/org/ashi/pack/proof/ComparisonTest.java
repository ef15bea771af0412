package org.ashi.pack.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.proof.Comparison.Kind;
import org.ashi.pack.proof.Comparison.Part;
import org.ashi.rules.Assessment;
import org.ashi.rules.Assessment.Finding;
import org.ashi.rules.Assessment.OptionResult;
import org.ashi.rules.Fit;
import org.ashi.rules.OptionStatus;
import org.ashi.rules.PackRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private static final String OPTION = "acupuncture";

    @ParameterizedTest
    @CsvSource({
        "OFFER, CAVEAT, OTHER",
        "CAVEAT, OFFER, OPENED",
        "WITHHOLD, CAVEAT, OPENED",
        "NOT_MATCHED, OFFER, OPENED",
        "WITHHOLD, NOT_MATCHED, OTHER",
        "NOT_MATCHED, WITHHOLD, OTHER",
        "OFFER, OFFER, NONE"
    })
    void anOptionMoreOpenIsTheOnlyChangeThatCounts(OptionStatus before, OptionStatus after, Kind kind) {
        var it = new Comparison(
                assessed(TriageLevel.ROUTINE, false, before), assessed(TriageLevel.ROUTINE, false, after));

        assertThat(it.kind()).isEqualTo(kind);
        assertThat(it.changedOptions()).isEqualTo(before == after ? List.of() : List.of(OPTION));
    }

    @Test
    void aLowerLevelIsWorseThanAnythingElse() {
        var urgent = assessed(TriageLevel.URGENT, true, OptionStatus.WITHHOLD);
        var calm = assessed(TriageLevel.ROUTINE, false, OptionStatus.OFFER, "R-1");

        assertThat(new Comparison(urgent, calm).kind()).isEqualTo(Kind.LOWERED);
        assertThat(new Comparison(calm, urgent).kind()).isEqualTo(Kind.OTHER);
        assertThat(new Comparison(urgent, calm).parts())
                .containsExactlyInAnyOrder(Part.LEVEL, Part.HOLD, Part.OPTIONS, Part.FINDINGS);
        assertThat(new Comparison(urgent, calm).appeared()).containsExactly("R-1");
        assertThat(new Comparison(calm, urgent).gone()).containsExactly("R-1");
        assertThat(Kind.values()).startsWith(Kind.LOWERED, Kind.OPENED);
    }

    @Test
    void aHoldThatIsGoneCountsAsOpened() {
        var held = assessed(TriageLevel.REFER, true, OptionStatus.WITHHOLD);
        var free = assessed(TriageLevel.REFER, false, OptionStatus.WITHHOLD);

        assertThat(new Comparison(held, free).kind()).isEqualTo(Kind.OPENED);
        assertThat(new Comparison(free, held).kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void anOptionThatOnlyOnePackHasIsNotedAndOpensWhereItIsNew() {
        var without = new Assessment(
                ref(), TriageLevel.ROUTINE, false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        var with = assessed(TriageLevel.ROUTINE, false, OptionStatus.CAVEAT);

        assertThat(new Comparison(without, with).kind()).isEqualTo(Kind.OPENED);
        assertThat(new Comparison(with, without).kind()).isEqualTo(Kind.OTHER);
        assertThat(new Comparison(without, with).before(OPTION)).isEmpty();
    }

    private static Assessment assessed(TriageLevel level, boolean hold, OptionStatus status, String... fired) {
        var findings = List.of(fired).stream().map(id -> new Finding(id, Optional.of(level), hold, false)).toList();
        var option = new OptionResult(OPTION, status, Fit.PRIMARY, List.of(), false, false);
        return new Assessment(
                ref(), level, hold, findings, List.of(), List.of(), List.of(), List.of(option), List.of());
    }

    private static PackRef ref() {
        return new PackRef("p", "1", "0".repeat(64));
    }
}
