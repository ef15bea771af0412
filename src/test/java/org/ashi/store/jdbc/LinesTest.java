package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.vault.RowKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the lines in memory answer is what looking at each of them by itself gives.
class LinesTest {

    private static final String[] NAMES = {
        "", "Ana", "Anna Bell", "José-María", "Łukasz Ćwik", "Ανδρέας", "王小明", "Nguyễn Văn An", "aaaa", "aab", "😀 Smile", "b"
    };
    private static final String[] WORDS = {"a", "an", "aab", "ana", "bell", "ria", "δρ", "王", "😀", "ên", "r-1", "1", "x", "ukasz", "\u0301"};
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyPageHoldsWhatFitsAndNothingElse(long seed) {
        var random = new Random(seed);
        var known = new TreeMap<UUID, Line>();
        var first = new ArrayList<Line>();
        for (int i = 0; i < random.nextInt(80); i++) {
            var line = line(random, new UUID(0, random.nextInt(60)));
            if (known.putIfAbsent(line.id(), line) == null) {
                first.add(line);
            }
        }
        var lines = new Lines(first);
        for (int i = 0; i < 400; i++) {
            var id = new UUID(0, random.nextInt(60));
            if (random.nextInt(4) == 0) {
                lines.remove(id);
                known.remove(id);
            } else {
                var line = line(random, id);
                lines.put(line);
                known.put(id, line);
            }
            var query = query(random);
            assertThat(walk(lines, query)).as("%s after %d changes", query, i).isEqualTo(naive(known.values(), query));
        }
    }

    /// All pages, one after the other.
    private static List<UUID> walk(Lines lines, Query query) {
        var ids = new ArrayList<UUID>();
        var page = lines.page(query);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(query.limit());
            page.stream().map(QueueRow::id).forEach(ids::add);
            page = lines.page(query.startingAfter(page.getLast()));
        }
        return ids;
    }

    private static List<UUID> naive(Iterable<Line> known, Query query) {
        var fitting = new ArrayList<Line>();
        for (var line : known) {
            var level = Levels.of(line.level());
            var day = LocalDate.ofEpochDay(line.day());
            if (line.listed()
                    && (query.levels().isEmpty() || query.levels().contains(level))
                    && (query.statuses().isEmpty() || query.statuses().contains(line.kind().status()))
                    && query.from().filter(day::isBefore).isEmpty()
                    && query.to().filter(day::isAfter).isEmpty()
                    && query.words().stream().allMatch(word -> line.search().contains(SearchName.of(word.text()))
                            || word.levels().contains(level)
                            || word.statuses().contains(line.kind().status())
                            || word.days().filter(d -> !day.isBefore(d.first()) && !day.isAfter(d.last())).isPresent())) {
                fitting.add(line);
            }
        }
        return fitting.stream().sorted(Line.ORDER).map(Line::id).toList();
    }

    private static Line line(Random random, UUID id) {
        var day = (int) DAY.toEpochDay() + random.nextInt(6);
        var name = NAMES[random.nextInt(NAMES.length)];
        var number = random.nextBoolean() ? "" : "R-" + random.nextInt(30);
        var search = SearchName.of(name) + (number.isEmpty() ? "" : '\n' + SearchName.of(number));
        return new Line(id, 1, day * 86_400_000L + random.nextInt(4), day, Line.UNBORN, (byte) random.nextInt(Levels.MOST + 1),
                RowKind.values()[random.nextInt(RowKind.values().length)], false, Line.NEVER, false, Signature.State.NONE, "first",
                name, number, "", Line.NOBODY, search);
    }

    private static Query query(Random random) {
        var words = new ArrayList<Query.Word>();
        for (int i = random.nextInt(3); i > 0; i--) {
            words.add(new Query.Word(
                    WORDS[random.nextInt(WORDS.length)], some(random, TriageLevel.class, 6), some(random, Status.class, 6),
                    random.nextInt(4) == 0 ? Optional.of(new Query.Days(DAY.plusDays(2), DAY.plusDays(3))) : Optional.empty()));
        }
        return new Query(some(random, Status.class, 2), some(random, TriageLevel.class, 3), words,
                random.nextInt(3) == 0 ? Optional.of(DAY.plusDays(1)) : Optional.empty(),
                random.nextInt(3) == 0 ? Optional.of(DAY.plusDays(4)) : Optional.empty(), Optional.empty(), 1 + random.nextInt(9));
    }

    /// Mostly none.
    private static <E extends Enum<E>> Set<E> some(Random random, Class<E> type, int seldom) {
        var all = EnumSet.noneOf(type);
        if (random.nextInt(seldom) == 0) {
            Arrays.stream(type.getEnumConstants()).filter(e -> random.nextBoolean()).forEach(all::add);
        }
        return all;
    }
}
