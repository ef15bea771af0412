package org.ashi.store.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;

/// Fills in the question marks of a statement one after the other.
final class Params {

    private final PreparedStatement statement;
    private int last;

    Params(PreparedStatement statement) {
        this.statement = statement;
    }

    Params text(String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Params text(Optional<String> value) throws SQLException {
        return value.isPresent() ? text(value.get()) : nothing(Types.VARCHAR);
    }

    Params number(long value) throws SQLException {
        statement.setLong(++last, value);
        return this;
    }

    Params time(Instant value) throws SQLException {
        return number(value.toEpochMilli());
    }

    Params time(Optional<Instant> value) throws SQLException {
        return value.isPresent() ? time(value.get()) : nothing(Types.BIGINT);
    }

    Params bytes(byte[] value) throws SQLException {
        statement.setBytes(++last, value);
        return this;
    }

    Params bytes(Optional<byte[]> value) throws SQLException {
        return value.isPresent() ? bytes(value.get()) : nothing(Types.BLOB);
    }

    private Params nothing(int type) throws SQLException {
        statement.setNull(++last, type);
        return this;
    }
}
