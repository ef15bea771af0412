package org.ashi.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.ashi.intake.TriageLevel;
import org.ashi.store.Archive;
import org.ashi.store.Opening;
import org.ashi.store.Practices;
import org.ashi.store.Query;
import org.ashi.store.jdbc.FilledArchive;
import org.ashi.ui.review.QueueOnScreen;

/// Lists and searches large archives, beside a bare scan of memory and beside SQLite without sealing, and tells how long the screen
/// stands still. Not a test: run by hand, `QueueBench FOLDER COUNT...`. See src/docs/benchmarks.md.
final class QueueBench {

    private static final int PAGE = 51;
    private static final int PAGES = 2_000;
    private static final int WARM_UP = 300;
    private static final int NAMES = 6;

    private final Path folder;
    private final int count;
    private final Random random = new Random(7);
    private double pageMedian;

    private QueueBench(Path folder, int count) {
        this.folder = folder;
        this.count = count;
    }

    /// @param args a folder for all archives, and how many intakes each of them is to have
    public static void main(String[] args) throws Exception {
        var medians = new ArrayList<Double>();
        for (int i = 1; i < args.length; i++) {
            var bench = new QueueBench(Path.of(args[0]).resolve(args[i]), Integer.parseInt(args[i]));
            bench.run();
            medians.add(bench.pageMedian);
        }
        if (medians.size() == 2) {
            say("%nnext page, %s against %s intakes: %.2f x", args[2], args[1], medians.get(1) / medians.get(0));
        }
        Runtime.getRuntime().halt(0);
    }

    private void run() throws Exception {
        FilledArchive.in(folder, count);
        say("%n## %,d intakes%n%n| | median / 95 % / longest | bare memory | ratio of medians | SQLite, unsealed | ratio |", count);
        say("|---|---|---|---|---|---|");
        if (!(Practices.archives(ZoneOffset.UTC, InstantSource.system()).open(folder) instanceof Opening.Ready(var archive))) {
            throw new IllegalStateException("no archive");
        }
        var plain = folder.resolveSibling("plain-" + count + ".db");
        Files.deleteIfExists(plain);
        try (archive) {
            var unlocking = new Durations();
            unlocking.time(() -> Practices.unlock(archive));
            var first = new Durations();
            first.time(() -> archive.queue(Query.first(PAGE)));
            var bare = new BareRows(count);
            try (var table = new PlainTable(plain, bare)) {
                say("| unlock | %s | | | | |", Durations.words(unlocking.at(1)));
                say("| first page after it | %s | | | | |", Durations.words(first.at(1)));
                pages(archive, bare, table);
                searches(archive, bare, table);
            }
            heap();
            new QueueOnScreen(archive, folder).run().forEach(line -> say("%s", line));
        } finally {
            Files.deleteIfExists(plain);
        }
    }

    private void pages(Archive archive, BareRows bare, PlainTable table) {
        for (var filtered : List.of(false, true)) {
            var ours = new Durations();
            var memory = new Durations();
            var sqlite = new Durations();
            for (int i = -WARM_UP; i < PAGES; i++) {
                var at = bare.row(random.nextInt(bare.size()));
                var after = new Query.After(
                        level(at.level()), Instant.ofEpochMilli(at.startedAt()), new UUID(-1, -1));
                var query = QueueOnScreen.query("", filtered, Optional.of(after), PAGE);
                (i < 0 ? new Durations() : ours).time(() -> archive.queue(query));
                if (!filtered) {
                    (i < 0 ? new Durations() : memory).time(() -> bare.page(at.level(), at.startedAt(), PAGE));
                    (i < 0 ? new Durations() : sqlite).time(() -> table.page(at.level(), at.startedAt(), PAGE));
                }
            }
            if (filtered) {
                say("| next page, what waits, any depth | %s | | | | |", ours);
            } else {
                pageMedian = ours.at(0.5);
                row("next page, all, any depth", ours, memory, sqlite);
            }
        }
    }

    private static TriageLevel level(int number) {
        for (var level : TriageLevel.values()) {
            if (FilledArchive.number(level) == number) {
                return level;
            }
        }
        throw new IllegalArgumentException("level " + number);
    }

    private void searches(Archive archive, BareRows bare, PlainTable table) {
        for (var filtered : List.of(false, true)) {
            // So that nothing is measured before it is compiled.
            typed("Garcia-X").forEach(text -> archive.queue(QueueOnScreen.query(text, filtered, Optional.empty(), PAGE)));
            var where = filtered ? ", what waits" : ", all";
            row("names, letter by letter" + where, names(), filtered, archive, bare, table);
            row("names that nobody has" + where, typed("qxwyzz jjhk", "zzzzz", "vandermolenx"), filtered, archive, bare, table);
            row("record numbers, digit by digit" + where, numbers(), filtered, archive, bare, table);
            row("a level's name" + where, typed("urgent", "emergency"), filtered, archive, bare, table);
            row("a level and a name" + where, List.of("urgent garcia", "routine okaf", "refer qxwy"), filtered, archive, bare, table);
            row("days" + where, typed("2015-03-01", "1/2/2016", "2039-01-01"), filtered, archive, bare, table);
        }
    }

    private List<String> names() {
        var all = new ArrayList<String>();
        for (int i = 0; i < NAMES; i++) {
            all.addAll(typed(FilledArchive.normal(FilledArchive.name(random.nextInt(count)))));
        }
        return all;
    }

    private List<String> numbers() {
        return typed(FilledArchive.recordNumber(random.nextInt(count)), FilledArchive.recordNumber(random.nextInt(count)));
    }

    /// What stands in the field after each key.
    private static List<String> typed(String... texts) {
        var all = new ArrayList<String>();
        for (var text : texts) {
            for (int i = 1; i <= text.length(); i++) {
                if (text.charAt(i - 1) != ' ') {
                    all.add(text.substring(0, i));
                }
            }
        }
        return all;
    }

    private static void row(
            String what, List<String> texts, boolean filtered, Archive archive, BareRows bare, PlainTable table) {
        var ours = new Durations();
        var memory = new Durations();
        var sqlite = new Durations();
        for (int round = 0; round < 3; round++) {
            for (var text : texts) {
                var query = QueueOnScreen.query(text, filtered, Optional.empty(), PAGE);
                var words = query.words().stream().map(BareRows.Word::of).toList();
                ours.time(() -> archive.queue(query));
                memory.time(() -> bare.search(words, filtered, PAGE));
                if (round == 0) {
                    sqlite.time(() -> table.search(words, filtered, PAGE));
                }
            }
        }
        row(what, ours, memory, sqlite);
    }

    private static void row(String what, Durations ours, Durations memory, Durations sqlite) {
        say("| %s | %s | %s | %.2f | %s | %.2f |", what, ours, memory, ours.at(0.5) / memory.at(0.5), sqlite,
                ours.at(0.5) / sqlite.at(0.5));
    }

    private static void heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        say("| heap with the bare rows, MiB | %d | | | | |", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format.replace("95 %", "95 %%"), values));
    }
}
