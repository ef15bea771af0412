package org.ashi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;

/// What to list, most urgent first, then oldest, then by id. An empty set means any.
///
/// @param statuses [Status#UNFINISHED] intakes are listed only when an emergency was shown in them
/// @param levels of [QueueRow#level()]
/// @param nameContains part of the name, letter case and accents ignored; blank: any
/// @param from first day on which the form was started, in the clinic's time zone
/// @param to last day, included
/// @param after the row after which the page begins; empty: the first page
/// @param limit rows per page, 1 to [#MAX_LIMIT]
public record Query(
        Set<Status> statuses,
        Set<TriageLevel> levels,
        String nameContains,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<After> after,
        int limit) {

    public static final int MAX_LIMIT = 500;

    /// The key of the last row of the page before.
    public record After(TriageLevel level, Instant startedAt, UUID id) {
        public static After of(QueueRow row) {
            return new After(row.level(), row.startedAt(), row.id());
        }
    }

    public Query {
        statuses = Set.copyOf(statuses);
        levels = Set.copyOf(levels);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " rows, not " + limit);
        }
    }

    public static Query first(int limit) {
        return new Query(Set.of(), Set.of(), "", Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    public Query startingAfter(QueueRow row) {
        return new Query(statuses, levels, nameContains, from, to, Optional.of(After.of(row)), limit);
    }
}
