package org.ashi.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Query;
import picocli.CommandLine.ParseResult;

/// Which rows of the queue the command line asks for.
///
/// @param after id of the row behind which the list begins
/// @param limit most rows to list, at least 1
record Filter(
        Set<Status> statuses,
        Set<TriageLevel> levels,
        String name,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> after,
        int limit) {

    static final String STATUS = "--status";
    static final String LEVEL = "--level";
    static final String NAME = "--name";
    static final String FROM = "--from";
    static final String TO = "--to";
    static final String LIMIT = "--limit";
    static final String AFTER = "--after";

    private static final int DEFAULT_LIMIT = 100;

    /// @throws Stop if a value makes no sense
    static Filter of(ParseResult parsed) {
        return new Filter(
                value(parsed, STATUS)
                        .map(v -> Set.of(constant(STATUS, v, Status.values())))
                        .orElse(Set.of()),
                value(parsed, LEVEL)
                        .map(v -> Set.of(constant(LEVEL, v, TriageLevel.values())))
                        .orElse(Set.of()),
                value(parsed, NAME).orElse(""),
                value(parsed, FROM).map(v -> day(FROM, v)),
                value(parsed, TO).map(v -> day(TO, v)),
                value(parsed, AFTER),
                value(parsed, LIMIT).map(Filter::count).orElse(DEFAULT_LIMIT));
    }

    Query page(Optional<Query.After> after, int size) {
        return new Query(statuses, levels, Query.words(name), from, to, after, size);
    }

    static Optional<String> value(ParseResult parsed, String option) {
        return Optional.ofNullable(parsed.matchedOptionValue(option, (String) null));
    }

    static <E extends Enum<E>> E constant(String option, String value, E[] all) {
        var name = value.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(all)
                .filter(e -> e.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Stop.usage(
                        "cli.usage.choice",
                        option,
                        Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "))));
    }

    static LocalDate day(String option, String value) {
        try {
            return LocalDate.parse(value.strip());
        } catch (DateTimeParseException notADay) {
            throw Stop.usage("cli.usage.day", option);
        }
    }

    private static int count(String value) {
        try {
            var count = Integer.parseInt(value.strip());
            if (count > 0) {
                return count;
            }
        } catch (NumberFormatException notACount) {
            throw Stop.usage("cli.usage.count", LIMIT);
        }
        throw Stop.usage("cli.usage.count", LIMIT);
    }
}
