package org.ashi.intake;

import java.time.Instant;
import java.util.List;

/// An emergency that was shown while the form was being filled in. It stays with the intake even if the answer is
/// changed afterwards or the form is given up.
///
/// @param at when the page was first shown
/// @param ruleIds the rules that had fired, at least one
public record Alert(Instant at, List<String> ruleIds) {
    public Alert {
        ruleIds = List.copyOf(ruleIds);
        if (ruleIds.isEmpty()) {
            throw new IllegalArgumentException("an alert names at least one rule");
        }
    }
}
