package org.ashi.vault;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// One thing that was done, without a patient's name.
///
/// @param n counts the entries of a workstation, from 1
/// @param at to the millisecond
/// @param person who was unlocked; empty while nobody was
/// @param intake what it was done to
/// @param detail a short code, for a save the digest of what was saved in hex, for a new workstation how far
///     the others were; at most [#MOST_DETAIL] characters of ASCII
public record AuditEntry(
        UUID workstation,
        long n,
        Instant at,
        Optional<UUID> person,
        Action action,
        Optional<UUID> intake,
        String detail) {

    public static final int MOST_DETAIL = 4096;

    public AuditEntry {
        if (n < 1) {
            throw new IllegalArgumentException("entries count from 1");
        }
        if (detail.length() > MOST_DETAIL || detail.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("a detail is a short code");
        }
    }

    /// The same at another time.
    public AuditEntry withAt(Instant other) {
        return new AuditEntry(workstation, n, other, person, action, intake, detail);
    }

    byte[] bytes() {
        return new Fields()
                .text("ashi1/audit")
                .id(workstation)
                .number(n)
                .number(at.toEpochMilli())
                .text(person.map(UUID::toString))
                .number(action.number())
                .text(intake.map(UUID::toString))
                .text(detail)
                .done();
    }
}
