package org.ashi.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;

/// What to list, most urgent first, then oldest, then by id. An empty set means any.
///
/// @param statuses [Status#UNFINISHED] intakes are listed only when an emergency was shown in them
/// @param levels of [QueueRow#level()]
/// @param words each of them must fit; none: any
/// @param from first day on which the form was started, in the clinic's time zone
/// @param to last day, included
/// @param after the row after which the page begins; empty: the first page
/// @param limit rows per page, 1 to [#MAX_LIMIT]
public record Query(
        Set<Status> statuses,
        Set<TriageLevel> levels,
        List<Word> words,
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

    /// What somebody types to find a row. It fits where any of its meanings does.
    ///
    /// @param text part of the name or of the record number, letter case and accents ignored; not blank
    /// @param levels that the word may name
    /// @param statuses that the word may name
    /// @param days that the word may name, on which the form was started, in the clinic's time zone
    /// @param intakes that the word may mean besides
    public record Word(
            String text, Set<TriageLevel> levels, Set<Status> statuses, Optional<Days> days, Set<UUID> intakes) {
        public Word {
            levels = Set.copyOf(levels);
            statuses = Set.copyOf(statuses);
            intakes = Set.copyOf(intakes);
            if (text.isBlank()) {
                throw new IllegalArgumentException("a word has letters");
            }
        }

        /// Part of a name or record number and nothing else.
        public static Word of(String text) {
            return new Word(text, Set.of(), Set.of(), Optional.empty(), Set.of());
        }

        /// The same, which may mean these intakes as well.
        public Word meaning(Set<UUID> others) {
            return new Word(text, levels, statuses, days, others);
        }
    }

    /// @param last included
    public record Days(LocalDate first, LocalDate last) {}

    /// The words of a text, none of them with another meaning than a name's or number's.
    public static List<Word> words(String text) {
        return Arrays.stream(SPACES.split(text.strip()))
                .filter(word -> !word.isBlank())
                .map(Word::of)
                .toList();
    }

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public Query {
        words = List.copyOf(words);
        statuses = Set.copyOf(statuses);
        levels = Set.copyOf(levels);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + MAX_LIMIT + " rows, not " + limit);
        }
    }

    public static Query first(int limit) {
        return new Query(Set.of(), Set.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
    }

    /// The same with these words.
    public Query with(List<Word> others) {
        return new Query(statuses, levels, others, from, to, after, limit);
    }

    public Query startingAfter(QueueRow row) {
        return new Query(statuses, levels, words, from, to, Optional.of(After.of(row)), limit);
    }
}
