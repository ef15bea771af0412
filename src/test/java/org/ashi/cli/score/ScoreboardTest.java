package org.ashi.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.ashi.cli.score.Scoreboard.Measure;
import org.ashi.cli.score.Scoreboard.Row;
import org.ashi.intake.TriageLevel;
import org.ashi.pack.Scenario.Reference;
import org.ashi.pack.Scenario.Reference.Kind;
import org.junit.jupiter.api.Test;

/// Our level may lie in the range of the reference, above it or below it; only below is unsafe.
class ScoreboardTest {

    private static final Scoreboard BOARD = new Scoreboard(List.of(
            row("below", Kind.PUBLISHED, TriageLevel.CAUTION), row("low end", Kind.PUBLISHED, TriageLevel.REFER),
            row("high end", Kind.GUIDELINE, TriageLevel.URGENT), row("above", Kind.GUIDELINE, TriageLevel.EMERGENCY)));

    @Test
    void countsEachMeasure() {
        assertThat(BOARD.share(Measure.EXACT, Optional.empty())).isEqualTo(new Share(2, 4));
        assertThat(BOARD.share(Measure.SAFE, Optional.empty())).isEqualTo(new Share(3, 4));
        assertThat(BOARD.share(Measure.OVER, Optional.empty())).isEqualTo(new Share(1, 4));
        assertThat(BOARD.share(Measure.UNDER, Optional.empty())).isEqualTo(new Share(1, 4));
    }

    @Test
    void countsOneKindAlone() {
        assertThat(BOARD.share(Measure.SAFE, Optional.of(Kind.PUBLISHED))).isEqualTo(new Share(1, 2));
        assertThat(BOARD.share(Measure.OVER, Optional.of(Kind.PUBLISHED))).isEqualTo(new Share(0, 2));
    }

    @Test
    void namesThoseApart() {
        assertThat(BOARD.apart()).extracting(Row::scenario).containsExactly("below", "above");
    }

    @Test
    void aReferenceGoesUpwards() {
        assertThatThrownBy(() -> new Reference(Kind.PUBLISHED, "l", TriageLevel.URGENT, TriageLevel.REFER, "s"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Row row(String id, Kind kind, TriageLevel level) {
        return new Row(id, new Reference(kind, "doctor", TriageLevel.REFER, TriageLevel.URGENT, "somebody"), level);
    }
}
