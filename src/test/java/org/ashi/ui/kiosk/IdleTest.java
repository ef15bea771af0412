package org.ashi.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.ashi.ui.kiosk.Idle.Patience;
import org.ashi.ui.kiosk.Idle.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdleTest {

    private final HandClock time = new HandClock();
    private final Idle idle = new Idle(time.clock());

    @BeforeEach
    void tick() {
        time.start(idle::tick);
    }

    private State state() {
        return idle.stateProperty().get();
    }

    @ParameterizedTest
    @CsvSource({"PAGE, 60", "TEXT, 120", "HELP, 300", "STAFF, 270"})
    void itAsksAfterItsTimeCountsDownFromThirtyAndGivesUp(String name, int quiet) {
        idle.watch(Optional.of(patience(name)));
        time.pass(quiet - 1);
        assertThat(state()).isEqualTo(new State.Active());
        for (int left = 30; left >= 1; left--) {
            time.pass(1);
            assertThat(state()).isEqualTo(new State.Asking(left));
        }
        time.pass(1);
        assertThat(state()).isEqualTo(new State.Expired());
        time.pass(100);
        assertThat(state()).as("only once").isEqualTo(new State.Expired());
    }

    private static Patience patience(String name) {
        return switch (name) {
            case "PAGE" -> Patience.PAGE;
            case "TEXT" -> Patience.TEXT;
            case "HELP" -> Patience.HELP;
            default -> Patience.STAFF;
        };
    }

    @Test
    void theWelcomePageBeginsAnewWithoutAsking() {
        var seen = new ArrayList<State>();
        idle.stateProperty().addListener((o, was, is) -> seen.add(is));
        idle.watch(Optional.of(Patience.WELCOME));
        time.pass(60);
        assertThat(seen).containsExactly(new State.Expired());
    }

    @Test
    void aTouchBeginsTheTimeAgainButWhileItAsksOnlyTheButtonDoes() {
        idle.watch(Optional.of(Patience.PAGE));
        time.pass(59);
        idle.touched();
        time.pass(59);
        assertThat(state()).isEqualTo(new State.Active());
        time.pass(5);
        idle.touched();
        assertThat(state()).isEqualTo(new State.Asking(26));
        idle.more();
        assertThat(state()).isEqualTo(new State.Active());
        time.pass(59);
        assertThat(state()).isEqualTo(new State.Active());
        time.pass(31);
        assertThat(state()).isEqualTo(new State.Expired());
        idle.more();
        idle.touched();
        assertThat(state()).as("too late").isEqualTo(new State.Expired());
    }

    @Test
    void anotherPatienceBeginsAgainAndTheSameGoesOn() {
        idle.watch(Optional.of(Patience.PAGE));
        time.pass(59);
        idle.watch(Optional.of(Patience.PAGE));
        time.pass(1);
        assertThat(state()).isInstanceOf(State.Asking.class);
        idle.watch(Optional.of(Patience.TEXT));
        assertThat(state()).isEqualTo(new State.Active());
    }

    @Test
    void withoutPatienceItNeverAsks() {
        idle.watch(Optional.of(Patience.PAGE));
        time.pass(70);
        idle.watch(Optional.empty());
        time.pass(10_000);
        assertThat(state()).isEqualTo(new State.Active());
    }

    @Test
    void aTabletThatSleptFindsTheTimeOverBeforeTheFirstTouchCounts() {
        idle.watch(Optional.of(Patience.PAGE));
        time.pass(10);
        time.sleep(Duration.ofHours(1));
        idle.touched();
        assertThat(state()).isEqualTo(new State.Expired());
    }

    @Test
    void aClockSetBackDoesNotKeepAPageOpen() {
        idle.watch(Optional.of(Patience.PAGE));
        time.setBack(Duration.ofHours(1));
        time.pass(90);
        assertThat(state()).isEqualTo(new State.Expired());
    }

    @Test
    void aClosingPageCountsDownCanBeKeptOpenAndEndsOnce() {
        var ends = new int[1];
        var countdown = new Countdown(time.clock(), Duration.ofSeconds(20), () -> ends[0]++);
        time.start(countdown::tick);
        assertThat(countdown.secondsLeftProperty().get()).isEqualTo(20);
        time.pass(15);
        countdown.more();
        assertThat(countdown.secondsLeftProperty().get()).isEqualTo(25);
        time.pass(24);
        assertThat(ends[0]).isZero();
        time.pass(1);
        assertThat(ends[0]).isEqualTo(1);
        time.pass(5);
        countdown.end();
        assertThat(ends[0]).isEqualTo(1);
    }
}
