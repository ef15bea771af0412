package org.ashi.pack.proof;

import org.ashi.intake.TriageLevel;
import org.ashi.rules.Assessment;
import org.ashi.rules.OptionStatus;

/// A result that a patient's answers do not have, and that is asked about.
public sealed interface Target {

    record Level(TriageLevel level) implements Target {}

    record Status(String optionId, OptionStatus status) implements Target {}

    /// Whether an assessment has this result.
    default boolean met(Assessment assessment) {
        return switch (this) {
            case Level(TriageLevel level) -> assessment.level() == level;
            case Status(String optionId, OptionStatus status) ->
                assessment.option(optionId).filter(o -> o.status() == status).isPresent();
        };
    }
}
