package org.ashi.store.jdbc;

import org.ashi.intake.TriageLevel;

/// Triage levels as numbers in the database, the most urgent the greatest. Spelled out, so that a level added to the
/// program does not silently renumber what is stored.
final class Levels {

    /// The greatest of the numbers.
    static final int MOST = 4;

    private Levels() {}

    static int number(TriageLevel level) {
        return switch (level) {
            case ROUTINE -> 0;
            case CAUTION -> 1;
            case REFER -> 2;
            case URGENT -> 3;
            case EMERGENCY -> 4;
        };
    }

    /// @throws IllegalArgumentException for a number that no level has
    static TriageLevel of(int number) {
        for (var level : TriageLevel.values()) {
            if (number(level) == number) {
                return level;
            }
        }
        throw new IllegalArgumentException("no triage level has the number " + number);
    }
}
