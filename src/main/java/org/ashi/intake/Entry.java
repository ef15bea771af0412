package org.ashi.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What a member of staff put down in a record: who, when and what. An entry is never changed or taken out again; what corrects it
/// follows it.
///
/// @param by the name of the person, not blank, at most [Patient#MAX_LENGTH] characters
/// @param at in milliseconds, as everywhere in the archive
public record Entry(String by, Instant at, Deed deed) {
    public Entry {
        by = by.strip();
        if (by.isEmpty() || by.length() > Patient.MAX_LENGTH) {
            throw new IllegalArgumentException("an entry names who made it");
        }
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public String toString() {
        return "Entry[" + at + "]";
    }
}
