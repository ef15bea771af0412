package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ashi.intake.Status;
import org.ashi.store.IntakeStore;
import org.ashi.store.Query;
import org.ashi.store.QueueRow;
import org.ashi.store.SaveResult;
import org.ashi.store.StoreException;
import org.ashi.store.StoredIntake;

/// The archive in one SQLite file, with one connection that writes and one that reads, so that a list need not wait for
/// the disk to take a save. Further processes may have the same file open.
final class SqliteStore implements IntakeStore {

    private static final String INSERT = "INSERT INTO intake (" + String.join(", ", Encoder.COLUMNS)
            + ", id, created_at, revision) VALUES ("
            + String.join(", ", Collections.nCopies(Encoder.COLUMNS.size() + 3, "?")) + ")";
    private static final String UPDATE = "UPDATE intake SET "
            + Encoder.COLUMNS.stream().map(column -> column + " = ?").collect(Collectors.joining(", "))
            + ", revision = ? WHERE id = ? AND revision = ? AND status <> 'SIGNED_OFF'";

    private final Guarded reader;
    private final Optional<Guarded> writer;
    private final Encoder encoder;
    private final Decoder decoder = new Decoder();
    private final FaultLog log;

    /// @param writer empty for an archive that may only be read
    SqliteStore(Guarded reader, Optional<Guarded> writer, Encoder encoder, FaultLog log) {
        this.reader = reader;
        this.writer = writer;
        this.encoder = encoder;
        this.log = log;
    }

    @Override
    public SaveResult save(StoredIntake intake) {
        if (writer.isEmpty()) {
            return new SaveResult.ReadOnly();
        }
        var row = encoder.encode(intake);
        return write("save an intake", connection -> save(connection, row));
    }

    @Override
    public Optional<StoredIntake> find(UUID id) {
        return read("read an intake", connection -> {
            try (var statement = connection.prepareStatement("SELECT * FROM intake WHERE id = ?")) {
                new Params(statement).text(id.toString());
                try (var rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(decoder.decode(rows)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<QueueRow> queue(Query query) {
        return read("list the queue", QueueSql.of(query)::run);
    }

    @Override
    public List<QueueRow> unfinished() {
        return read("list unfinished intakes", QueueSql.unfinished()::run);
    }

    /// Gives [SaveResult.Saved] once it is gone, [SaveResult.Locked] for a signed-off record, and
    /// [SaveResult.Conflict] for what is no longer, or never was, an unfinished intake without an alert.
    @Override
    public SaveResult discard(UUID id, long revision) {
        return write("discard an intake", connection -> discard(connection, id.toString(), revision));
    }

    @Override
    public boolean writable() {
        return writer.isPresent();
    }

    /// The writer last: the last connection to go takes the write-ahead log into the database, and the reader may not.
    @Override
    public void close() {
        close(reader);
        writer.ifPresent(this::close);
    }

    private static SaveResult save(Connection connection, Encoder.Encoded row) throws SQLException {
        var found = Head.of(connection, row.id());
        if (found.filter(head -> head.is(Status.SIGNED_OFF)).isPresent()) {
            return new SaveResult.Locked();
        }
        long current = found.map(Head::revision).orElse(0L);
        if (current != row.revision()) {
            return new SaveResult.Conflict(current);
        }
        long next = current + 1;
        try (var statement = connection.prepareStatement(found.isPresent() ? UPDATE : INSERT)) {
            var params = row.bind(new Params(statement));
            if (found.isPresent()) {
                params.number(next).text(row.id()).number(current);
            } else {
                params.text(row.id()).time(row.now()).number(next);
            }
            requireOne(statement.executeUpdate());
        }
        return new SaveResult.Saved(next);
    }

    private static SaveResult discard(Connection connection, String id, long revision) throws SQLException {
        var found = Head.of(connection, id);
        if (found.isEmpty()) {
            return new SaveResult.Conflict(0);
        }
        var head = found.get();
        if (head.is(Status.SIGNED_OFF)) {
            return new SaveResult.Locked();
        }
        if (!head.is(Status.UNFINISHED) || head.alerted() || head.revision() != revision) {
            return new SaveResult.Conflict(head.revision());
        }
        try (var statement = connection.prepareStatement("DELETE FROM intake WHERE id = ?")) {
            new Params(statement).text(id);
            requireOne(statement.executeUpdate());
        }
        return new SaveResult.Saved(head.revision());
    }

    private static void requireOne(int rows) throws SQLException {
        if (rows != 1) {
            throw new SQLException("one row should have changed, not " + rows);
        }
    }

    private SaveResult write(String doing, Guarded.Work<SaveResult> work) {
        if (writer.isEmpty()) {
            return new SaveResult.ReadOnly();
        }
        try {
            return writer.get().inTransaction(work);
        } catch (SQLException e) {
            return new SaveResult.Failed(log.report(doing, e).code());
        }
    }

    private <T> T read(String doing, Guarded.Work<T> work) {
        try {
            return reader.read(work);
        } catch (SQLException e) {
            throw new StoreException(log.report(doing, e).code(), e);
        } catch (RuntimeException e) {
            throw new StoreException(log.report(doing, Fault.ROW, e).code(), new UnreadableRow(e));
        }
    }

    private void close(Guarded connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            log.report("close the archive", e);
        }
    }

    /// What decides whether a row may be changed.
    private record Head(long revision, String status, boolean alerted) {

        boolean is(Status wanted) {
            return status.equals(wanted.name());
        }

        static Optional<Head> of(Connection connection, String id) throws SQLException {
            try (var statement = connection.prepareStatement(
                    "SELECT revision, status, alert IS NOT NULL FROM intake WHERE id = ?")) {
                new Params(statement).text(id);
                try (var rows = statement.executeQuery()) {
                    return rows.next()
                            ? Optional.of(new Head(rows.getLong(1), rows.getString(2), rows.getBoolean(3)))
                            : Optional.empty();
                }
            }
        }
    }
}
