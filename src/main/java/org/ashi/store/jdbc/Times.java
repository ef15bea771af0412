package org.ashi.store.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import org.ashi.vault.VaultException;

/// Days that can be counted and written: the years 1 to 9999. Java's own reach so much further that sums of them overflow.
final class Times {

    private static final int LAST_YEAR = 9999;
    /// A day within, so that they stay within in every time zone.
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T00:00:00Z");

    private Times() {}

    /// @throws VaultException if it lies outside
    static Instant within(Instant at) {
        if (at.isBefore(FIRST) || at.isAfter(LAST)) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        return at;
    }

    /// @throws VaultException if it lies outside
    static LocalDate within(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new VaultException(VaultException.Reason.DAMAGED);
        }
        return day;
    }
}
