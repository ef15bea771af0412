package org.ashi.leak;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What one patient and the practitioner wrote: nothing else in the world looks like it.
record Canary(String name, String phone, String recordNumber, String note) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final String DIGITS = "0123456789";
    private static final int LENGTH = 14;

    static Canary of(int number) {
        var random = new SplittableRandom(0x5EA1 + number);
        return new Canary(
                "K" + some(random, LETTERS) + " Q" + some(random, LETTERS),
                some(random, DIGITS),
                "R" + some(random, DIGITS),
                "n" + some(random, LETTERS));
    }

    static List<Canary> first(int count) {
        return IntStream.range(0, count).mapToObj(Canary::of).toList();
    }

    /// Each word by itself: a name may be split.
    List<String> words() {
        var names = name.split(" ");
        return List.of(names[0], names[1], phone, recordNumber, note);
    }

    private static String some(SplittableRandom random, String of) {
        return random.ints(LENGTH, 0, of.length())
                .mapToObj(i -> String.valueOf(of.charAt(i)))
                .reduce("", String::concat);
    }
}
