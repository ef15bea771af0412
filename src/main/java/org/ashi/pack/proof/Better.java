package org.ashi.pack.proof;

import org.ashi.rules.Assessment;
import org.ashi.rules.OptionStatus;

/// Whether one assessment is better for getting needles than another, as the rule engine gives them.
final class Better {

    private Better() {}

    /// A lower level, or an option more open: offered rather than cautioned about, cautioned about rather than not.
    static boolean than(Assessment one, Assessment other) {
        return one.level().compareTo(other.level()) < 0
                || one.options().stream()
                        .anyMatch(o -> open(o.status())
                                > other.option(o.optionId()).map(was -> open(was.status())).orElse(0));
    }

    /// A lower level, or a hold that is gone.
    static boolean calmer(Assessment one, Assessment other) {
        return one.level().compareTo(other.level()) < 0 || !one.hold() && other.hold();
    }

    /// Not suggesting an option is as closed as withholding it.
    static int open(OptionStatus status) {
        return switch (status) {
            case OFFER -> 2;
            case CAVEAT -> 1;
            case NOT_MATCHED, WITHHOLD -> 0;
        };
    }
}
