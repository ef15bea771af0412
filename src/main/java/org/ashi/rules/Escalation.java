package org.ashi.rules;

import java.util.List;
import org.ashi.intake.TriageLevel;

/// Lifts the level when rules meet. Applied in order, each only when the level so far is exactly `from`.
///
/// @param listed shown among the findings
public record Escalation(
        String id, TriageLevel from, TriageLevel to, Trigger trigger, boolean listed, List<Citation> sources) {

    public sealed interface Trigger {
        /// So many different families among the fired rules that raise to `from` and hold needling.
        record Families(int atLeast) implements Trigger {}

        /// A fired needling rule that may lift the level cautions about or withholds an option.
        record NeedlingEffect() implements Trigger {}
    }

    public Escalation {
        sources = List.copyOf(sources);
        if (to.compareTo(from) <= 0) {
            throw new IllegalArgumentException("escalation " + id + " must raise the level");
        }
    }
}
