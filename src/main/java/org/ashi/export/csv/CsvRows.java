package org.ashi.export.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ashi.store.StoredIntake;

/// The table as RFC 4180 has it: a row of names, commas, CRLF, quotes where needed. UTF-8 with a byte order mark, without which
/// spreadsheets take the letters for those of another alphabet.
final class CsvRows implements Rows {

    private static final String END = "\r\n";
    static final String BYTE_ORDER_MARK = "\uFEFF";
    /// With these a spreadsheet begins to calculate, or skips to what follows; the wide ones count as the narrow.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    /// Where the comma is the decimal sign, spreadsheets cut at semicolons, and only quotes at the beginning of a cell keep a text
    /// together: what follows a semicolon, a tab or the end of a line may become a cell of its own.
    private static final Pattern LATER_FORMULA = Pattern.compile("([;\t\r\n][\\s\"]*)([=+\\-@＝＋－＠])");
    private static final String NEEDS_QUOTES = ",;\"\r\n\t";

    private final Table table;
    private final OutputStream out;

    CsvRows(Table table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        put(BYTE_ORDER_MARK + table.columns().stream().map(Table.Column::name).collect(Collectors.joining(",")) + END);
    }

    @Override
    public void row(StoredIntake stored) throws IOException {
        put(line(table.columns().stream().map(c -> c.cell().apply(stored))));
    }

    @Override
    public void end() {
        // The last row ended with its line.
    }

    /// With its end.
    static String line(Stream<Cell> cells) {
        return cells.map(CsvRows::cell).collect(Collectors.joining(",")) + END;
    }

    private static String cell(Cell cell) {
        var text = plain(cell);
        return cell instanceof Cell.Whole ? text : quoted(harmless(text));
    }

    static String plain(Cell cell) {
        return switch (cell) {
            case Cell.Empty e -> "";
            case Cell.Words(String text) -> text;
            case Cell.Whole(int number) -> Integer.toString(number);
            case Cell.Flag(boolean on) -> Boolean.toString(on);
            case Cell.Codes codes when codes.codes().isEmpty() -> "none-of-these";
            case Cell.Codes codes -> String.join("|", codes.codes());
        };
    }

    /// An apostrophe before it makes a formula a text.
    private static String harmless(String text) {
        var begun = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return LATER_FORMULA.matcher(begun).replaceAll("$1'$2");
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> NEEDS_QUOTES.indexOf(c) >= 0) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void put(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
