package org.ashi.store.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashi.vault.VaultException;

/// Asks a database, one statement at a time.
final class Rows {

    interface Fill {
        void in(Params params) throws SQLException;
    }

    interface Make<T> {
        T of(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static <T> List<T> list(Connection connection, String sql, Fill fill, Make<T> make) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill.in(new Params(statement));
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(make.of(rows));
                }
            }
            return found;
        }
    }

    /// Leaves out what makes nothing, and counts it.
    static <T> Readable<T> readable(Connection connection, String sql, Fill fill, Make<T> make) throws SQLException {
        var all = list(connection, sql, fill, row -> {
            try {
                return Optional.of(make.of(row));
            } catch (VaultException | IllegalArgumentException damaged) {
                return Optional.<T>empty();
            }
        });
        return new Readable<>(
                all.stream().flatMap(Optional::stream).toList(),
                all.stream().filter(Optional::isEmpty).count());
    }

    /// @param leftOut how many rows could not be read
    record Readable<T>(List<T> rows, long leftOut) {}

    static <T> Optional<T> one(Connection connection, String sql, Fill fill, Make<T> make) throws SQLException {
        var found = list(connection, sql, fill, make);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
    }

    static long number(Connection connection, String sql) throws SQLException {
        return list(connection, sql, p -> {}, row -> row.getLong(1)).getFirst();
    }

    /// @return how many rows were changed
    static int change(Connection connection, String sql, Fill fill) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            fill.in(new Params(statement));
            return statement.executeUpdate();
        }
    }

    /// @throws SQLException unless exactly one row was changed
    static void changeOne(Connection connection, String sql, Fill fill) throws SQLException {
        int rows = change(connection, sql, fill);
        if (rows != 1) {
            throw new SQLException("one row should have changed, not " + rows);
        }
    }
}
