package org.ashi.intake;

import java.time.Instant;
import java.util.Optional;

/// What the practitioner adds.
///
/// @param note free text, may be empty, at most [#MAX_NOTE] characters
/// @param signOff who locked the record and when; empty until then
public record Review(String note, Optional<SignOff> signOff) {

    public static final int MAX_NOTE = 20_000;
    public static final Review NONE = new Review("", Optional.empty());

    public Review {
        if (note.length() > MAX_NOTE) {
            throw new IllegalArgumentException("a note has at most " + MAX_NOTE + " characters");
        }
    }

    /// @param by the practitioner's name, not blank
    public record SignOff(String by, Instant at) {
        public SignOff {
            if (by.isBlank()) {
                throw new IllegalArgumentException("a sign-off needs a name");
            }
        }
    }

    @Override
    public String toString() {
        return "Review[…]";
    }
}
