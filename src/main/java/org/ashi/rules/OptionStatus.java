package org.ashi.rules;

/// What is said about an option; the greatest wins.
public enum OptionStatus {
    /// No reason to suggest it.
    NOT_MATCHED,
    OFFER,
    CAVEAT,
    WITHHOLD;

    public static OptionStatus worst(OptionStatus a, OptionStatus b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
