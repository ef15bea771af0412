package org.ashi.rules;

import java.util.List;

/// A tree over answers. Names are resolved to places when the pack is read, so that evaluation touches no strings; each
/// leaf keeps what it needs to be explained.
public sealed interface Condition {

    /// The answer has one of these codes (single choice, several choices, body regions).
    ///
    /// @param question index of the variable
    /// @param mask the bits of the codes
    record Has(int question, long mask) implements Condition {}

    /// The number lies between `min` and `max`, both included.
    record Between(int question, int min, int max) implements Condition {}

    /// There is an answer that says something. Never UNKNOWN.
    record Answered(int question) implements Condition {}

    /// The patient said "not sure". Never UNKNOWN.
    record SaidUnsure(int question) implements Condition {}

    /// The patient said "prefer not to say". Never UNKNOWN.
    record SaidDeclined(int question) implements Condition {}

    /// A named yes/no fact holds.
    record Holds(int fact) implements Condition {}

    /// A named count lies between `min` and `max`, both included.
    record Counted(int fact, int min, int max) implements Condition {}

    /// The points of a cause lie between `min` and `max`, both included.
    record Scored(int cause, int min, int max) implements Condition {}

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition of) implements Condition {}

    /// Between `min` and `max` of these hold.
    record CountOf(List<Condition> of, int min, int max) implements Condition {
        public CountOf {
            of = List.copyOf(of);
        }
    }
}
