package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// When to kill a program, so that kills come on every side of what it does. The first are spread over the time that it takes;
/// where they missed a side, further ones are aimed at it.
final class KillMoments {

    /// Where a kill came.
    enum Side {
        /// Nothing was begun.
        BEFORE,
        /// Something was begun and not done.
        AMID,
        /// It was done.
        AFTER
    }

    private static final double BEYOND = 1.3;
    private static final double FURTHER = 1.5;
    private static final int MOST_PER_KILL = 8;

    private final Random random;
    private final int kills;
    private final long slack;
    private final Map<Side, Integer> met = new EnumMap<>(Side.class);
    private int done;
    private long early;
    private long late;

    /// @param kills how many at least; at most eight times as many
    /// @param usual how long it takes where nobody kills, in ms
    KillMoments(Random random, int kills, long usual) {
        this.random = random;
        this.kills = kills;
        slack = usual / 10 + 1;
        late = Math.round(usual * BEYOND);
    }

    boolean goOn() {
        return done < kills || done < kills * MOST_PER_KILL && !met.keySet().containsAll(wanted());
    }

    private static Set<Side> wanted() {
        return Set.of(Side.AMID, Side.AFTER);
    }

    /// In ms from where the time was taken.
    long next() {
        if (done < kills) {
            return Math.round(late * (done + random.nextDouble()) / kills);
        }
        if (!met.containsKey(Side.AFTER)) {
            late = Math.round(late * FURTHER);
            return late;
        }
        // A machine that has other work is not always as fast: a bit more on both sides.
        return random.nextLong(Math.max(0, Math.min(early, late) - slack), Math.max(early, late) + slack);
    }

    void was(long moment, Side side) {
        done++;
        met.merge(side, 1, Integer::sum);
        switch (side) {
            case BEFORE -> early = Math.max(early, moment);
            case AMID -> {}
            case AFTER -> late = done < kills ? late : Math.min(late, moment);
        }
    }

    void assertMet(String when) {
        System.out.println(when + ": " + met);
        assertThat(met).as(when).containsKeys(wanted().toArray(Side[]::new));
    }
}
