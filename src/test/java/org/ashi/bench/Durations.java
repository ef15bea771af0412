package org.ashi.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/// How long something took, each time.
final class Durations {

    private static final double MICROS = 1_000.0;

    private long[] nanos = new long[64];
    private int size;

    <T> T time(Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        add(System.nanoTime() - start);
        return result;
    }

    void add(long duration) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = duration;
    }

    /// @param share 0.5 for the median, 1 for the longest
    /// @return microseconds
    double at(double share) {
        var sorted = Arrays.copyOf(nanos, size);
        Arrays.sort(sorted);
        return size == 0 ? 0 : sorted[Math.min(size - 1, (int) (share * size))] / MICROS;
    }

    /// Median, 95th of a hundred, and the longest.
    @Override
    public String toString() {
        return words(at(0.5)) + " / " + words(at(0.95)) + " / " + words(at(1));
    }

    /// @param micros microseconds
    static String words(double micros) {
        return micros < 1000 ? String.format(Locale.ROOT, "%.1f us", micros) : String.format(Locale.ROOT, "%.1f ms", micros / 1000);
    }
}
