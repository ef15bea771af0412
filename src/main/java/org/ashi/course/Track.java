package org.ashi.course;

import java.util.List;
import java.util.OptionalInt;

/// A degree over all visits of a patient, oldest first.
///
/// @param scale a scale from 0 to 10; else how much something gets in the way, from 0 for not at all
/// @param said what each visit has
/// @param degrees the same as numbers; empty where a visit has none: a gap, never a zero
public record Track(String questionId, boolean scale, List<Said> said, List<OptionalInt> degrees) {
    public Track {
        said = List.copyOf(said);
        degrees = List.copyOf(degrees);
    }

    /// Whether any visit has a degree.
    boolean any() {
        return degrees.stream().anyMatch(OptionalInt::isPresent);
    }
}
