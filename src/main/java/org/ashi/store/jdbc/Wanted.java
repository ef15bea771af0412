package org.ashi.store.jdbc;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.store.Query;
import org.ashi.vault.RowKind;

/// Finds what fits a query, from one place of the queue to the next. Only ever asked onwards.
final class Wanted {

    private final Listed in;
    private final boolean anyLevel;
    private final boolean[] levels = new boolean[Levels.MOST + 1];
    private final int kinds;
    private final long from;
    private final long to;
    private final List<Sought> words;

    Wanted(Query query, Listed in) {
        this.in = in;
        words = query.words().stream().map(word -> new Sought(word, in)).toList();
        anyLevel = query.levels().isEmpty();
        query.levels().forEach(level -> levels[Levels.number(level)] = true);
        kinds = kinds(query.statuses().isEmpty() ? Set.of(Status.values()) : query.statuses());
        from = query.from().map(LocalDate::toEpochDay).orElse(Long.MIN_VALUE);
        to = query.to().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE);
    }

    /// The first place from one on that fits, [Listed#size()] where there is none.
    int next(int start) {
        var place = start;
        while (place < in.size()) {
            var fits = withWords(filtered(place));
            if (fits == place) {
                return place;
            }
            place = fits;
        }
        return in.size();
    }

    private int filtered(int start) {
        var place = start;
        while (place < in.size()) {
            if (!anyLevel && !levels[in.level(place)]) {
                place = in.endOfLevel(place);
            } else if ((kinds >> in.kind(place) & 1) == 1 && in.day(place) >= from && in.day(place) <= to) {
                return place;
            } else {
                place++;
            }
        }
        return place;
    }

    private int withWords(int start) {
        var place = start;
        for (var word : words) {
            if (place < in.size()) {
                place = word.next(place);
            }
        }
        return place;
    }

    private static int kinds(Set<Status> statuses) {
        var bits = 0;
        for (var kind : RowKind.values()) {
            bits |= statuses.contains(kind.status()) ? 1 << kind.number() : 0;
        }
        return bits;
    }

    /// A word, with the places that it was found at last.
    private static final class Sought {
        private final Listed in;
        private final Listed.Needle needle;
        private final int levels;
        private final int kinds;
        private final long from;
        private final long to;
        private final Set<UUID> intakes;
        private final boolean nameAlone;
        private int named = -1;
        private int meant = -1;

        Sought(Query.Word word, Listed in) {
            this.in = in;
            needle = Listed.Needle.of(SearchName.of(word.text()));
            levels = word.levels().stream().mapToInt(level -> 1 << Levels.number(level)).reduce(0, (a, b) -> a | b);
            kinds = kinds(word.statuses());
            from = word.days().map(d -> d.first().toEpochDay()).orElse(Long.MAX_VALUE);
            to = word.days().map(d -> d.last().toEpochDay()).orElse(Long.MIN_VALUE);
            intakes = word.intakes();
            nameAlone = word.levels().isEmpty() && word.statuses().isEmpty() && word.days().isEmpty() && intakes.isEmpty();
        }

        int next(int start) {
            if (nameAlone) {
                return named(start);
            }
            if (meant < start) {
                meant = start;
                while (meant < in.size() && !means(meant)) {
                    meant++;
                }
            }
            // No further than to the other: whether a name comes behind it does not matter yet.
            return meant == start ? start : Math.min(meant, named(start));
        }

        private int named(int start) {
            if (named < start) {
                named = in.holding(needle, start);
            }
            return named;
        }

        private boolean means(int place) {
            return (levels >> in.level(place) & 1) == 1
                    || (kinds >> in.kind(place) & 1) == 1
                    || in.day(place) >= from && in.day(place) <= to
                    || !intakes.isEmpty() && intakes.contains(in.get(place).id());
        }
    }
}
