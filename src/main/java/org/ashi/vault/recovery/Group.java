package org.ashi.vault.recovery;

import java.util.Arrays;

/// One group of the code: 4 signs and a check sign.
///
/// The check sign is c = n + Σ x^i·s(i) over the signs s(1) to s(4) of group n, in the field of 32 elements. The weights are
/// all different and none is 0, so one changed sign never goes unseen, nor do two signs of a group that are exchanged,
/// whether or not they are neighbours and whether or not one is the check sign. Groups that are exchanged are seen too, since
/// each holds its number. A check modulo 37 finds as much, but needs five signs that a keyboard on the screen lacks.
final class Group {

    /// Signs that carry the key.
    static final int DATA = 4;
    /// All signs.
    static final int LENGTH = DATA + 1;

    private Group() {}

    /// The check sign's value.
    ///
    /// @param number from 1
    /// @param values holds 4 values from `at` on
    static int check(int number, int[] values, int at) {
        var check = number;
        for (var i = 0; i < DATA; i++) {
            check ^= Field32.times(Field32.power(i + 1), values[at + i]);
        }
        return check;
    }

    /// Whether the 5 values from `at` on are a group of that number. A sign that stands for nothing is below 0.
    static boolean holds(int number, int[] values, int at) {
        return at >= 0
                && at + LENGTH <= values.length
                && Arrays.stream(values, at, at + LENGTH).allMatch(v -> v >= 0)
                && check(number, values, at) == values[at + DATA];
    }
}
