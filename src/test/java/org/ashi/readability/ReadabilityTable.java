package org.ashi.readability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/// The pages and how hard they are to read, hardest first.
///
/// @param measure what the last column says
record ReadabilityTable(String title, String measure, List<Row> rows) {

    record Row(String page, Readability read, double measured) {}

    /// @param hardness higher is harder
    static ReadabilityTable of(
            String title,
            String measure,
            Map<String, Readability> pages,
            ToDoubleFunction<Readability> value,
            ToDoubleFunction<Readability> hardness) {
        var rows = pages.entrySet().stream()
                .map(e -> new Row(e.getKey(), e.getValue(), value.applyAsDouble(e.getValue())))
                .sorted(Comparator.comparingDouble((Row r) -> -hardness.applyAsDouble(r.read()))
                        .thenComparing(Row::page))
                .toList();
        return new ReadabilityTable(title, measure, rows);
    }

    /// A Markdown section with the table.
    String markdown() {
        var head = "## %s%n%n| Page | Words | Sentences | Longest sentence | %s |%n|---|--:|--:|--:|--:|%n"
                .formatted(title, measure);
        return rows.stream().map(ReadabilityTable::line).collect(Collectors.joining("", head, ""));
    }

    private static String line(Row row) {
        var read = row.read();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %.1f |%n",
                row.page(),
                read.words(),
                read.sentences(),
                read.longest(),
                row.measured());
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, markdown());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
