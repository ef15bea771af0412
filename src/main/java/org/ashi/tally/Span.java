package org.ashi.tally;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Some days on end, in the clinic's time zone.
///
/// @param last included
public record Span(LocalDate first, LocalDate last) {
    public Span {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("the last day lies before the first");
        }
    }

    /// So many days, the last of them included.
    ///
    /// @param days 1 or more
    public static Span endingOn(LocalDate last, int days) {
        return new Span(last.minusDays(days - 1L), last);
    }

    Instant from(ZoneId zone) {
        return first.atStartOfDay(zone).toInstant();
    }

    boolean holds(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
