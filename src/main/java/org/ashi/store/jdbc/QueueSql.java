package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ashi.intake.Status;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;

/// One query for a page of the queue: the statement and, in the same order, what fills it in. Reads columns only, so that
/// a row whose JSON is damaged is listed like any other.
///
/// @param sql with a question mark for each value
/// @param values strings and whole numbers
record QueueSql(String sql, List<Object> values) {

    static final int MAX_UNFINISHED = 100;

    private static final String SELECT =
            "SELECT id, started_at, finished_at, name, birth_date, queue_level, alert IS NOT NULL AS alerted, status,"
                    + " form, helps <> '[]' AS helped, signature_state"
                    + " FROM intake WHERE ";
    /// Word for word as in the index `intake_queue`.
    private static final String LISTED = "(status <> 'UNFINISHED' OR alert IS NOT NULL)";

    static QueueSql of(Query query) {
        var where = new ArrayList<>(List.of(LISTED));
        var values = new ArrayList<Object>();
        addSet(where, values, "status", query.statuses().stream().map(s -> (Object) s.name()).toList());
        addSet(where, values, "queue_level", query.levels().stream().map(l -> (Object) Levels.number(l)).toList());
        addName(where, values, SearchName.of(query.nameContains()));
        add(where, values, "local_date >= ?", query.from().map(LocalDate::toString));
        add(where, values, "local_date <= ?", query.to().map(LocalDate::toString));
        query.after().ifPresent(after -> addAfter(where, values, after));
        values.add(query.limit());
        return new QueueSql(
                SELECT + String.join(" AND ", where) + " ORDER BY queue_level DESC, started_at, id LIMIT ?", values);
    }

    static QueueSql unfinished() {
        return new QueueSql(
                SELECT + "status = 'UNFINISHED' ORDER BY started_at DESC, id LIMIT ?", List.of(MAX_UNFINISHED));
    }

    List<QueueRow> run(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            var found = new ArrayList<QueueRow>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row(rows));
                }
            }
            return List.copyOf(found);
        }
    }

    private static void addSet(List<String> where, List<Object> values, String column, List<Object> wanted) {
        if (!wanted.isEmpty()) {
            where.add(column + " IN (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")");
            values.addAll(wanted);
        }
    }

    /// Not LIKE, to which a percent sign in what was typed would mean something, and a long text be too much.
    private static void addName(List<String> where, List<Object> values, String name) {
        add(where, values, "instr(search_name, ?) > 0", Optional.of(name).filter(n -> !n.isEmpty()));
    }

    private static void add(List<String> where, List<Object> values, String condition, Optional<String> value) {
        value.ifPresent(v -> {
            where.add(condition);
            values.add(v);
        });
    }

    /// The first part says nothing that the second does not, but lets the index begin at that level.
    private static void addAfter(List<String> where, List<Object> values, Query.After after) {
        var level = Levels.number(after.level());
        var time = after.startedAt().toEpochMilli();
        where.add("queue_level <= ?");
        where.add("(queue_level < ? OR started_at > ? OR (started_at = ? AND id > ?))");
        values.addAll(List.of(level, level, time, time, after.id().toString()));
    }

    private static QueueRow row(ResultSet row) throws SQLException {
        return new QueueRow(
                UUID.fromString(row.getString("id")),
                Instant.ofEpochMilli(row.getLong("started_at")),
                row.getString("name"),
                Decoder.text(row, "birth_date").flatMap(QueueSql::date),
                Levels.of(row.getInt("queue_level")),
                row.getBoolean("alerted"),
                Decoder.time(row, "finished_at").isPresent(),
                Status.valueOf(row.getString("status")),
                row.getString("form"),
                row.getBoolean("helped"),
                SignatureStates.of(row.getInt("signature_state")));
    }

    /// A damaged date must not hide the whole queue; opening the row tells of it.
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "QueueSql[" + sql + "]";
    }
}
