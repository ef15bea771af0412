package org.ashi.pack.proof;

import java.util.List;
import org.ashi.intake.Answers;

/// What would have to be answered differently for another result. It explains the rules; it is no advice.
public sealed interface Counterfactual {

    Target target();

    /// @param changes as few questions as can be, in the order asked; no part of them alone gives the target
    record Found(Target target, List<Change> changes) implements Counterfactual {
        public Found {
            changes = List.copyOf(changes);
        }

        /// The answers with the changes made.
        public Answers in(Answers answers) {
            var changed = answers;
            for (var change : changes) {
                changed = changed.with(change.questionId(), change.to());
            }
            return changed;
        }
    }

    /// No so many changed answers give the target.
    ///
    /// @param most changes that were tried, from 1
    record None(Target target, int most) implements Counterfactual {}

    /// No changed answers give the target, however many.
    record Never(Target target) implements Counterfactual {}

    /// Time was up, or nobody waits for it any more.
    record Undecided(Target target) implements Counterfactual {}

    /// An emergency was shown and stands, whatever is answered.
    record Stands(Target target) implements Counterfactual {}

    /// The proof and the rule engine do not agree, so that nothing is said.
    record Disputed(Target target) implements Counterfactual {}
}
