package org.ashi.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashi.intake.Intake;
import org.ashi.intake.Signature;
import org.ashi.intake.Status;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.vault.RowKind;
import org.junit.jupiter.api.Test;

/// Held against looking at each line by itself, over random lines that come, change and go, and random queries. The seed is printed;
/// set `ashi.lines.seed` to repeat it.
class LinesTest {

    private static final int ROUNDS = 40;
    private static final int CHANGES = 60;
    private static final int QUERIES = 30;
    private static final int DAYS = 6;
    private static final List<String> NAMES = List.of(
            "Ann Lee", "Anna Lee", "Béla Kiss", "Žofie Černá", "李小龍", "José-María Ñandú", "Nn", "Aaaaaab", "Σωκράτης", "", "🦵 Leg");
    private static final List<String> WORDS =
            List.of("a", "an", "aab", "lee", "n", "ňandú", "nandu", "kiss", "龍", "李小", "σωκ", "r-1", "r-12", "zzz", "🦵", "e l", "urgent");

    private final long seed = Long.getLong("ashi.lines.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final List<Line> kept = new ArrayList<>();

    @Test
    void aPageIsWhatLookingAtEachLineGives() {
        System.out.println("ashi.lines.seed=" + seed);
        var rows = 0;
        for (int round = 0; round < ROUNDS; round++) {
            kept.clear();
            Stream.generate(this::line).limit(random.nextInt(CHANGES)).forEach(kept::add);
            var lines = new Lines(kept);
            for (int i = 0; i < CHANGES; i++) {
                change(lines);
            }
            for (int i = 0; i < QUERIES; i++) {
                var query = query();
                var found = lines.page(query);
                assertThat(found).as("seed %d, %s", seed, query).isEqualTo(oneByOne(query));
                rows += found.size();
            }
        }
        assertThat(rows).isGreaterThan(ROUNDS * QUERIES / 2);
    }

    private void change(Lines lines) {
        if (kept.isEmpty() || random.nextInt(3) == 0) {
            var line = line();
            kept.add(line);
            lines.put(line);
            return;
        }
        var at = random.nextInt(kept.size());
        if (random.nextBoolean()) {
            lines.remove(kept.remove(at).id());
        } else {
            var other = line(kept.get(at).id());
            kept.set(at, other);
            lines.put(other);
        }
    }

    private List<QueueRow> oneByOne(Query query) {
        return kept.stream()
                .filter(Line::listed)
                .sorted(Line.ORDER)
                .filter(line -> query.after().filter(after -> !behind(line, after)).isEmpty())
                .filter(line -> fits(line, query))
                .limit(query.limit())
                .map(Line::row)
                .toList();
    }

    private static boolean behind(Line line, Query.After after) {
        return Comparator.<Line>comparingInt(l -> -l.level())
                        .thenComparingLong(Line::startedAt)
                        .thenComparing(Line::id, Line::compareIds)
                        .compare(line, at(after))
                > 0;
    }

    private static Line at(Query.After after) {
        return line(after.id(), after.startedAt().toEpochMilli(), Levels.number(after.level()), RowKind.HANDED_IN, "", "");
    }

    private static boolean fits(Line line, Query query) {
        return (query.levels().isEmpty() || query.levels().contains(Levels.of(line.level())))
                && (query.statuses().isEmpty() || query.statuses().contains(line.kind().status()))
                && query.from().filter(d -> d.toEpochDay() > line.day()).isEmpty()
                && query.to().filter(d -> d.toEpochDay() < line.day()).isEmpty()
                && query.words().stream().allMatch(word -> fits(line, word));
    }

    private static boolean fits(Line line, Query.Word word) {
        return line.search().contains(SearchName.of(word.text()))
                || word.levels().contains(Levels.of(line.level()))
                || word.statuses().contains(line.kind().status())
                || word.intakes().contains(line.id())
                || word.days().filter(d -> !day(line).isBefore(d.first()) && !day(line).isAfter(d.last())).isPresent();
    }

    private static LocalDate day(Line line) {
        return LocalDate.ofEpochDay(line.day());
    }

    private Line line() {
        return line(new UUID(random.nextLong(), random.nextLong()));
    }

    private Line line(UUID id) {
        var kinds = RowKind.values();
        var number = random.nextBoolean() ? "R-" + random.nextInt(30) : "";
        // Few moments, so that many are alike.
        return line(id, random.nextInt(DAYS), random.nextInt(Levels.MOST + 1), kinds[random.nextInt(kinds.length)], one(NAMES), number);
    }

    private static Line line(UUID id, long at, int level, RowKind kind, String name, String number) {
        var search = number.isEmpty() ? SearchName.of(name) : SearchName.of(name) + '\n' + SearchName.of(number);
        return new Line(
                id, 1, at, (int) at, Line.UNBORN, (byte) level, kind, false, Line.NEVER, false, Signature.State.NONE,
                Intake.FIRST_VISIT, name, number, "", Line.NOBODY, search);
    }

    private Query query() {
        return new Query(
                some(Status.class),
                some(TriageLevel.class),
                Stream.generate(this::word).limit(random.nextInt(3)).toList(),
                day(),
                day(),
                Optional.of(kept).filter(k -> !k.isEmpty() && random.nextInt(3) == 0).map(this::one).map(Line::row).map(Query.After::of),
                1 + random.nextInt(CHANGES));
    }

    private Query.Word word() {
        var days = day().map(d -> new Query.Days(d, d.plusDays(random.nextInt(3))));
        return new Query.Word(one(WORDS), some(TriageLevel.class), some(Status.class), days, intakes());
    }

    private Set<UUID> intakes() {
        return random.nextInt(4) > 0 || kept.isEmpty() ? Set.of() : Set.of(one(kept).id());
    }

    private Optional<LocalDate> day() {
        return random.nextInt(4) > 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(random.nextInt(DAYS)));
    }

    private <E extends Enum<E>> Set<E> some(Class<E> type) {
        var chosen = EnumSet.noneOf(type);
        if (random.nextInt(3) == 0) {
            Stream.of(type.getEnumConstants()).filter(e -> random.nextBoolean()).forEach(chosen::add);
        }
        return chosen;
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
