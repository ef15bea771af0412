package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/// A connection that one thread at a time uses. The connection is in auto-commit mode, and transactions are begun and
/// ended in SQL: the driver's own `commit()` would begin the next transaction at once and keep other writers out.
final class Guarded implements AutoCloseable {

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock();

    Guarded(Connection connection) {
        this.connection = connection;
    }

    <T> T read(Work<T> work) throws SQLException {
        lock.lock();
        try {
            return work.on(connection);
        } finally {
            lock.unlock();
        }
    }

    /// All of the work on one state of the file, whatever is written meanwhile. Work within such work joins it.
    <T> T inSnapshot(Work<T> work) throws SQLException {
        return lock.isHeldByCurrentThread() ? work.on(connection) : between("BEGIN", work);
    }

    /// All of the work or, if it throws, nothing of it. Returns after the commit has reached the disk.
    <T> T inTransaction(Work<T> work) throws SQLException {
        // Not a deferred one: that could read, be overtaken by another process, and then be refused its write.
        return between("BEGIN IMMEDIATE", work);
    }

    private <T> T between(String begin, Work<T> work) throws SQLException {
        lock.lock();
        try {
            run(begin);
            var result = work.on(connection);
            run("COMMIT");
            return result;
        } catch (SQLException | RuntimeException e) {
            rollBack(e);
            throw e;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            connection.close();
        } finally {
            lock.unlock();
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollBack(Exception because) {
        try {
            run("ROLLBACK");
        } catch (SQLException e) {
            // Usual: SQLite has rolled back by itself on a full or failing disk, or there was no BEGIN.
            because.addSuppressed(e);
        }
    }
}
