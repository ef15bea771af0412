package org.ashi.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The interval is Wilson's; expected ends are worked out by hand from its formula.
class ShareTest {

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0.2775", "10, 10, 0.7225, 1", "5, 10, 0.2366, 0.7634", "1, 2, 0.0945, 0.9055", "81, 263, 0.2553, 0.3662"})
    void hasWilsonsInterval(int count, int of, double low, double high) {
        var share = new Share(count, of);

        assertThat(share.low()).isCloseTo(low, within(0.0001));
        assertThat(share.high()).isCloseTo(high, within(0.0001));
        assertThat(share.low()).isLessThanOrEqualTo(share.value());
        assertThat(share.high()).isGreaterThanOrEqualTo(share.value());
    }

    @Test
    void ofNothingAnythingMayBeTrue() {
        assertThat(new Share(0, 0).low()).isZero();
        assertThat(new Share(0, 0).high()).isEqualTo(1);
    }

    @Test
    void isNeverMoreThanTheWhole() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}
