package org.ashi.ui.review;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Days as they are kept in a field: ISO dates.
final class Days {

    private Days() {}

    /// Empty for what is no day.
    static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
