package org.ashi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Which backups stay: of each of the last 7 days, 4 weeks and 12 months that have any, the newest. Days without one do not
/// count, so that a practice that was closed for a month still has seven days to go back.
///
/// @param zone in which days begin
public record BackupKeep(ZoneId zone) {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 12;

    /// @param all when each was made
    /// @return those that stay, the newest always among them
    public Set<Instant> of(Collection<Instant> all) {
        var newestFirst = all.stream().sorted(Comparator.reverseOrder()).toList();
        var kept = new HashSet<Instant>();
        keep(newestFirst, DAYS, this::day, kept);
        keep(newestFirst, WEEKS, this::week, kept);
        keep(newestFirst, MONTHS, at -> YearMonth.from(day(at)), kept);
        return kept;
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private List<Integer> week(Instant at) {
        return List.of(day(at).get(IsoFields.WEEK_BASED_YEAR), day(at).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static <T> void keep(List<Instant> newestFirst, int most, Function<Instant, T> span, Set<Instant> kept) {
        var spans = new HashSet<T>();
        for (var at : newestFirst) {
            if (spans.size() < most && spans.add(span.apply(at))) {
                kept.add(at);
            }
        }
    }
}
