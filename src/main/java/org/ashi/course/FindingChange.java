package org.ashi.course;

import java.util.Optional;
import org.ashi.intake.TriageLevel;

/// A rule that fired at one of two visits or at both.
///
/// @param level what it raises to; empty for rules about needling
public record FindingChange(String ruleId, Optional<TriageLevel> level, Course course) {

    /// What became of it.
    public enum Course {
        /// Fires now and did not then.
        NEW,
        STAYED,
        /// Fired then; now not all that made it fire was asked, so that nobody knows.
        NOT_ASKED,
        /// Fired then and does not now, with all that made it fire asked again.
        GONE
    }
}
