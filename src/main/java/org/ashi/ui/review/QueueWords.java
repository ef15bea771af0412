package org.ashi.ui.review;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Query;
import org.ashi.text.Messages;

/// What the words of a search mean besides part of a name or record number: the beginning of a level's or a status's name, or a
/// day, as `2026-03-01`, `1/3/2026` or `1.3.2026` (day before month), or a whole month as `2026-03`.
record QueueWords(Messages messages) {

    /// Shorter words are too often part of a name.
    private static final int LEAST = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");

    List<Query.Word> of(String text) {
        return Query.words(text).stream().map(word -> word(word.text())).toList();
    }

    private Query.Word word(String text) {
        return new Query.Word(
                text,
                named(text, TriageLevel.class, level -> messages.get("level." + level)),
                named(text, Status.class, status -> messages.get("status." + status)),
                days(text),
                Set.of());
    }

    private static <E extends Enum<E>> Set<E> named(String text, Class<E> type, Function<E, String> name) {
        var found = EnumSet.noneOf(type);
        if (text.length() >= LEAST) {
            var wanted = plain(text);
            Arrays.stream(type.getEnumConstants())
                    .filter(value -> plain(name.apply(value)).startsWith(wanted))
                    .forEach(found::add);
        }
        return found;
    }

    private static Optional<Query.Days> days(String text) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return iso.group(3) == null ? month(iso.toMatchResult()) : day(iso.toMatchResult(), 1, 3);
        }
        var dayFirst = DAY_FIRST.matcher(text);
        return dayFirst.matches() ? day(dayFirst.toMatchResult(), 3, 1) : Optional.empty();
    }

    private static Optional<Query.Days> day(MatchResult parts, int year, int day) {
        return date(number(parts, year), number(parts, 2), number(parts, day)).map(d -> new Query.Days(d, d));
    }

    private static Optional<Query.Days> month(MatchResult parts) {
        return date(number(parts, 1), number(parts, 2), 1)
                .map(first -> new Query.Days(first, first.withDayOfMonth(first.lengthOfMonth())));
    }

    private static int number(MatchResult parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /// Without letter case and accents.
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
