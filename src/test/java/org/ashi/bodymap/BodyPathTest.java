package org.ashi.bodymap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyPathTest {

    @Test
    void readsEachCommand() {
        assertThat(BodyPath.parse("M0 0 L10,-2.5 Q1 2 3 4 C1 2 3 4 5 6 Z"))
                .isEqualTo(new BodyPath.Good(new BodyPath(List.of(
                        new Segment.Move(new Point(0, 0)),
                        new Segment.Line(new Point(10, -2.5)),
                        new Segment.Quad(new Point(1, 2), new Point(3, 4)),
                        new Segment.Cubic(new Point(1, 2), new Point(3, 4), new Point(5, 6)),
                        new Segment.Close()))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "L0 0 L1 1 Z | 0", "M0 0 L1 Z | 4", "M0 0 A1 1 2 2 3 3 4 | 4", "M0 0 L1e9 2 | 4", "M0 0 9 9 | 4", "M0 0 L1 2; | 9",
        "M0 0 L9999999 2 | 4", "M0 0 | 4", "M0 0 l1 2 | 4", "M0 0 LNaN 2 | 4"
    })
    void saysHowFarItCouldRead(String text, int at) {
        assertThat(BodyPath.parse(text)).isEqualTo(new BodyPath.Malformed(at));
    }

    @Test
    void knowsTheSides() {
        assertThat(Side.only(List.of("calf_l", "sacrum", "foot_l"))).contains(Side.LEFT);
        assertThat(Side.only(List.of("calf_r"))).contains(Side.RIGHT);
        assertThat(Side.only(List.of("calf_r", "foot_l"))).isEmpty();
        assertThat(Side.only(List.of("sacrum"))).isEmpty();
        assertThat(Side.mirrored("calf_r")).isEqualTo("calf_l");
        assertThat(Side.mirrored("lumbar_c")).isEqualTo("lumbar_c");
    }
}
