package org.ashi.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What checking the audit log found.
///
/// @param entries that were checked
/// @param intakes that were checked
/// @param findings in the order found; none if all is as it was written
public record AuditVerdict(long entries, long intakes, List<Finding> findings) {

    public AuditVerdict {
        findings = List.copyOf(findings);
    }

    public boolean sound() {
        return findings.isEmpty();
    }

    /// @param n number of the entry, 0 where it is about none
    public record Finding(Kind kind, Optional<UUID> workstation, long n, Optional<UUID> intake) {}

    public enum Kind {
        /// An entry was changed, inserted or put elsewhere, or the ones before it were.
        ENTRY_CHANGED,
        /// An entry is not there.
        ENTRY_MISSING,
        /// The log ends before an entry that was there once.
        CUT_OFF,
        /// The log was written anew: an entry is not the one that was signed.
        REWRITTEN,
        /// The entry tells of an intake that is not there.
        INTAKE_MISSING,
        /// No entry tells of the intake.
        INTAKE_UNKNOWN,
        /// The intake is not the one that was saved last.
        INTAKE_CHANGED
    }
}
