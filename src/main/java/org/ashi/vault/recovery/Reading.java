package org.ashi.vault.recovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ashi.vault.Crockford;
import org.ashi.vault.recovery.Parsed.Fault;
import org.ashi.vault.recovery.Parsed.Faulty;
import org.ashi.vault.recovery.Parsed.Read;

/// Reads a typed recovery code once and finds the groups at fault.
///
/// The groups are found by counting signs, or, if the count is wrong, by reading them from the start and from the end for as
/// long as they are right. Where just 13 parts were typed, with blanks or hyphens between them, these are the groups instead
/// if fewer of them are at fault then.
final class Reading {

    private static final int ALL = RecoveryCode.GROUPS * Group.LENGTH;

    private final int[] values;
    /// How many signs each part has.
    private final List<Integer> parts = new ArrayList<>();

    Reading(char[] typed) {
        values = values(typed);
        var length = 0;
        for (var c : typed) {
            if (!separates(c)) {
                length++;
            } else if (length > 0) {
                parts.add(length);
                length = 0;
            }
        }
        if (length > 0) {
            parts.add(length);
        }
    }

    /// What each sign stands for; below 0 if for nothing.
    static int[] values(char[] typed) {
        var all = new int[typed.length];
        var count = 0;
        for (var c : typed) {
            if (!separates(c)) {
                all[count++] = Crockford.value(c);
            }
        }
        var values = Arrays.copyOf(all, count);
        Arrays.fill(all, 0);
        return values;
    }

    Parsed result() {
        try {
            var counted = values.length == ALL ? faultsByCount() : faultsByEnds();
            if (counted.isEmpty()) {
                return whole();
            }
            if (parts.size() != RecoveryCode.GROUPS) {
                return new Faulty(counted);
            }
            // A blank in the wrong place parts the groups wrongly; the reading that blames fewer is the likelier one.
            var parted = faultsByParts();
            return new Faulty(parted.size() <= counted.size() ? parted : counted);
        } finally {
            Arrays.fill(values, 0);
        }
    }

    private SortedMap<Integer, Fault> faultsByCount() {
        var faults = new TreeMap<Integer, Fault>();
        for (var number = 1; number <= RecoveryCode.GROUPS; number++) {
            if (!Group.holds(number, values, (number - 1) * Group.LENGTH)) {
                faults.put(number, Fault.WRONG);
            }
        }
        return faults;
    }

    private SortedMap<Integer, Fault> faultsByParts() {
        var faults = new TreeMap<Integer, Fault>();
        var at = 0;
        for (var number = 1; number <= RecoveryCode.GROUPS; number++) {
            var length = parts.get(number - 1);
            if (length != Group.LENGTH) {
                faults.put(number, length < Group.LENGTH ? Fault.SHORT : Fault.LONG);
            } else if (!Group.holds(number, values, at)) {
                faults.put(number, Fault.WRONG);
            }
            at += length;
        }
        return faults;
    }

    /// Never empty, since not all groups can be right.
    private SortedMap<Integer, Fault> faultsByEnds() {
        var before = 0;
        while (before < RecoveryCode.GROUPS && Group.holds(before + 1, values, before * Group.LENGTH)) {
            before++;
        }
        var after = RecoveryCode.GROUPS + 1;
        while (after > 1 && Group.holds(after - 1, values, values.length - (RecoveryCode.GROUPS + 2 - after) * Group.LENGTH)) {
            after--;
        }
        // A group next to the fault may be right by chance; then more than one can be the one at fault.
        var first = Math.max(1, Math.min(before + 1, after - 1));
        var last = Math.min(RecoveryCode.GROUPS, Math.max(before + 1, after - 1));
        var faults = new TreeMap<Integer, Fault>();
        for (var number = first; number <= last; number++) {
            faults.put(number, values.length < ALL ? Fault.SHORT : Fault.LONG);
        }
        return faults;
    }

    private Parsed whole() {
        var key = new byte[RecoveryCode.BYTES];
        var bit = 0;
        var spare = 0;
        for (var i = 0; i < values.length; i++) {
            if (i % Group.LENGTH < Group.DATA) {
                for (var mask = 1 << (Crockford.BITS - 1); mask > 0; mask >>= 1, bit++) {
                    var one = (values[i] & mask) != 0 ? 1 : 0;
                    if (bit < RecoveryCode.BYTES * Byte.SIZE) {
                        key[bit / Byte.SIZE] |= (byte) (one << (Byte.SIZE - 1 - bit % Byte.SIZE));
                    } else {
                        spare = spare << 1 | one;
                    }
                }
            }
        }
        try {
            return spare == RecoveryCode.spare(key) ? new Read(RecoveryCode.of(key)) : new Faulty(everyGroup());
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static SortedMap<Integer, Fault> everyGroup() {
        var faults = new TreeMap<Integer, Fault>();
        for (var number = 1; number <= RecoveryCode.GROUPS; number++) {
            faults.put(number, Fault.WRONG);
        }
        return faults;
    }

    private static boolean separates(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.DASH_PUNCTUATION;
    }
}
