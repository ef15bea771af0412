package org.ashi.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountdownTest {

    private final HandClock time = new HandClock();
    private final List<String> over = new ArrayList<>();
    private final Countdown countdown = new Countdown(time.clock(), Duration.ofSeconds(20), () -> over.add("over"));

    @BeforeEach
    void tick() {
        time.start(countdown::tick);
    }

    private int left() {
        return countdown.secondsLeftProperty().get();
    }

    @Test
    void itEndsOnceWhenNobodyIsThere() {
        time.pass(19);
        assertThat(left()).isEqualTo(1);
        assertThat(over).isEmpty();
        time.pass(5);
        assertThat(over).hasSize(1);
    }

    @Test
    void aTouchBeginsItAnewAndDoesSoEachTime() {
        time.pass(19);
        countdown.touched();
        assertThat(left()).isEqualTo(20);
        time.pass(19);
        countdown.touched();
        time.pass(19);
        assertThat(over).isEmpty();
        time.pass(1);
        assertThat(over).hasSize(1);
    }

    @Test
    void aTouchNeverTakesAwayWhatWasAdded() {
        countdown.more();
        time.pass(5);
        countdown.touched();
        assertThat(left()).isEqualTo(35);
        time.pass(20);
        countdown.touched();
        assertThat(left()).isEqualTo(20);
    }

    @Test
    void aTouchAfterTheEndOpensNothingAgain() {
        countdown.end();
        time.pass(3);
        countdown.touched();
        time.pass(30);
        assertThat(over).hasSize(1);
        assertThat(left()).isZero();
    }
}
