package org.ashi.intake;

/// Where an intake stands.
public enum Status {
    /// Still being filled in, or left in the middle.
    UNFINISHED,
    /// Handed in (or given up after an emergency answer), not yet opened by a practitioner.
    NEW,
    /// Opened by a practitioner.
    IN_REVIEW,
    /// Signed off: locked.
    SIGNED_OFF
}
