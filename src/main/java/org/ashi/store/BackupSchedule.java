package org.ashi.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// When the day's backup is due: at the first quiet moment of each day, and without one when the last is too old to wait.
///
/// @param zone in which days begin
public record BackupSchedule(ZoneId zone) {

    private static final Duration MOST_WAIT = Duration.ofHours(36);
    private static final Duration TEST_EVERY = Duration.ofDays(30);

    /// @param last when one was made; one in the future, after a clock was set back, does not count
    /// @param quiet nobody is filling in a form
    public boolean due(Instant now, Optional<Instant> last, boolean quiet) {
        var counting = last.filter(at -> !at.isAfter(now));
        if (counting.isEmpty()) {
            return quiet || last.isPresent();
        }
        var today = LocalDate.ofInstant(now, zone);
        var onAnotherDay = !LocalDate.ofInstant(counting.get(), zone).equals(today);
        return onAnotherDay && (quiet || Duration.between(counting.get(), now).compareTo(MOST_WAIT) > 0);
    }

    /// Whether people should be told to test one.
    ///
    /// @param verified when one was last restored on trial
    public static boolean testIsDue(Instant now, Optional<Instant> verified) {
        return verified.filter(at -> !at.isAfter(now))
                .filter(at -> Duration.between(at, now).compareTo(TEST_EVERY) <= 0)
                .isEmpty();
    }
}
