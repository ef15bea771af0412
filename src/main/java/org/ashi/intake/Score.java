package org.ashi.intake;

import java.math.BigDecimal;

/// The number that an instrument gave.
///
/// @param value not negative, at most [#MOST], with at most two decimals
public record Score(BigDecimal value) {

    public static final int MOST = 10_000;
    private static final int MOST_DECIMALS = 2;

    public Score {
        value = value.stripTrailingZeros();
        value = value.scale() < 0 ? value.setScale(0) : value;
        if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(MOST)) > 0 || value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("a score is a number from 0 to " + MOST + " with at most two decimals");
        }
    }

    /// @throws IllegalArgumentException for what is no such number
    public static Score of(String text) {
        try {
            return new Score(new BigDecimal(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number");
        }
    }

    public String text() {
        return value.toPlainString();
    }
}
