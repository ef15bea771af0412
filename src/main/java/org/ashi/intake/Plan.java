package org.ashi.intake;

import java.time.LocalDate;
import java.util.Optional;

/// What is planned with the patient.
///
/// @param option id of the option that was chosen; empty where none was
/// @param sessions how many, 1 to [#MOST_SESSIONS]
/// @param reviewOn the day on which to look again
public record Plan(Optional<String> option, Optional<Integer> sessions, Optional<LocalDate> reviewOn) {

    public static final int MOST_SESSIONS = 60;
    public static final Plan NONE = new Plan(Optional.empty(), Optional.empty(), Optional.empty());

    public Plan {
        if (option.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("an option has an id");
        }
        if (sessions.filter(n -> n < 1 || n > MOST_SESSIONS).isPresent()) {
            throw new IllegalArgumentException("1 to " + MOST_SESSIONS + " sessions");
        }
    }
}
