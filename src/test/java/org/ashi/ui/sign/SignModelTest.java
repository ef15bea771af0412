package org.ashi.ui.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ashi.intake.Patient;
import org.ashi.intake.Signature.Mark;
import org.ashi.intake.Signature.Stroke;
import org.ashi.ui.sign.SignModel.Problem;
import org.junit.jupiter.api.Test;

class SignModelTest {

    private final SignModel model = new SignModel();

    @Test
    void aTouchIsNoSignature() {
        assertThat(model.problem()).contains(Problem.NOT_DRAWN);
        model.begin(5000, 5000);
        assertThat(model.problem()).contains(Problem.TOO_LITTLE);
        // A fifth of the height to the right.
        model.move(5000 + 10_000.0 / 15, 5000);
        assertThat(model.problem()).contains(Problem.TOO_LITTLE);
        assertThat(model.mark()).isEmpty();
    }

    @Test
    void aCrossIsOne() {
        model.begin(4000, 4000);
        model.move(5000, 6000);
        model.begin(5000, 4000);
        model.move(4000, 6000);
        assertThat(model.problem()).isEmpty();
        assertThat(model.mark()).contains(new Mark.Drawn(List.of(
                new Stroke(List.of(4000, 4000, 5000, 6000)), new Stroke(List.of(5000, 4000, 4000, 6000)))));
    }

    @Test
    void whatGoesOverTheEdgeStaysOnIt() {
        model.begin(-200, 5000);
        model.move(12_000, 10_500);
        assertThat(model.mark()).contains(new Mark.Drawn(List.of(new Stroke(List.of(0, 5000, 10_000, 10_000)))));
    }

    @Test
    void clearedIsNotDrawn() {
        model.begin(0, 0);
        model.move(9000, 9000);
        model.clear();
        assertThat(model.problem()).contains(Problem.NOT_DRAWN);
        // What belongs to a stroke that was cleared away draws nothing.
        model.move(0, 0);
        assertThat(model.strokes()).isEmpty();
    }

    @Test
    void aLongSignatureHasAtMostSomeHundredPointsAndLooksTheSame() {
        for (int s = 0; s < 20; s++) {
            model.begin(500.0 * s, 5000);
            for (int i = 1; i <= 500; i++) {
                model.move(500.0 * s + i, 5000 + 4000 * Math.sin(i / 10.0 + s));
            }
        }
        var drawn = (Mark.Drawn) model.mark().orElseThrow();
        assertThat(drawn.strokes()).hasSize(20);
        assertThat(points(drawn.strokes())).isLessThanOrEqualTo(Drawing.MOST_POINTS).isGreaterThan(200);
        assertThat(points(model.strokes())).isGreaterThan(10_000);
    }

    @Test
    void scribblingWithoutEndIsBounded() {
        for (int s = 0; s < 5000; s++) {
            model.begin(s % 100 * 100, 0);
            model.move(s % 100 * 100, 3000);
        }
        assertThat(points(((Mark.Drawn) model.mark().orElseThrow()).strokes()))
                .isLessThanOrEqualTo(Drawing.MOST_POINTS);
    }

    @Test
    void aNameMayBeTypedInstead() {
        model.begin(0, 0);
        model.move(9000, 9000);
        model.type();
        assertThat(model.problem()).contains(Problem.NO_NAME);
        model.name("  ");
        assertThat(model.problem()).contains(Problem.NO_NAME);
        model.name(" María del Carmen ");
        assertThat(model.mark()).contains(new Mark.Typed("María del Carmen"));
        model.name("A\u0007");
        assertThat(model.problem()).contains(Problem.CHARACTERS);
        model.name("x".repeat(Patient.MAX_LENGTH + 1));
        assertThat(model.mark()).contains(new Mark.Typed("x".repeat(Patient.MAX_LENGTH)));
        model.draw();
        assertThat(model.mark()).containsInstanceOf(Mark.Drawn.class);
    }

    private static int points(List<Stroke> strokes) {
        return strokes.stream().mapToInt(s -> s.points().size() / 2).sum();
    }
}
