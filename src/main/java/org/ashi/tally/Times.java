package org.ashi.tally;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How long something took, over many records.
///
/// @param count of the records whose time is known
/// @param missing records whose time is not known, or not yet
/// @param typical empty where no time is known
public record Times(int count, int missing, Optional<Typical> typical) {

    /// Of nothing.
    public static final Times NONE = new Times(0, 0, Optional.empty());

    /// To the nearest second.
    ///
    /// @param median of an even number, halfway between the two in the middle
    /// @param ninetieth the least time within which nine of ten were done
    public record Typical(Duration median, Duration ninetieth, Duration longest) {}

    /// Takes times one by one, and keeps how many there were of each.
    static final class Gathering {
        private static final int TENTHS = 9;
        /// Of a second, in milliseconds.
        private static final long HALF = 500;

        private final SortedMap<Long, Integer> seconds = new TreeMap<>();
        private int count;
        private int missing;

        /// @param time not negative, else it is taken as not known: a clock was set back
        void add(Optional<Duration> time) {
            time.filter(t -> !t.isNegative()).ifPresentOrElse(
                    t -> {
                        seconds.merge(t.plusMillis(HALF).toSeconds(), 1, Integer::sum);
                        count++;
                    },
                    () -> missing++);
        }

        Times times() {
            return count == 0
                    ? new Times(0, missing, Optional.empty())
                    : new Times(count, missing, Optional.of(new Typical(median(), Duration.ofSeconds(rank(tenths())), longest())));
        }

        private Duration median() {
            return Duration.ofSeconds((rank((count + 1) / 2) + rank(count / 2 + 1)) / 2);
        }

        private int tenths() {
            return Math.toIntExact((count * (long) TENTHS + TENTHS) / (TENTHS + 1));
        }

        private Duration longest() {
            return Duration.ofSeconds(seconds.lastKey());
        }

        /// @param place from 1 to the count, shortest first
        private long rank(int place) {
            int before = 0;
            for (Map.Entry<Long, Integer> one : seconds.entrySet()) {
                before += one.getValue();
                if (before >= place) {
                    return one.getKey();
                }
            }
            throw new IllegalArgumentException("there are not as many as " + place);
        }
    }
}
