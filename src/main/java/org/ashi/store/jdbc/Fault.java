package org.ashi.store.jdbc;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;

/// What can go wrong with the archive, each with the short code that people quote to support. Codes are never reused.
enum Fault {
    OTHER("ASHI-S01"),
    /// The disk is full.
    FULL("ASHI-S02"),
    /// Another process kept the file locked for longer than the waiting time.
    BUSY("ASHI-S03"),
    /// The file may not be opened or written.
    NO_ACCESS("ASHI-S04"),
    /// The disk or the file system failed.
    DISK("ASHI-S05"),
    /// The file is not a database or is damaged.
    DAMAGED("ASHI-S06"),
    /// The tables could not be made or brought up to date.
    TABLES("ASHI-S07"),
    /// One row holds something that cannot be read.
    ROW("ASHI-S08"),
    /// The data folder cannot be made or used.
    FOLDER("ASHI-S09");

    /// SQLite keeps the kind of an error in its lowest byte.
    private static final int PRIMARY = 0xFF;

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// The most telling fault along the chain of causes.
    static Fault of(Throwable thrown) {
        var fault = OTHER;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && ofResult(sql) != OTHER) {
                return ofResult(sql);
            }
            if (t instanceof FlywayException) {
                fault = TABLES;
            }
        }
        return fault;
    }

    /// The number SQLite gave for an error, for the log; 0 where it was not SQLite's.
    static int resultOf(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }

    private static Fault ofResult(SQLException e) {
        return switch (SQLiteErrorCode.getErrorCode(e.getErrorCode() & PRIMARY)) {
            case SQLITE_FULL -> FULL;
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL -> BUSY;
            case SQLITE_PERM, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_AUTH -> NO_ACCESS;
            case SQLITE_IOERR -> DISK;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> DAMAGED;
            // Some hundred further codes of the driver, none of which says more than that it failed.
            default -> OTHER;
        };
    }
}
