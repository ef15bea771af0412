package org.ashi.vault.recovery;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// What came of reading a recovery code.
public sealed interface Parsed {

    /// All groups are right.
    record Read(RecoveryCode code) implements Parsed {}

    /// Some groups are not right.
    ///
    /// @param groups by number, 1 to 13: all that may be at fault. Where a sign is missing or too much and nothing parts the
    ///               groups, two neighbours often explain it equally well, and both are named. All 13 are named if each
    ///               is right by itself and yet they do not belong together.
    record Faulty(SortedMap<Integer, Fault> groups) implements Parsed {
        public Faulty {
            groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
            if (groups.isEmpty() || groups.firstKey() < 1 || groups.lastKey() > RecoveryCode.GROUPS) {
                throw new IllegalArgumentException("a faulty code has faulty groups");
            }
        }
    }

    /// What is the matter with a group.
    enum Fault {
        /// Five signs that are not those printed, or not in that order.
        WRONG,
        /// Signs are missing, perhaps all of them.
        SHORT,
        /// There are signs too many.
        LONG
    }
}
