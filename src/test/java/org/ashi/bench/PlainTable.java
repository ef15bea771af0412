package org.ashi.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The same rows in a table of SQLite that is not sealed, with the index that the list needs.
final class PlainTable implements AutoCloseable {

    private static final String COLUMNS = "SELECT id, level, started, day, waiting, text FROM row ";
    private static final String ORDER = " ORDER BY down, started, id LIMIT ?";

    private final Connection connection;
    private final PreparedStatement page;

    /// @param file is written; nothing may lie there
    PlainTable(Path file, BareRows rows) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA cache_size = -262144");
            statement.execute("CREATE TABLE row (id INTEGER PRIMARY KEY, level, down, started, day, waiting, text)");
        }
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.row(i);
                var values = List.of((Object) i, row.level(), -row.level(), row.startedAt(), row.day(), row.kind(), row.text());
                for (int at = 0; at < values.size(); at++) {
                    insert.setObject(at + 1, values.get(at));
                }
                insert.executeUpdate();
            }
        }
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE INDEX row_list ON row (down, started, id)");
            statement.execute("CREATE INDEX row_waiting ON row (down, started, id) WHERE waiting = 1");
            statement.execute("ANALYZE");
        }
        connection.commit();
        connection.setAutoCommit(true);
        page = connection.prepareStatement(COLUMNS + "WHERE (down, started, id) > (?, ?, ?)" + ORDER);
    }

    List<String> page(int level, long startedAt, int limit) {
        try {
            page.setInt(1, -level);
            page.setLong(2, startedAt);
            page.setInt(3, Integer.MAX_VALUE);
            page.setInt(4, limit);
            return texts(page);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<String> search(List<BareRows.Word> words, boolean waiting, int limit) {
        var where = new StringBuilder("WHERE ").append(waiting ? "waiting = 1" : "1");
        words.forEach(w -> where.append(" AND (instr(text, ?) > 0 OR (? >> level & 1) = 1 OR day BETWEEN ? AND ?)"));
        try (var search = connection.prepareStatement(COLUMNS + where + ORDER)) {
            int at = 1;
            for (var word : words) {
                search.setString(at++, word.text());
                search.setInt(at++, word.levels());
                search.setLong(at++, word.from());
                search.setLong(at++, word.to());
            }
            search.setInt(at, limit);
            return texts(search);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(PreparedStatement statement) throws SQLException {
        var texts = new ArrayList<String>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int i = 1; i < 6; i++) {
                    rows.getLong(i);
                }
                texts.add(rows.getString(6));
            }
        }
        return texts;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
